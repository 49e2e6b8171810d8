import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { pointOf } from '@contract/site/testing/point-of'
import { refuse } from '@contract/refusal'
import type { RollCall } from '@contract/rollcall/schema'
import { settings } from '@contract/settings'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import StaffRollCalls from './index'

jest.mock('@/api/client', () => ({
  api: {
    rollcall: { calls: { query: jest.fn() }, issue: { mutate: jest.fn() } },
    site: { areas: { query: jest.fn() }, list: { query: jest.fn() }, point: { query: jest.fn() } },
  },
}))
const calls = jest.mocked(api.rollcall.calls.query)
const issue = jest.mocked(api.rollcall.issue.mutate)

const AS_OF = '2026-11-24T01:00:00.000Z'
const callOf = (more: Partial<RollCall> = {}): RollCall => ({
  id: '00000000-0000-4000-8000-00000000000a',
  scopeName: '潞城区',
  areaCode: '140406',
  siteCode: null,
  plan: 'now',
  status: 'closed',
  asksCode: false,
  replyMinutes: 10,
  window: null,
  issuerName: '赵志刚',
  issuedAt: '2026-11-23T01:00:00.000Z',
  firedAt: '2026-11-23T01:00:00.000Z',
  closesAt: '2026-11-23T01:10:00.000Z',
  counts: { called: 15, replied: 12, waiting: 0, missed: 3, toJudge: 2 },
  ...more,
})
const know = (list: RollCall[], more = false) =>
  calls.mockResolvedValue({
    calls: list,
    more,
    policy: settings['rollcall.policy'].fallback,
    asOf: AS_OF,
  })
const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(AS_OF) })
  Taro.clearStorageSync()
  for (const mock of [Taro.navigateTo, Taro.showModal]) jest.mocked(mock).mockClear()
  calls.mockReset()
  issue.mockReset()
  jest.mocked(api.site.areas.query).mockResolvedValue([{ code: '140431', name: '沁源县', towns: 11 }])
  jest.mocked(api.site.point.query).mockResolvedValue(pointOf())
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('the list says who answered of how many, and what is still to be judged', async () => {
  know([callOf()])
  await openPage(<StaffRollCalls />)
  expect(screen.getByText('在岗15班，应答12班')).toBeInTheDocument()
  expect(screen.getByText('没有应答待认定2班')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByRole('link')))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/roll-call/index?id=${callOf().id}` })
})

test('a county calls its own people at once, after saying yes, and sees the board', async () => {
  know([])
  await openPage(<StaffRollCalls />)
  await tap('发起点名')
  expect(screen.getByText('应答时间10分钟；同一范围一天最多点3次。')).toBeInTheDocument()
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true } as never)
  await tap('马上点名')
  expect(issue).not.toHaveBeenCalled()
  issue.mockResolvedValue(callOf({ status: 'open' }))
  await tap('马上点名')
  expect(issue).toHaveBeenCalledWith({
    scope: { of: 'area', areaCode: '140406' },
    asksCode: false,
    when: { plan: 'now' },
    requestId: expect.any(String),
  })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/roll-call/index?id=${callOf().id}` })
})

test('opened for a site it calls that site, with its code', async () => {
  know([])
  await openPage(<StaffRollCalls />, { site: '2ble1g' })
  expect(screen.getByText('店上镇公共法律服务站')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByRole('checkbox')))
  issue.mockRejectedValue(Failure.refused(refuse('roll-call-running').toRefusal()))
  await tap('马上点名')
  expect(issue).toHaveBeenCalledWith(
    expect.objectContaining({ scope: { of: 'site', siteCode: '2ble1g' }, asksCode: true }),
  )
  expect(screen.getByText('这个范围正在点名，等这一次结束再点')).toBeInTheDocument()
})

test('a random call takes a stretch, and one that is none cannot be sent', async () => {
  know([])
  await openPage(<StaffRollCalls />, { area: '140406' })
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: /随机点名/ })))
  const time = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  time('从', '08:00')
  time('到', '08:30')
  expect(screen.getByText('这段时间已经过去了，请重新选')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '安排随机点名' })).toHaveAttribute('aria-disabled', 'true')
  time('到', '11:00')
  issue.mockResolvedValue(callOf({ status: 'planned' }))
  await tap('安排随机点名')
  expect(Taro.showModal).not.toHaveBeenCalled()
  expect(issue).toHaveBeenCalledWith(
    expect.objectContaining({
      when: {
        plan: 'random',
        window: { from: '2026-11-24T00:00:00.000Z', to: '2026-11-24T03:00:00.000Z' },
      },
    }),
  )
})

test('older calls on demand', async () => {
  know([callOf()], true)
  await openPage(<StaffRollCalls />)
  know([callOf({ id: '00000000-0000-4000-8000-00000000000b', scopeName: '店上镇公共法律服务站' })])
  await tap('看更早的')
  expect(calls).toHaveBeenLastCalledWith({ before: callOf().issuedAt })
  expect(screen.getByText('店上镇公共法律服务站')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '看更早的' })).toBeNull()
})

test('nothing yet, offline, and not signed in', async () => {
  know([])
  const { unmount } = await openPage(<StaffRollCalls />)
  expect(screen.getByText('还没有点过名')).toBeInTheDocument()
  unmount()
  calls.mockRejectedValue(Failure.offline())
  const away = await openPage(<StaffRollCalls />)
  expect(screen.getByText('现在连不上网络，请检查手机网络后再试')).toBeInTheDocument()
  away.unmount()
  signOut()
  await openPage(<StaffRollCalls />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
