import { clockDue, clockNames, detaineeDeadline, pauseLength, type ClockName } from '@contract/aid/clocks'
import { isUrgent } from '@contract/aid/rules'
import { isRestDay } from '../holidays'

/*
 * Last days found by hand with a wall calendar and the State Council's notices, and not with the function.
 *
 * 2025 (国办发明电〔2024〕12号): off 1 Jan; 28 Jan–4 Feb; 4–6 Apr; 1–5 May; 31 May–2 Jun; 1–8 Oct.
 *   Worked weekends: Sun 26 Jan, Sat 8 Feb, Sun 27 Apr, Sun 28 Sep, Sat 11 Oct.
 * 2026 (国办发明电〔2025〕7号): off 1–3 Jan; 15–23 Feb; 4–6 Apr; 1–5 May; 19–21 Jun; 25–27 Sep; 1–7 Oct.
 *   Worked weekends: Sun 4 Jan, Sat 14 Feb, Sat 28 Feb, Sat 9 May, Sun 20 Sep, Sat 10 Oct.
 * 2027: no notice yet, so weekends and the days the 放假办法 itself names: 1 Jan; New Year's Eve 5 Feb and 6–8 Feb;
 *   清明 5 Apr; 1–2 May; 端午 9 Jun; 中秋 15 Sep; 1–3 Oct. No worked weekends.
 */
type Row = [clock: ClockName, from: string, due: string, why: string]

