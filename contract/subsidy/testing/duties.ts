import { dutyKinds } from '../../duty/labels'
import { atShanghai } from '../../time'
import type { DutyRates } from '../rates'
import type { PaidDuty, RateVersion } from '../rules'

/** 120元 half a day, 200元 a day; three stars are paid in full, five a fifth more, one star a fifth less. */
export const ratesOf = (change: Partial<DutyRates> = {}): DutyRates => ({
  halfDayFen: 12_000,
  dayFen: 20_000,
  halfDayMinutes: 240,
  dayMinutes: 420,
  starPercent: { 1: 80, 2: 90, 3: 100, 4: 110, 5: 120 },
  payShort: false,
  payMadeUp: true,
  payUnclosed: false,
  onlyKinds: [...dutyKinds],
  ...change,
})

export const versionOf = (change: Partial<DutyRates> = {}, effectiveFrom = '2026-01-01'): RateVersion => ({
  areaCode: '140406',
  effectiveFrom,
  rates: ratesOf(change),
})

interface Sat {
  from?: string
  to?: string
  in?: string
  out?: string | null
  kind?: PaidDuty['kind']
  status?: PaidDuty['status']
  change?: Partial<NonNullable<PaidDuty['attendance']>>
}

/** A duty of 2026-11-02, 8:30 to 12:30, sat from start to end unless told otherwise. */
export function dutyOf(sat: Sat = {}): PaidDuty {
  const { from = '08:30', to = '12:30', kind = 'at-site', status = 'checked-out', change = {} } = sat
  const out = sat.out === undefined ? to : sat.out
  const at = (time: string) => atShanghai('2026-11-02', time)
  return {
    kind,
    status,
    startsAt: at(from),
    endsAt: at(to),
    attendance: {
      checkedInAt: at(sat.in ?? from),
      inCode: 'rotating',
      arrival: sat.in !== undefined && sat.in > from ? 'late' : 'on-time',
      checkedOutAt: out === null ? null : at(out),
      outCode: out === null ? null : 'rotating',
      departure: out === null ? null : out < to ? 'early' : 'on-time',
      short: out === null ? null : false,
      closedBySystem: false,
      ...change,
    },
  }
}
