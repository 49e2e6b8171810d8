import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { figureCodes, figures, shareNames, shares, type Figure } from '@contract/report/labels'
import type { Figures } from '@contract/report/schema'
import { useFigures } from '@/api/report'
import { signIn } from '@/features/site/testing/stage'
import StaffRatings from './index'

jest.mock('@/api/report')

const period = { from: '2026-11-01', to: '2026-11-23' }
const known: Partial<Record<Figure, number>> = {
  consultations: 100,
  rated: 26,
  satisfied: 25,
  'rated-handed-over': 10,
  'satisfied-handed-over': 10,
  'ratings-set-aside': 2,
}
const counts = Object.fromEntries(figureCodes.map((code) => [code, known[code] ?? 0])) as Figures['counts']
const answer: Figures = {
  areaNames: ['潞城区'],
  period,
  counts,
  shares: Object.fromEntries(
    shareNames.map((name) => {
      const [part, whole] = shares[name].of
      const unit = figures[part].unit
      return [name, { numerator: counts[part]!, denominator: counts[whole]!, unit, period }]
    }),
  ) as Figures['shares'],
  asOf: '2026-11-23T04:00:00.000Z',
}
const tap = (text: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByText(text))
    await jest.advanceTimersByTimeAsync(600)
  })

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T12:00:00+08:00') })
  jest
    .mocked(useFigures)
    .mockReturnValue({ isPending: false, error: null, data: answer, refetch: jest.fn() } as never)
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('satisfaction never stands without how many rated, and each way has its own line', async () => {
  render(<StaffRatings />)
  expect(useFigures).toHaveBeenLastCalledWith(period)
  expect(screen.getByText('评价率 26%：100人次里26人次评了')).toBeInTheDocument()
  expect(screen.getAllByText('96.15%').length).toBeGreaterThan(0)
  expect(screen.getByText('满意率（递手机，另算）')).toBeInTheDocument()
  await tap('已排除2条')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: '/staff/figure/index?figure=ratings-set-aside&from=2026-11-01&to=2026-11-23',
  })
  await tap('÷ 递手机评价10人次')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: '/staff/figure/index?figure=rated-handed-over&from=2026-11-01&to=2026-11-23',
  })
})

test('appeals are the county’s; hints are everybody’s', () => {
  const { unmount } = render(<StaffRatings />)
  expect(screen.getByText('评价申诉')).toBeInTheDocument()
  unmount()
  signIn([{ role: 'station', areaCode: '140406100000' }])
  render(<StaffRatings />)
  expect(screen.queryByText('评价申诉')).toBeNull()
  expect(screen.getByText('评价异常提示')).toBeInTheDocument()
})
