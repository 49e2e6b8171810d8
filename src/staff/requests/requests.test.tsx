import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import type { Review } from '@contract/request/schema'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { AS_OF, factsOf, requestOf, wang } from '@/features/request/testing/request-of'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import StaffRequests from './index'

jest.mock('@/api/client', () => ({
  api: {
    request: { queue: { query: jest.fn() }, review: { query: jest.fn() }, decide: { mutate: jest.fn() } },
  },
}))
const { queue, review, decide } = jest.mocked(api.request)

const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}
const first = factsOf()
const second = factsOf({ day: '2026-12-01' })
const leave = requestOf({
  kind: 'leave',
  status: 'consented',
  other: null,
  shift: null,
  otherShift: null,
  fromOn: '2026-11-30',
  toOn: '2026-12-01',
  reason: '住院手术',
})
const candidate = { ...wang, fields: [], shiftsInMonth: 2 }
const know = (more: Partial<Review> = {}) =>
  review.query.mockResolvedValue({
    request: leave,
    acts: ['approve', 'refuse'],
    cover: [
      { shift: first, candidates: [candidate] },
      { shift: second, candidates: [] },
    ],
    asOf: AS_OF,
    ...more,
  } as never)

const choose = (place: number, value: string) =>
  act(async () => void fireEvent.change(screen.getAllByLabelText('谁来值')[place]!, { target: { value } }))

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  for (const mock of [queue.query, review.query, decide.mutate]) mock.mockReset()
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('the queue leads to one request; what is done with stands apart', async () => {
  const waiting = requestOf({ status: 'consented' })
  queue.query.mockImplementation((async ({ state }: { state: string }) => ({
    requests: state === 'open' ? [waiting] : [],
    asOf: AS_OF,
  })) as never)
  await openPage(<StaffRequests />)
  expect(screen.getByText('等批准')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText('李律师和王老师换班')))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/staff/requests/index?id=${waiting.id}` })
  await act(async () => void fireEvent.click(screen.getByRole('tab', { name: '已有结果' })))
  await pass(700)
  expect(screen.getByText('还没有办过的申请')).toBeInTheDocument()
})

test('leave is approved with somebody for one shift and nobody for the other', async () => {
  know()
  await openPage(<StaffRequests />, { id: leave.id })
  expect(screen.getByText('11月30日 周一 至 12月1日 周二')).toBeInTheDocument()
  await choose(0, wang.id)
  await choose(1, 'nobody')
  decide.mutate.mockResolvedValue({
    request: { ...leave, status: 'approved' },
    acts: [],
    cover: [],
    asOf: AS_OF,
  } as never)
  expect(screen.queryByText('各班的安排')).toBeNull()
  const outcomes = [
    { shift: first, sitterName: wang.name },
    { shift: second, sitterName: null },
  ]
  know({ request: { ...leave, status: 'approved', outcomes }, acts: [], cover: [] })
  await tap('批准')
  expect(decide.mutate).toHaveBeenCalledWith({
    requestId: expect.any(String),
    id: leave.id,
    decision: 'approve',
    note: '',
    cover: [
      { shiftId: first.id, standInId: wang.id },
      { shiftId: second.id, standInId: null },
    ],
  })
  expect(screen.queryByText('不批准')).toBeNull()
  expect(screen.getByText('各班的安排')).toBeInTheDocument()
  for (const [day, outcome] of [
    ['11月30日', '王老师代班'],
    ['12月1日', '取消了'],
  ])
    expect(screen.getByText(outcome!).closest('.c-row')).toHaveTextContent(day!)
})

test('what the server finds wrong stands at the shift it is about', async () => {
  know()
  await openPage(<StaffRequests />, { id: leave.id })
  await choose(0, wang.id)
  decide.mutate.mockRejectedValueOnce(Failure.refused(refuse('cover-incomplete').toRefusal()))
  await tap('批准')
  expect(screen.getByText(refuse('cover-incomplete').message)).toBeInTheDocument()
  const fields = { 'cover.0.standInId': '这个人那段时间来不了，请换一位' }
  decide.mutate.mockRejectedValueOnce(Failure.refused(refuse('double-booked', fields).toRefusal()))
  await tap('批准')
  expect(screen.getByText(fields['cover.0.standInId'])).toBeInTheDocument()
})

test('a refusal is asked about once more, and its reason goes along', async () => {
  know({ request: requestOf({ status: 'consented' }), cover: [] })
  await openPage(<StaffRequests />, { id: leave.id })
  const note = screen.getByText('不批准要写明，本人会看到').closest('.c-field')!.querySelector('textarea')!
  await act(async () => void fireEvent.change(note, { target: { value: '人手不够' } }))
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false } as never)
  await tap('不批准')
  expect(decide.mutate).not.toHaveBeenCalled()
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: true } as never)
  decide.mutate.mockResolvedValue({
    request: requestOf({ status: 'refused' }),
    acts: [],
    cover: [],
    asOf: AS_OF,
  } as never)
  await tap('不批准')
  expect(decide.mutate).toHaveBeenCalledWith(
    expect.objectContaining({ decision: 'refuse', note: '人手不够' }),
  )
})

test('a request that still waits for the colleague has no buttons; signed out there is only the way in', async () => {
  know({ request: requestOf(), acts: [], cover: [] })
  const { unmount } = await openPage(<StaffRequests />, { id: leave.id })
  expect(screen.getByText('等对方答复')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '批准' })).toBeNull()
  unmount()
  signOut()
  await openPage(<StaffRequests />)
  expect(screen.getByText('去登录')).toBeInTheDocument()
})
