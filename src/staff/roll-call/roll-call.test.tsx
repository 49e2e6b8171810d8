import { act, fireEvent, screen, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import type { OneRollCall, ReplyRow } from '@contract/rollcall/schema'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import StaffRollCall from './index'

jest.mock('@/api/client', () => ({
  api: {
    rollcall: { one: { query: jest.fn() }, cancel: { mutate: jest.fn() }, judge: { mutate: jest.fn() } },
  },
}))
const one = jest.mocked(api.rollcall.one.query)
const judge = jest.mocked(api.rollcall.judge.mutate)
const cancel = jest.mocked(api.rollcall.cancel.mutate)

const AS_OF = '2026-11-24T01:06:40.000Z'
const ID = '00000000-0000-4000-8000-00000000000a'

const row = (name: string, more: Partial<ReplyRow> = {}): ReplyRow => ({
  id: `id of ${name}`,
  shiftId: ID,
  practitionerName: name,
  practitionerKind: 'lawyer',
  unit: null,
  siteCode: 'a1',
  siteName: '店上镇公共法律服务站',
  status: 'waiting',
  repliedAt: null,
  codeKind: null,
  explainBy: null,
  explanation: null,
  explainedAt: null,
  decidedNote: null,
  decidedAt: null,
  own: false,
  ...more,
})

const board = (replies: ReplyRow[], more: Partial<OneRollCall> = {}): OneRollCall => ({
  call: {
    id: ID,
    scopeName: '潞城区',
    areaCode: '140406',
    siteCode: null,
    plan: 'now',
    status: 'open',
    asksCode: false,
    replyMinutes: 10,
    window: null,
    issuerName: '赵志刚',
    issuedAt: '2026-11-24T01:00:00.000Z',
    firedAt: '2026-11-24T01:00:00.000Z',
    closesAt: '2026-11-24T01:10:00.000Z',
    counts: { called: 2, replied: 1, waiting: 1, missed: 0, toJudge: 0 },
  },
  replies,
  absent: [],
  mayCancel: false,
  asOf: AS_OF,
  ...more,
})
const closed = (...replies: ReplyRow[]) => {
  const live = board(replies)
  return { ...live, call: { ...live.call, status: 'closed' as const } }
}
const open = () => openPage(<StaffRollCall />, { id: ID })
const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(AS_OF) })
  Taro.clearStorageSync()
  jest.mocked(Taro.showModal).mockClear()
  for (const mock of [one, judge, cancel]) mock.mockReset()
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('while it runs, answers come in by themselves; who was due and not there stands beside', async () => {
  const absent = {
    shiftId: ID,
    practitionerName: '缺律师',
    unit: null,
    siteCode: 'a1',
    siteName: '微子镇公共法律服务站',
    startsAt: '2026-11-24T00:30:00.000Z',
    endsAt: '2026-11-24T04:30:00.000Z',
    cameAt: null,
    leftAt: null,
  }
  const waiting = row('李律师')
  const answered = row('王律师', { status: 'replied', repliedAt: '2026-11-24T01:02:03.000Z' })
  one.mockResolvedValue(board([waiting, answered], { absent: [absent] }))
  await open()
  expect(screen.getByText('1 / 2')).toBeInTheDocument()
  expect(screen.getByText('截止：9:10，还剩3分20秒')).toBeInTheDocument()
  expect(screen.getByText('还没应答 1班')).toBeInTheDocument()
  expect(screen.getByText('店上镇公共法律服务站 9:02:03')).toBeInTheDocument()
  expect(screen.getByText('没有签到')).toBeInTheDocument()
  one.mockResolvedValue(board([{ ...waiting, status: 'replied', repliedAt: AS_OF }, answered]))
  await pass(5000)
  expect(screen.getByText('已应答 2班')).toBeInTheDocument()
  expect(screen.queryByText('还没应答 1班')).toBeNull()
})

test('one that is over is not asked for again', async () => {
  one.mockResolvedValue(closed(row('王律师', { status: 'replied', repliedAt: AS_OF })))
  await open()
  await pass(60_000)
  expect(one).toHaveBeenCalledTimes(1)
})

test('an explanation is judged: that it holds at once, that it does not after being asked', async () => {
  const explained = row('李律师', {
    status: 'explained',
    explainBy: '2026-11-27',
    explanation: '正在接待群众',
  })
  one.mockResolvedValue(closed(explained))
  await open()
  expect(screen.getByText('本人说明：正在接待群众')).toBeInTheDocument()
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '日志里没有接待' } })
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true } as never)
  await tap('列为问题')
  expect(judge).not.toHaveBeenCalled()
  judge.mockRejectedValueOnce(Failure.refused(refuse('roll-call-settled').toRefusal()))
  await tap('列为问题')
  expect(judge).toHaveBeenCalledWith({
    id: explained.id,
    verdict: 'find',
    note: '日志里没有接待',
    requestId: expect.any(String),
  })
  expect(screen.getByText('这一条已经有了结果，请刷新后再看')).toBeInTheDocument()
  judge.mockResolvedValueOnce({ ...explained, status: 'accepted' })
  await tap('说明成立，不再追究')
  expect(judge).toHaveBeenLastCalledWith(expect.objectContaining({ verdict: 'accept' }))
})

test('unheard, a finding cannot be tapped; one’s own is left to a colleague', async () => {
  const missed = { status: 'missed' as const, explainBy: '2026-11-27' }
  one.mockResolvedValue(closed(row('李律师', missed)))
  const { unmount } = await open()
  expect(screen.getByRole('button', { name: '列为问题' })).toHaveAttribute('aria-disabled', 'true')
  expect(screen.getByText('本人还没有说明，期限到11月27日 周五')).toBeInTheDocument()
  unmount()
  one.mockResolvedValue(closed(row('赵志刚', { ...missed, own: true })))
  await open()
  expect(screen.getByText('这是您本人的点名，请同事来认定。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /说明成立/ })).toBeNull()
})

test('a planned one says no moment and can be cancelled', async () => {
  const live = board([], { mayCancel: true })
  const window = { from: '2026-11-24T02:00:00.000Z', to: '2026-11-24T03:00:00.000Z' }
  const call = { ...live.call, status: 'planned' as const, firedAt: null, closesAt: null, window }
  one.mockResolvedValue({ ...live, call })
  await open()
  expect(screen.getByText('11月24日 周二 10:00—11:00之间')).toBeInTheDocument()
  cancel.mockResolvedValue({ ...call, status: 'cancelled' })
  one.mockResolvedValue({ ...live, mayCancel: false, call: { ...call, status: 'cancelled' } })
  await tap('取消点名')
  expect(cancel).toHaveBeenCalledWith({ id: ID, requestId: expect.any(String) })
  expect(screen.queryByRole('button', { name: '取消点名' })).toBeNull()
  expect(within(document.body).getByText('已取消')).toBeInTheDocument()
})

test('not theirs, no id, not signed in', async () => {
  one.mockRejectedValue(Failure.refused(refuse('not-found').toRefusal()))
  const { unmount } = await open()
  expect(screen.getByText('没有找到，可能已被删除或不归您办理')).toBeInTheDocument()
  unmount()
  const without = await openPage(<StaffRollCall />)
  expect(screen.getByText('没有选哪一次点名')).toBeInTheDocument()
  without.unmount()
  signOut()
  await open()
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
