import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Coverage } from '@contract/roster/schema'
import { gapOf } from '@contract/roster/testing/plan-of'
import { api } from '@/api/client'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import CoveragePage from './index'

jest.mock('@/api/client', () => ({ api: { roster: { coverage: { query: jest.fn() } } } }))
const ask = jest.mocked(api.roster.coverage.query)
const coverage = (over: Partial<Coverage> = {}): Coverage => ({
  from: '2026-11-23',
  to: '2026-11-29',
  figures: [
    { unit: 'week', covered: 10, due: 12 },
    { unit: 'quarter', covered: 0, due: 0 },
  ],
  gaps: [
    { ...gapOf({ from: '2026-11-23', to: '2026-11-29' }), county: '140406', countyName: '潞城区' },
    {
      ...gapOf({ siteName: '站点1', unit: 'day', from: '2026-10-30', to: '2026-10-30' }),
      county: '140431',
      countyName: '沁源县',
    },
  ],
  asOf: '2026-11-25T01:00:00.000Z',
  ...over,
})
const tap = async (text: string) => {
  fireEvent.click(screen.getByText(text))
  await pass(700)
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-25T01:00:00Z') })
  jest.clearAllMocks()
  ask.mockReset().mockResolvedValue(coverage())
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('a share stands with what it is made of, and each gap opens the month that can mend it', async () => {
  await openPage(<CoveragePage />)
  expect(ask).toHaveBeenCalledWith({ from: '2026-11-23', to: '2026-11-29' })
  expect(screen.getByText('12个里够了10个（83%）')).toBeInTheDocument()
  expect(screen.getByText('没有要求')).toBeInTheDocument()
  expect(screen.getByText('潞城区（1处不足）')).toBeInTheDocument()
  expect(screen.getByText('少1班')).toBeInTheDocument()
  await tap('站点0')
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/staff/planner/index?county=140406&month=2026-11',
  })
  // a month that is past is not planned any more
  await tap('站点1')
  expect(Taro.navigateTo).toHaveBeenCalledTimes(1)
})

test('other days are asked for by a tap: the two weeks to come, the quarter', async () => {
  await openPage(<CoveragePage />)
  await tap('后两周')
  expect(ask).toHaveBeenLastCalledWith({ from: '2026-11-30', to: '2026-12-13' })
  await tap('本季度')
  expect(ask).toHaveBeenLastCalledWith({ from: '2026-10-01', to: '2026-12-31' })
})

test('nothing short is good news; a station opens no plan; nobody is asked to sign in', async () => {
  ask.mockResolvedValue(coverage({ gaps: [] }))
  const { unmount } = await openPage(<CoveragePage />)
  expect(screen.getByText('都排够了')).toBeInTheDocument()
  unmount()
  ask.mockResolvedValue(coverage())
  signIn([{ role: 'station', areaCode: '140406100000' }])
  const station = await openPage(<CoveragePage />)
  await tap('站点0')
  expect(Taro.navigateTo).not.toHaveBeenCalled()
  station.unmount()
  signOut()
  await openPage(<CoveragePage />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
