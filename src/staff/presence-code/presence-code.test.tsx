import { fireEvent, screen } from '@testing-library/react'
import type { PresenceCode } from '@contract/site/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { siteOf } from '@contract/site/testing/point-of'
import { openPage, pass, settle, signIn, signOut } from '@/features/site/testing/stage'
import PresenceCodePage from './index'

jest.mock('@/api/client', () => ({
  api: { site: { presenceCode: { query: jest.fn() }, list: { query: jest.fn() } } },
}))
const ask = jest.mocked(api.site.presenceCode.query)
const list = jest.mocked(api.site.list.query)

/** The device's clock is four minutes behind the server's; the screen must not care. */
const SERVER_AHEAD_MS = 240_000
const START = Date.parse('2026-11-24T00:30:10.000Z')
const serverNow = () => Date.now() + SERVER_AHEAD_MS

function answer(): PresenceCode {
  const now = serverNow()
  const step = Math.floor(now / 30_000)
  return {
    siteName: '店上镇公共法律服务站',
    code: String(10_000_000 + (step % 1000)),
    validUntil: new Date((step + 1) * 30_000).toISOString(),
    asOf: new Date(now).toISOString(),
    image: 'data:image/svg+xml;base64,AAAA',
  }
}
const fresh = (async () => answer()) as unknown as typeof api.site.presenceCode.query
const digits = () => screen.getByLabelText(/^现场码/).textContent

beforeEach(() => {
  jest.useFakeTimers({ now: START - SERVER_AHEAD_MS })
  ask.mockReset().mockImplementation(fresh)
  list.mockReset().mockResolvedValue([siteOf()])
  signIn([{ role: 'station', areaCode: '140406100000' }])
})
afterEach(() => jest.useRealTimers())

test("the station's own site, its digits in two groups, and the seconds by the server's clock", async () => {
  await openPage(<PresenceCodePage />)
  expect(ask).toHaveBeenCalledWith({ siteCode: '2ble1g' })
  const [first, second] = Array.from(screen.getByLabelText(/^现场码/).children)
  expect(first!.textContent + second!.textContent!).toBe(answer().code)
  expect(first!.textContent).toHaveLength(4)
  expect(screen.getByText('20秒后换新码')).toBeInTheDocument()
})

test('a new code stands there within a second of the old one’s time', async () => {
  await openPage(<PresenceCodePage />)
  const first = digits()
  await pass(19_900)
  expect(ask).toHaveBeenCalledTimes(1)
  await pass(1100)
  expect(ask).toHaveBeenCalledTimes(2)
  expect(digits()).not.toBe(first)
  await pass(30_000)
  expect(ask).toHaveBeenCalledTimes(3)
})

test('without a network the code stays while it counts, then leaves the screen, and comes back by itself', async () => {
  await openPage(<PresenceCodePage />)
  const first = digits()
  ask.mockRejectedValue(Failure.offline())
  await pass(25_000)
  expect(digits()).toBe(first)
  expect(screen.getByText('网络不稳，正在重连')).toBeInTheDocument()
  await pass(26_000)
  expect(screen.queryByLabelText(/^现场码/)).toBeNull()
  expect(screen.getByText('连不上网，码已经过期')).toBeInTheDocument()
  ask.mockImplementation(fresh)
  await pass(3000)
  expect(digits()).toBe(answer().code)
})

test('a site that is not theirs shows no code', async () => {
  ask.mockRejectedValue(Failure.refused(refuse('not-found').toRefusal()))
  await openPage(<PresenceCodePage />, { site: 'zzzz' })
  expect(screen.queryByLabelText(/^现场码/)).toBeNull()
  expect(screen.getByText('返回')).toBeInTheDocument()
})

test('a right withdrawn takes the code off the screen at the next step', async () => {
  await openPage(<PresenceCodePage />)
  ask.mockRejectedValue(Failure.refused(refuse('not-allowed').toRefusal()))
  await pass(21_000)
  expect(screen.queryByLabelText(/^现场码/)).toBeNull()
})

test('who serves a county chooses the site first', async () => {
  signIn([{ role: 'county', areaCode: '140406' }])
  list.mockResolvedValue([
    siteOf(),
    siteOf({ code: '2ble1h', name: '微子镇公共法律服务站', areaCode: '140406101000' }),
  ])
  await openPage(<PresenceCodePage />)
  expect(ask).not.toHaveBeenCalled()
  fireEvent.click(screen.getByText('微子镇公共法律服务站'))
  await settle()
  expect(ask).toHaveBeenCalledWith({ siteCode: '2ble1h' })
})

test('nobody signed in: nothing is asked', async () => {
  signOut()
  await openPage(<PresenceCodePage />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
  expect(ask).not.toHaveBeenCalled()
  expect(list).not.toHaveBeenCalled()
})
