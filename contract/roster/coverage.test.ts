import { settings } from '../settings'
import { atShanghai } from '../time'
import { judgeCoverage, type CoveredSite } from './coverage'

const weekends = (day: string) => [0, 6].includes(new Date(day).getUTCDay())
const site = (kind: CoveredSite['kind'], policy = {}): CoveredSite => ({
  code: 's',
  name: '某站',
  kind,
  advised: true,
  policy: { ...settings['roster.coverage'].fallback, ...policy },
})
const shift = (day: string, from = '08:30', to = '12:30', personId = 'p') => ({
  siteCode: 's',
  personId,
  day,
  startsAt: atShanghai(day, from),
  endsAt: atShanghai(day, to),
})

it('asks a centre for people, not for duties: one person twice a day is one', () => {
  const twice = [shift('2026-11-23'), shift('2026-11-23', '14:00', '17:30')]
  const day = { from: '2026-11-23', to: '2026-11-23' }
  expect(judgeCoverage([site('county-centre')], twice, day, weekends).gaps).toEqual([])
  expect(
    judgeCoverage([site('county-centre', { centrePeoplePerDay: 2 })], twice, day, weekends).gaps,
  ).toMatchObject([{ unit: 'day', required: 2, planned: 1, missing: 1 }])
})

it('takes a week that began last month together with the month it ends in', () => {
  const week = { from: '2026-12-01', to: '2026-12-06' }
  expect(judgeCoverage([site('town-station')], [shift('2026-11-30')], week, weekends)).toEqual({
    gaps: [],
    figures: [{ unit: 'week', covered: 1, due: 1 }],
  })
})

it('does not take half a day for a duty of four hours', () => {
  const { gaps } = judgeCoverage(
    [site('town-station')],
    [shift('2026-11-24', '08:30', '12:00')],
    { from: '2026-11-23', to: '2026-11-29' },
    weekends,
  )
  expect(gaps).toEqual([
    {
      siteCode: 's',
      siteName: '某站',
      unit: 'week',
      from: '2026-11-23',
      to: '2026-11-29',
      required: 1,
      planned: 0,
      missing: 1,
    },
  ])
})

it('asks no more duties of a holiday week than it has workdays, and none of a week without', () => {
  const golden = (day: string) => weekends(day) || (day >= '2026-10-01' && day <= '2026-10-07')
  const three = [site('town-station', { stationDutiesPerWeek: 3 })]
  const required = (from: string, to: string, rest = golden) =>
    judgeCoverage(three, [], { from, to }, rest).gaps.map((gap) => gap.required)
  expect(required('2026-10-05', '2026-10-11')).toEqual([2])
  expect(required('2026-10-05', '2026-10-11', (day) => day <= '2026-10-31')).toEqual([])
})
