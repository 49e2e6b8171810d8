import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import type { CountyShift } from '@contract/request/schema'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { AS_OF, factsOf, li, wang } from '@/features/request/testing/request-of'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import StaffShift from './index'

jest.mock('@/api/client', () => ({
  api: { request: { shift: { query: jest.fn() }, replace: { mutate: jest.fn() } } },
}))
const { shift: asked, replace } = jest.mocked(api.request)

const shift = { ...factsOf(), withdrawnBecause: null }
const shiftWith = (more: Partial<CountyShift> = {}): CountyShift => ({
  shift,
  person: li,
  standsInForName: null,
  history: [],
  openRequestId: null,
  candidates: [{ ...wang, fields: [], shiftsInMonth: 2 }],
  replaceable: true,
  asOf: AS_OF,
  ...more,
})
const know = (more: Partial<CountyShift> = {}) => asked.query.mockResolvedValue(shiftWith(more) as never)
const open = () => openPage(<StaffShift />, { id: shift.id })
const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  asked.query.mockReset()
  replace.mutate.mockReset()
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('somebody else is put on the shift, and then it shows how', async () => {
  know()
  await open()
  expect(screen.getByText('发布以后没有换过人')).toBeInTheDocument()
  await act(
    async () => void fireEvent.change(screen.getByLabelText('谁来值'), { target: { value: wang.id } }),
  )
  const reason = screen.getByText('原因').closest('.c-field')!.querySelector('textarea')!
  await act(async () => void fireEvent.change(reason, { target: { value: '临时开会' } }))
  replace.mutate.mockRejectedValueOnce(Failure.refused(refuse('double-booked').toRefusal()))
  await tap('换人')
  expect(screen.getByText(refuse('double-booked').message)).toBeInTheDocument()
  replace.mutate.mockResolvedValueOnce(shiftWith() as never)
  know({
    person: wang,
    standsInForName: '李律师',
    history: [
      { version: 2, how: 'replaced', fromName: '李律师', toName: '王老师', reason: '临时开会', at: AS_OF },
    ],
  })
  await tap('换人')
  expect(replace.mutate).toHaveBeenLastCalledWith({
    requestId: expect.any(String),
    shiftId: shift.id,
    personId: wang.id,
    reason: '临时开会',
  })
  expect(screen.getByText('李律师（已换人，不算缺勤）')).toBeInTheDocument()
  expect(screen.getByText('县区调整：李律师换成王老师')).toBeInTheDocument()
})

test('an open request is warned of and leads there; a shift that has begun has no button', async () => {
  know({ openRequestId: 'r1' })
  const { unmount } = await open()
  await tap('去看申请')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/staff/requests/index?id=r1' })
  unmount()
  know({
    replaceable: false,
    candidates: [],
    shift: { ...shift, status: 'withdrawn', withdrawnBecause: 'leave' },
  })
  await open()
  expect(screen.getByText('请假')).toBeInTheDocument()
  expect(screen.queryByText('换一个人值')).toBeNull()
})

test('with nobody free it says so; with no shift named it tells where to find one', async () => {
  know({ candidates: [] })
  const { unmount } = await open()
  expect(screen.getByText('那个时间没有空的人')).toBeInTheDocument()
  unmount()
  await openPage(<StaffShift />)
  expect(screen.getByText('没有选班')).toBeInTheDocument()
})
