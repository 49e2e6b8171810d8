import { fireEvent, screen } from '@testing-library/react'
import Taro, { useShareAppMessage } from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { boardOf, publicShiftOf } from '@contract/roster/testing/board-of'
import { patternOf } from '@contract/roster/testing/plan-of'
import { siteOf } from '@contract/site/testing/point-of'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import BoardPage from './index'

jest.mock('@/api/client', () => ({ api: { board: { board: { query: jest.fn() } } } }))
const ask = jest.mocked(api.board.board.query)

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  signOut()
  ask.mockReset()
})
afterEach(() => jest.useRealTimers())

const open = (params: Record<string, string> = { s: '2ble1g' }) => openPage(<BoardPage />, params)
const tap = async (text: string | RegExp) => {
  fireEvent.click(screen.getByText(text))
  await pass(700)
}
const titles = () => screen.getAllByRole('heading').map((heading) => heading.textContent)

const month = [
  publicShiftOf({ day: '2026-11-17', practitionerName: '王芳' }),
  publicShiftOf({ day: '2026-11-27', dutyKind: 'village', note: '到李村文化广场' }),
  publicShiftOf(),
]

test('today stands first, what is to come after it, holidays among it, and the past only when asked for', async () => {
  ask.mockResolvedValue(boardOf(month))
  await open()
  expect(ask).toHaveBeenCalledWith({ siteCode: '2ble1g' })
  expect(screen.getByText('2026年11月谁来值班')).toBeInTheDocument()
  expect(titles().filter((title) => title?.includes('11月'))).toEqual([
    '今天　11月24日 周二',
    '11月26日 周四',
    '11月27日 周五',
  ])
  expect(screen.getByText('放假')).toBeInTheDocument()
  expect(screen.getByText('下乡')).toBeInTheDocument()
  expect(screen.getByText('到李村文化广场')).toBeInTheDocument()
  expect(screen.getByText(/第3版 最后更新：11月20日 16:00/)).toBeInTheDocument()
  expect(screen.queryByText('王芳')).toBeNull()
  await tap('看过去的1天')
  expect(screen.getByText('王芳')).toBeInTheDocument()
})

test('the days one can count on are told, and from when on they change', async () => {
  const regular = patternOf({ fromOn: '2026-10-01', toOn: '2026-11-30' })
  const next = patternOf({ id: '00000000-0000-4000-8000-000000000003', weekdays: [5], fromOn: '2026-12-01' })
  ask.mockResolvedValue(boardOf(month, { patterns: [regular, next] }))
  await open()
  expect(screen.getByText('每周周二、周四 8:30–12:30').closest('.c-row')).toHaveTextContent(
    '到11月30日 周一为止',
  )
  expect(screen.getByText('每周周五 8:30–12:30').closest('.c-row')).toHaveTextContent('12月1日 周二起')
})

test('another month is asked for by a tap', async () => {
  ask.mockResolvedValueOnce(boardOf(month))
  await open()
  ask.mockResolvedValue(boardOf([], { month: '2026-12', edition: 0, changedAt: null }))
  await tap('12月')
  expect(ask).toHaveBeenLastCalledWith({ siteCode: '2ble1g', month: '2026-12' })
  expect(screen.getByText('这个月还没有公布值班')).toBeInTheDocument()
  expect(screen.queryByText(/最后更新/)).toBeNull()
})

test('a card sent on opens the same site and month', async () => {
  ask.mockResolvedValue(boardOf(month))
  await open({ s: '2ble1g', month: '2026-11' })
  const card = jest.mocked(useShareAppMessage).mock.lastCall![0]({} as never)
  expect(card).toEqual({
    title: '店上镇公共法律服务站值班公示',
    path: '/pages/board/index?s=2ble1g&month=2026-11',
  })
})

test('the telephone rings the site, and the hotline where it has none', async () => {
  ask.mockResolvedValue(boardOf(month, { site: siteOf({ phone: null }) }))
  await open()
  await tap(/打法律服务热线/)
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '12348' })
})

test('who passes the week on has a door to it, and nobody else', async () => {
  ask.mockResolvedValue(boardOf(month))
  const { unmount } = await open()
  expect(screen.queryByText('发到村里的微信群')).toBeNull()
  unmount()
  signIn([], ['helper'])
  await open()
  await tap('发到村里的微信群')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/notice/index?site=2ble1g' })
})

test('a place that is over says so kindly; without a site one is asked to choose', async () => {
  ask.mockRejectedValue(Failure.refused(refuse('outreach-over').toRefusal()))
  const { unmount } = await open()
  expect(screen.getByText('这个临时咨询点的活动已经结束了')).toBeInTheDocument()
  unmount()
  await open({})
  expect(screen.getByText('先选一个站点')).toBeInTheDocument()
})
