import { act, fireEvent, screen, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { patternOf } from '@contract/roster/testing/plan-of'
import { api } from '@/api/client'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import PatternsPage from './index'

jest.mock('@/api/client', () => ({
  api: {
    roster: {
      patterns: { query: jest.fn() },
      approvePattern: { mutate: jest.fn() },
      endPattern: { mutate: jest.fn() },
    },
  },
}))
const list = jest.mocked(api.roster.patterns.query)
const approve = jest.mocked(api.roster.approvePattern.mutate)
const end = jest.mocked(api.roster.endPattern.mutate)
const asOf = '2026-11-25T01:00:00.000Z'
const running = patternOf()
const proposed = patternOf({
  id: '00000000-0000-4000-8000-000000000009',
  siteCode: '2ble1h',
  siteName: '微子镇公共法律服务站',
  status: 'proposed',
  weekdays: [3],
})

const press = async (element: Element) => {
  await act(async () => void fireEvent.click(element))
  await pass(700)
}
const tap = (text: string) => press(screen.getByText(text))
const cardOf = (text: string) => within(screen.getByText(text).closest<HTMLElement>('.c-card')!)

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  Taro.clearStorageSync()
  list.mockReset().mockResolvedValue({ patterns: [running, proposed], asOf })
  approve.mockReset()
  end.mockReset()
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('what waits for the county stands first, and is approved by one tap', async () => {
  await openPage(<PatternsPage />)
  expect(screen.getByText('等批准（1）')).toBeInTheDocument()
  expect(screen.getByText('每周周二、周四 8:30–12:30，每班1人')).toBeInTheDocument()
  approve.mockResolvedValue({ ...proposed, status: 'approved' })
  list.mockResolvedValue({ patterns: [running, { ...proposed, status: 'approved' }], asOf })
  await tap('批准')
  expect(approve).toHaveBeenCalledTimes(1)
  expect(approve).toHaveBeenCalledWith({ id: proposed.id, requestId: expect.any(String) })
  expect(screen.queryByText('等批准（1）')).toBeNull()
})

test('a pattern is ended after a day and for a reason; a proposal is turned down for one', async () => {
  await openPage(<PatternsPage />)
  const card = cardOf('每周周二、周四 8:30–12:30，每班1人')
  await press(card.getByText('停掉'))
  fireEvent.change(card.getByText('原因').closest('.c-field')!.querySelector('input')!, {
    target: { value: '站点搬迁' },
  })
  await pass(200)
  end.mockResolvedValue({ ...running, status: 'ended' })
  await press(card.getByText('停掉这条规律'))
  expect(end).toHaveBeenCalledWith({
    id: running.id,
    lastOn: '2026-11-25',
    reason: '站点搬迁',
    requestId: expect.any(String),
  })
  const waiting = cardOf('微子镇公共法律服务站')
  await press(waiting.getByText('不批准'))
  expect(waiting.queryByText('最后一天')).toBeNull()
})

test('a pattern is changed through its form, and a new one laid down for the site looked at', async () => {
  await openPage(<PatternsPage />, { site: '2ble1g' })
  expect(list).toHaveBeenCalledWith({ siteCode: '2ble1g' })
  await tap('改规律')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/staff/pattern/index?replaces=${running.id}` })
  await tap('新定一条')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/staff/pattern/index?site=2ble1g' })
})

test('ended ones are asked for apart; a running one is not among them', async () => {
  await openPage(<PatternsPage />)
  list.mockResolvedValue({
    patterns: [running, patternOf({ id: proposed.id, status: 'ended', endedBecause: '站点搬迁' })],
    asOf,
  })
  await tap('停了的')
  expect(list).toHaveBeenLastCalledWith({ ended: true })
  expect(screen.getByText('站点搬迁')).toBeInTheDocument()
  expect(screen.queryByText('执行中')).toBeNull()
})

test('a station proposes and decides nothing; without any there is an example', async () => {
  signIn([{ role: 'station', areaCode: '140406100000' }])
  const { unmount } = await openPage(<PatternsPage />)
  expect(screen.queryByText('批准')).toBeNull()
  expect(screen.queryByText('停掉')).toBeNull()
  expect(screen.getByText('新定一条')).toBeInTheDocument()
  unmount()
  list.mockResolvedValue({ patterns: [], asOf })
  const empty = await openPage(<PatternsPage />)
  expect(screen.getByText('还没有定过值班规律')).toBeInTheDocument()
  empty.unmount()
  signOut()
  await openPage(<PatternsPage />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
