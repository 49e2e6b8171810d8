import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { MakeUpCase } from '@contract/duty/make-up-schema'
import { refuse } from '@contract/refusal'
import { atShanghai } from '@contract/time'
import { decideMakeUp, openMakeUpPhoto, useMakeUps } from '@/api/duty'
import { Failure } from '@/api/failure'
import { makeUpOf } from '@/features/duty/testing/duty-of'
import { DAY } from '@/features/duty/testing/shift-of'
import { signIn, signOut } from '@/features/site/testing/stage'
import StaffMakeUps from './index'

jest.mock('@/api/duty')

const asked = (change: Partial<MakeUpCase> = {}): MakeUpCase => ({
  makeUp: makeUpOf({ photoIds: ['p1', 'p2'] }),
  practitionerName: '李律师',
  siteCode: 'a1',
  siteName: '店上镇公共法律服务站',
  kind: 'at-site',
  day: DAY,
  startsAt: atShanghai(DAY, '08:30'),
  endsAt: atShanghai(DAY, '12:30'),
  attendance: null,
  recordCount: 0,
  own: false,
  decidedByName: null,
  ...change,
})
const know = (rows: MakeUpCase[]) =>
  jest.mocked(useMakeUps).mockReturnValue({
    isPending: false,
    error: null,
    data: { pages: [{ rows, more: false, asOf: atShanghai(DAY, '14:00') }] },
    hasNextPage: false,
    refetch: jest.fn(),
  } as never)
const tap = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await jest.advanceTimersByTimeAsync(600)
  })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(decideMakeUp).mockReset()
  jest.mocked(openMakeUpPhoto).mockReset()
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('shows who, what is there, what is asked for and why', () => {
  know([asked()])
  render(<StaffMakeUps />)
  expect(screen.getByText('李律师')).toBeInTheDocument()
  expect(screen.getByText('没有签到')).toBeInTheDocument()
  expect(screen.getByText('到岗8:35，离岗12:30')).toBeInTheDocument()
  expect(screen.getByText('站点停电，屏幕不亮')).toBeInTheDocument()
})

test('approves after asking, once', async () => {
  know([asked()])
  jest.mocked(decideMakeUp).mockResolvedValue(asked())
  render(<StaffMakeUps />)
  await tap('同意补签')
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '同意补签？' }))
  expect(jest.mocked(decideMakeUp).mock.calls).toEqual([
    [{ requestId: expect.any(String), id: makeUpOf().id, act: 'approve', note: '' }],
  ])
})

test('a no needs its reason', async () => {
  know([asked()])
  render(<StaffMakeUps />)
  await tap('不同意')
  expect(screen.getByText('不同意的，请写明理由')).toBeInTheDocument()
  expect(decideMakeUp).not.toHaveBeenCalled()
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '站点说没有来' } })
  jest.mocked(decideMakeUp).mockRejectedValue(Failure.refused(refuse('make-up-settled').toRefusal()))
  await tap('不同意')
  expect(jest.mocked(decideMakeUp).mock.calls[0]![0]).toMatchObject({ act: 'refuse', note: '站点说没有来' })
  expect(screen.getByText('这个补签申请已经有了结果，请刷新后再看')).toBeInTheDocument()
})

test('photos are fetched only when asked for, since each look is written down', async () => {
  know([asked()])
  jest.mocked(openMakeUpPhoto).mockImplementation(async (_, photoId) => `data:image/png;base64,${photoId}`)
  render(<StaffMakeUps />)
  expect(openMakeUpPhoto).not.toHaveBeenCalled()
  await tap('看照片（2张）')
  expect(jest.mocked(openMakeUpPhoto).mock.calls.map(([, photoId]) => photoId)).toEqual(['p1', 'p2'])
  expect(screen.getByRole('button', { name: '第2张照片，点开看大图' })).toBeInTheDocument()
})

test('one’s own is for a colleague', () => {
  know([asked({ own: true })])
  render(<StaffMakeUps />)
  expect(screen.getByText('这是您本人的补签，请同事来审批')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '同意补签' })).toBeNull()
})

test('nothing to decide, and nobody signed in', () => {
  know([])
  const { unmount } = render(<StaffMakeUps />)
  expect(screen.getByText('没有等着审批的补签')).toBeInTheDocument()
  unmount()
  signOut()
  render(<StaffMakeUps />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