const rows: Row[] = [
  // New Year 2025
  ['review', '2024-12-25', '2025-01-02', '7 days end on Wed 1 Jan, off; Thursday is worked'],
  ['assign', '2024-12-29', '2025-01-02', '3 days end on 1 Jan, off; Thursday is worked'],
  ['engagement', '2024-12-30', '2025-01-06', '5 days end on Sat 4 Jan; Monday'],
  ['review', '2025-01-06', '2025-01-13', 'Monday to Monday: the first day is not counted, nothing to roll'],
  // Spring Festival 2025
  ['review', '2025-01-20', '2025-01-27', 'Mon 27 Jan is the last day worked before the festival'],
  ['review', '2025-01-21', '2025-02-05', 'ends on the eve, Tue 28 Jan; off until 4 Feb; Wednesday'],
  ['assign', '2025-01-23', '2025-01-26', 'ends on Sun 26 Jan, which is worked in exchange: it stays'],
  [
    'objection',
    '2025-01-14',
    '2025-02-05',
    '15 days end on 29 Jan, New Year’s Day of the moon; off until 4 Feb',
  ],
  [
    'objection-decision',
    '2025-02-03',
    '2025-02-08',
    'begins within the festival; Sat 8 Feb is worked: it stays',
  ],
  ['provisional-papers', '2025-01-25', '2025-02-05', '7 days end on Sat 1 Feb, off; Wed 5 Feb'],
  ['review', '2025-02-02', '2025-02-10', 'ends on Sun 9 Feb, a plain Sunday; Monday'],
  ['closing-papers', '2024-12-31', '2025-02-05', '30 days end on Thu 30 Jan, off; Wed 5 Feb'],
  // 清明 2025
  ['review', '2025-03-28', '2025-04-07', 'ends on Fri 4 Apr, 清明; off until Sunday; Monday'],
  ['change', '2025-03-31', '2025-04-07', '5 days end on Sat 5 Apr; Monday'],
  ['termination-service', '2025-04-03', '2025-04-07', '3 days end on Sun 6 Apr; Monday'],
  ['assign', '2025-04-01', '2025-04-07', '3 days end on Fri 4 Apr, off; Monday'],
  // Labour Day 2025
  ['assign', '2025-04-24', '2025-04-27', 'ends on Sun 27 Apr, worked in exchange: it stays'],
  ['review', '2025-04-24', '2025-05-06', 'ends on Thu 1 May; off until Mon 5 May; Tuesday'],
  ['notified-defence', '2025-04-30', '2025-05-06', '3 days end on Sat 3 May, off; Tue 6 May'],
  ['objection', '2025-04-20', '2025-05-06', '15 days end on Mon 5 May, the last day off; Tuesday'],
  ['engagement', '2025-04-27', '2025-05-06', 'set off on a worked Sunday; 5 days end on Fri 2 May, off'],
  // 端午 2025
  ['review', '2025-05-24', '2025-06-03', 'ends on Sat 31 May, 端午; off until Mon 2 Jun; Tuesday'],
  ['review', '2025-05-26', '2025-06-03', 'ends on Mon 2 Jun, a Monday off; Tuesday'],
  ['closing-review', '2025-05-02', '2025-06-03', '30 days end on Sun 1 Jun, off; Tuesday'],
  // an ordinary summer
  ['review', '2025-07-14', '2025-07-21', 'Monday to Monday'],
  ['assign', '2025-07-17', '2025-07-21', '3 days end on Sun 20 Jul; Monday'],
  ['objection', '2025-08-01', '2025-08-18', '15 days end on Sat 16 Aug; Monday'],
  // 国庆 and 中秋 2025
  ['assign', '2025-09-25', '2025-09-28', 'ends on Sun 28 Sep, worked in exchange: it stays'],
  ['review', '2025-09-24', '2025-10-09', 'ends on Wed 1 Oct; off until Wed 8 Oct; Thursday'],
  ['objection', '2025-09-22', '2025-10-09', '15 days end on Tue 7 Oct, off; Thu 9 Oct'],
  ['review', '2025-10-04', '2025-10-11', 'begins within the festival; Sat 11 Oct is worked: it stays'],
  ['review', '2025-10-05', '2025-10-13', 'ends on Sun 12 Oct, not worked; Monday'],
  ['closing-papers', '2025-09-08', '2025-10-09', '30 days end on Wed 8 Oct, the last day off; Thursday'],
  // New Year 2026
  ['review', '2025-12-26', '2026-01-04', 'ends on Fri 2 Jan, off; Sat 3 too; Sun 4 is worked'],
  [
    'notified-defence',
    '2025-12-29',
    '2026-01-04',
    '3 days end on Thu 1 Jan, off until Saturday; Sun 4 is worked',
  ],
  ['termination-service', '2025-12-31', '2026-01-04', '3 days end on Sat 3 Jan, off; Sun 4 is worked'],
  ['closing-review', '2025-12-05', '2026-01-04', '30 days end on Sun 4 Jan, worked: it stays'],
  // Spring Festival 2026
  ['review', '2026-02-07', '2026-02-14', 'ends on Sat 14 Feb, worked: it stays'],
  ['review', '2026-02-08', '2026-02-24', 'ends on Sun 15 Feb; nine days off until Mon 23; Tuesday'],
  ['objection', '2026-02-05', '2026-02-24', '15 days end on Fri 20 Feb, off; Tue 24 Feb'],
  ['objection', '2026-02-13', '2026-02-28', '15 days end on Sat 28 Feb, worked: it stays'],
  ['review', '2026-02-16', '2026-02-24', 'begins on the eve; ends on Mon 23 Feb, the last day off; Tuesday'],
  ['closing-papers', '2026-01-20', '2026-02-24', '30 days end on Thu 19 Feb, off; Tue 24 Feb'],
  ['review', '2026-02-24', '2026-03-03', 'across the end of February, which has 28 days: Tuesday to Tuesday'],
  // 清明 2026
  ['review', '2026-03-27', '2026-04-03', 'ends on Fri 3 Apr, the day before the festival'],
  ['assign', '2026-04-01', '2026-04-07', '3 days end on Sat 4 Apr; off until Mon 6; Tuesday'],
  ['review', '2026-03-30', '2026-04-07', 'ends on Mon 6 Apr, a Monday off; Tuesday'],
  // Labour Day 2026
  ['review', '2026-04-24', '2026-05-06', 'ends on Fri 1 May; off until Tue 5; Wednesday'],
  ['change', '2026-05-04', '2026-05-09', '5 days end on Sat 9 May, worked: it stays'],
  ['objection', '2026-04-19', '2026-05-06', '15 days end on Mon 4 May, off; Wed 6 May'],
  // 端午 2026
  [
    'provisional-papers',
    '2026-06-12',
    '2026-06-22',
    '7 days end on Fri 19 Jun, 端午; off until Sunday; Monday',
  ],
  ['notified-defence', '2026-06-17', '2026-06-22', '3 days end on Sat 20 Jun, off; Monday'],
  // 中秋 2026
  ['assign', '2026-09-17', '2026-09-20', 'ends on Sun 20 Sep, worked: it stays'],
  ['review', '2026-09-18', '2026-09-28', 'ends on Fri 25 Sep, 中秋; off until Sunday; Monday'],
  ['objection-decision', '2026-09-22', '2026-09-28', '5 days end on Sun 27 Sep, off; Monday'],
  // 国庆 2026
  ['assign', '2026-09-28', '2026-10-08', '3 days end on Thu 1 Oct; off until Wed 7; Thursday'],
  ['review', '2026-10-03', '2026-10-10', 'begins within the festival; Sat 10 Oct is worked: it stays'],
  ['engagement', '2026-10-05', '2026-10-10', '5 days end on Sat 10 Oct, worked: it stays'],
  ['closing-review', '2026-09-04', '2026-10-08', '30 days end on Sun 4 Oct, off; Thu 8 Oct'],
  // an ordinary autumn
  ['review', '2026-11-21', '2026-11-30', 'ends on Sat 28 Nov; Monday'],
  ['objection', '2026-11-23', '2026-12-08', '15 days end on Tue 8 Dec'],
  ['closing-papers', '2026-10-30', '2026-11-30', '30 days end on Sun 29 Nov; Monday'],
  // 2027, by the law alone
  ['review', '2026-12-25', '2027-01-04', 'ends on Fri 1 Jan; then a weekend; Monday'],
  ['correction', '2026-09-21', '2026-10-08', '10 days end on Thu 1 Oct, off until the 7th; Thu 8 Oct'],
  ['correction', '2026-11-25', '2026-12-07', '10 days end on Sat 5 Dec; Monday'],
  ['closing-papers', '2026-12-03', '2027-01-04', '30 days end on Sat 2 Jan; Monday'],
  [
    'review',
    '2027-01-29',
    '2027-02-09',
    'ends on New Year’s Eve, Fri 5 Feb; 6–8 Feb are the festival; Tuesday',
  ],
  ['assign', '2027-02-05', '2027-02-09', '3 days end on Mon 8 Feb, third day of the festival; Tuesday'],
  ['engagement', '2027-02-04', '2027-02-09', '5 days end on Tue 9 Feb, the first day worked'],
  ['review', '2027-03-29', '2027-04-06', 'ends on Mon 5 Apr, 清明; Tuesday'],
  ['objection', '2027-04-16', '2027-05-03', '15 days end on Sat 1 May, Sunday is 2 May; Monday'],
  ['provisional-papers', '2027-06-02', '2027-06-10', '7 days end on Wed 9 Jun, 端午; Thursday'],
  ['objection-decision', '2027-09-10', '2027-09-16', '5 days end on Wed 15 Sep, 中秋; Thursday'],
  ['review', '2027-09-24', '2027-10-04', 'ends on Fri 1 Oct; 2 and 3 Oct are a weekend; Monday'],
  ['change', '2027-09-28', '2027-10-04', '5 days end on Sun 3 Oct; Monday'],
]

