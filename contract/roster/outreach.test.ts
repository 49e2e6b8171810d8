import { OpenOutreach } from './public-schema'
import { outreachHours, outreachState } from './outreach'

const input = {
  requestId: '6f2b2f8a-9d0e-4e53-8a52-2b7b1a3c4d5e',
  townCode: '140406100000',
  name: '店上庙会咨询台',
  place: '店上村文化广场',
  position: null,
  firstDay: '2026-11-28',
  lastDay: '2026-11-29',
  opens: '09:00',
  closes: '16:00',
  note: '',
}
const wrong = (over: object) =>
  OpenOutreach.safeParse({ ...input, ...over }).error?.issues.map(({ path }) => path.join('.')) ?? []

test('a day is open to the end of it, and its hours say its weekdays', () => {
  const fair = { firstDay: '2026-11-28', lastDay: '2026-11-29' }
  expect(outreachHours('2026-11-28', '2026-11-29', '09:00', '16:00')).toEqual([
    { weekdays: [6, 7], opens: '09:00', closes: '16:00' },
  ])
  expect(outreachHours('2026-11-28', '2026-11-30', '09:00', '16:00')[0]!.weekdays).toEqual([1, 6, 7])
  expect(outreachHours('2026-11-01', '2026-12-24', '09:00', '16:00')[0]!.weekdays).toHaveLength(7)
  expect(
    ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map((day) => outreachState(fair, day)),
  ).toEqual(['coming', 'open', 'open', 'over'])
})

test('days and hours run forward, for a season at most, and are said to be wrong at their field', () => {
  expect(wrong({})).toEqual([])
  expect(wrong({ lastDay: '2026-11-27' })).toEqual(['lastDay'])
  expect(wrong({ lastDay: '2027-02-27' })).toEqual([])
  expect(wrong({ lastDay: '2027-02-28' })).toEqual(['lastDay'])
  expect(wrong({ closes: '09:00' })).toEqual(['closes'])
  expect(wrong({ name: '集' })).toEqual(['name'])
  expect(wrong({ phone: '12' })).toEqual(['phone'])
})
