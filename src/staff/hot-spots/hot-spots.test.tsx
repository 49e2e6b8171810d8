import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { HotSpots } from '@contract/escalation/hot-spot-schema'
import { api } from '@/api/client'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import StaffHotSpot from '../hot-spot'
import StaffHotSpots from './index'

jest.mock('@/api/client', () => ({
  api: { escalation: { hotSpots: { query: jest.fn() }, hotSpotRows: { query: jest.fn() } } },
}))
const server = jest.mocked(api.escalation, { shallow: false })

const spot = { matterType: 'wages' as const, placeCode: '140406100000', placeName: '店上镇' }
const spots = (change: Partial<HotSpots> = {}): HotSpots => ({
  areaNames: ['潞城区'],
  period: { from: '2026-11-01', to: '2026-11-23' },
  grain: 'town',
  total: 17,
  cells: [{ ...spot, count: 6 }],
  months: ['2026-11-01', '2026-10-01', '2026-09-01', '2026-08-01'],
  rule: { percent: 200, least: 5 },
  rising: [{ ...spot, thisMonth: 6, before: [3, 0, 3] }],
  asOf: '2026-11-23T00:37:00.000Z',
  ...change,
})
const tap = async (text: string, at = 0) => {
  await act(async () => void fireEvent.click(screen.getAllByText(text)[at]!))
  await pass(700)
}
const query =
  '?grain=town&place=140406100000&name=%E5%BA%97%E4%B8%8A%E9%95%87&type=wages&from=2026-11-01&to=2026-11-23'

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T00:37:00.000Z') })
  signIn([{ role: 'county', areaCode: '140406' }])
  server.hotSpots.query.mockReset().mockResolvedValue(spots())
})
afterEach(() => jest.useRealTimers())

test('a share stands with what it is made of, a warning with the months it is held against; both open to their rows', async () => {
  await openPage(<StaffHotSpots />)
  expect(server.hotSpots.query).toHaveBeenCalledWith({ from: '2026-11-01', to: '2026-11-23' })
  expect(screen.getByText('6条 ÷ 17条 = 35.29%')).toBeInTheDocument()
  expect(screen.getByText('10月3条、9月0条、8月3条，平均2条')).toBeInTheDocument()
  expect(screen.getByText('11月6条')).toBeInTheDocument()
  expect(screen.getByText(/至少5条，并且达到前三个月平均的200%/)).toBeInTheDocument()
  for (const at of [0, 1]) {
    await tap('店上镇 劳动报酬', at)
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/staff/hot-spot/index${query}` })
  }
})

test('nothing rising and nothing there are said in words', async () => {
  server.hotSpots.query.mockResolvedValue(spots({ rising: [], cells: [], total: 0 }))
  await openPage(<StaffHotSpots />)
  expect(screen.getByText(/这个月没有明显增多的/)).toBeInTheDocument()
  expect(screen.getByText('这段时间没有咨询')).toBeInTheDocument()
})

test('many cells are drawn when asked for', async () => {
  const cells = Array.from({ length: 30 }, (_, at) => ({
    ...spot,
    placeName: `第${at}镇`,
    placeCode: `1404061${String(at).padStart(2, '0')}000`,
    count: 30 - at,
  }))
  server.hotSpots.query.mockResolvedValue(spots({ cells, total: 465, rising: [] }))
  await openPage(<StaffHotSpots />)
  expect(screen.queryByText('第29镇 劳动报酬')).toBeNull()
  await tap('看全部30行')
  expect(screen.getByText('第29镇 劳动报酬')).toBeInTheDocument()
})

test('the rows of a cell lead to their records', async () => {
  const id = '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1c0c1'
  server.hotSpotRows.query.mockResolvedValue({
    rows: [
      {
        id,
        at: '2026-11-10T02:00:00.000Z',
        siteName: '店上镇站',
        practitionerName: '李律师',
        subtypeName: '拖欠工资',
        groupSize: 12,
      },
    ],
    more: false,
  })
  const cell = { grain: 'town', type: 'wages', from: '2026-11-01', to: '2026-11-23' }
  await openPage(<StaffHotSpot />, { ...cell, place: spot.placeCode, name: '店上镇' })
  expect(server.hotSpotRows.query).toHaveBeenCalledWith({
    grain: 'town',
    placeCode: '140406100000',
    matterType: 'wages',
    from: '2026-11-01',
    to: '2026-11-23',
  })
  expect(screen.getByText('店上镇站 11月10日 10:00 约12人')).toBeInTheDocument()
  await tap('拖欠工资 李律师')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/record/index?id=${id}` })
})

test('a number that is none is said so, and nobody signed in is asked to', async () => {
  const drawn = await openPage(<StaffHotSpot />, { grain: 'village' })
  expect(screen.getByText('没有这个数字')).toBeInTheDocument()
  drawn.unmount()
  signOut()
  await openPage(<StaffHotSpots />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