test.each(rows)('%s from %s ends on %s: %s', (clock, from, due) =>
  expect(clockDue(clock, from, 0, isRestDay)).toBe(due),
)

test('the table is as long as was asked for, and has every clock', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60)
  expect(new Set(rows.map(([clock]) => clock))).toEqual(new Set(clockNames))
})

/** A review stopped on one day and going on on another, perhaps twice. */
test.each<[from: string, pauses: [string, string][], due: string, why: string]>([
  [
    '2026-11-23',
    [['2026-11-24', '2026-11-24']],
    '2026-11-30',
    'stopped and going on the same day: nothing is added',
  ],
  [
    '2026-03-02',
    [['2026-03-04', '2026-03-09']],
    '2026-03-16',
    '5 days stood still: 12 days end on Sat 14 Mar; Monday',
  ],
  [
    '2026-02-10',
    [['2026-02-11', '2026-02-15']],
    '2026-02-24',
    '4 days: 11 days end on Sat 21 Feb, off; Tue 24 Feb',
  ],
  [
    '2025-09-26',
    [['2025-09-28', '2025-10-09']],
    '2025-10-14',
    '11 days over the festival: 18 days end on Tue 14 Oct',
  ],
  [
    '2026-11-23',
    [
      ['2026-11-24', '2026-11-27'],
      ['2026-11-30', '2026-12-04'],
    ],
    '2026-12-07',
    '3 and 4 days: 14 days end on Mon 7 Dec',
  ],
  [
    '2025-01-20',
    [['2025-01-24', '2025-01-25']],
    '2025-02-05',
    'one day stood still puts Mon 27 Jan on the eve; Wed 5 Feb',
  ],
])('a review from %s with pauses %j ends on %s: %s', (from, pauses, due) => {
  const days = pauses.reduce((sum, [stopped, wentOn]) => sum + pauseLength(stopped, wentOn), 0)
  expect(clockDue('review', from, days, isRestDay)).toBe(due)
})

/** C5 runs by the hour, through nights and holidays alike (法律援助法 39). */
test.each([
  ['2026-09-30T22:10:00+08:00', '2026-10-01T22:10:00+08:00', 'into National Day'],
  ['2025-12-31T23:59:00+08:00', '2026-01-01T23:59:00+08:00', 'into the new year'],
  ['2026-02-14T08:00:00+08:00', '2026-02-15T08:00:00+08:00', 'from a worked Saturday into the festival'],
])('a detainee’s application received %s is passed on by %s: %s', (received, by) =>
  expect(detaineeDeadline(new Date(received))).toEqual(new Date(by)),
)

/** C13: less than seven days are left on the sixth day before the last one, whatever days those are. */
test.each([
  ['2026-11-29', '2026-11-23', 'Mon 23 Nov: six days left'],
  ['2026-03-03', '2026-02-25', 'across the end of February'],
  ['2027-01-03', '2026-12-28', 'across the new year'],
  ['2026-10-07', '2026-10-01', 'holidays count like any day'],
])('a limitation on %s rings from %s: %s', (limitation, from) => {
  const starts = new Date(`${from}T00:00:00+08:00`)
  expect(isUrgent(limitation, starts)).toBe(true)
  expect(isUrgent(limitation, new Date(starts.getTime() - 1))).toBe(false)
})
