import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { oneOffOf } from '@contract/roster/testing/board-of'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import OneOffsPage from './index'

jest.mock('@/api/client', () => ({
  api: { board: { oneOffs: { query: jest.fn() }, cancelShift: { mutate: jest.fn() } } },
}))
const list = jest.mocked(api.board.oneOffs.query)
const cancel = jest.mocked(api.board.cancelShift.mutate)
const asOf = '2026-11-28T00:00:00.000Z'
const coming = oneOffOf()
const begun = oneOffOf({
  id: '7b8f3f5e-5a3f-4f57-9a7b-0d1c2b3a4f99',
  practitionerName: '王芳',
  startsAt: '2026-11-27T23:00:00.000Z',
})

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}

beforeEach(() => {
  // the phone is a day behind the server
  jest.useFakeTimers({ now: new Date('2026-11-27T00:00:00Z') })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  list.mockReset().mockResolvedValue({ oneOffs: [begun, coming], asOf })
  cancel.mockReset()
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('only what has not begun by the server’s clock is called off, with a reason, once', async () => {
  await openPage(<OneOffsPage />)
  expect(screen.getAllByText('取消这一班')).toHaveLength(1)
  await tap('取消这一班')
  const reason = screen.getByText('为什么取消').closest('.c-field')!.querySelector('input')!
  fireEvent.change(reason, { target: { value: '大雨，集市停办' } })
  await pass(200)
  cancel.mockResolvedValue({ ...coming, status: 'withdrawn' })
  list.mockResolvedValue({ oneOffs: [begun, { ...coming, status: 'withdrawn' }], asOf })
  await tap('确定取消')
  expect(cancel).toHaveBeenCalledTimes(1)
  expect(cancel).toHaveBeenCalledWith({
    shiftId: coming.id,
    reason: '大雨，集市停办',
    requestId: expect.any(String),
  })
  expect(screen.getByText('已取消')).toBeInTheDocument()
  expect(screen.queryByText('取消这一班')).toBeNull()
})

test('what the server refuses is said at its field, and the form stays', async () => {
  await openPage(<OneOffsPage />)
  await tap('取消这一班')
  cancel.mockRejectedValue(Failure.refused(refuse('bad-input', { reason: '请填写原因' }).toRefusal()))
  await tap('确定取消')
  expect(screen.getByText('请填写原因')).toBeInTheDocument()
  await tap('不取消了')
  expect(screen.getByText('取消这一班')).toBeInTheDocument()
})

test('none to come, and nobody signed in', async () => {
  list.mockResolvedValue({ oneOffs: [], asOf })
  const { unmount } = await openPage(<OneOffsPage />)
  expect(screen.getByText('接下来没有临时安排的值班')).toBeInTheDocument()
  await tap('安排一次')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/one-off/index' })
  unmount()
  signOut()
  await openPage(<OneOffsPage />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
