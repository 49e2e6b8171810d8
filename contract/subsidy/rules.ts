import type { Arrival, CodeKind, Departure, DutyKind, ShiftStatus } from '../duty/labels'
import { minutesBetween } from '../time'
import type { NothingBecause, PayUnit } from './labels'
import type { DutyRates, Stars } from './rates'

/** A duty as far as it is paid; instants are ISO texts. */
export interface PaidDuty {
  kind: DutyKind
  status: ShiftStatus
  startsAt: string
  endsAt: string
  /** Null when nobody came. */
  attendance: {
    checkedInAt: string
    inCode: CodeKind
    arrival: Arrival
    checkedOutAt: string | null
    outCode: CodeKind | null
    departure: Departure | null
    short: boolean | null
    closedBySystem: boolean
  } | null
}

/** The version of the rates that was in force on the day of a duty: whose it is, and since when. */
export interface RateVersion {
  areaCode: string
  effectiveFrom: string
  rates: DutyRates
}

/** How an amount was come to; kept with its line, so that it can be explained years later. */
export interface Basis {
  rate: { areaCode: string; effectiveFrom: string } | null
  unit: PayUnit | null
  /** What the unit is paid, in fen, before stars. */
  unitFen: number
  /** Minutes that count, of so many the duty had. */
  minutes: number
  ofMinutes: number
  stars: Stars | null
  /** Whole percent paid for these stars; 100 without stars. */
  percent: number
  because: NothingBecause | null
}

export interface Worth {
  amountFen: number
  basis: Basis
}

/**
 * Minutes of a duty that count for pay: from its start when the person came in time, to its end when they left in
 * time, since grace is not held against them; never more than the duty was long.
 */
export function countedMinutes({ startsAt, endsAt, attendance }: PaidDuty): number {
  if (!attendance?.checkedOutAt) return 0
  const from = attendance.arrival === 'on-time' ? startsAt : attendance.checkedInAt
  const to = attendance.departure === 'on-time' ? endsAt : attendance.checkedOutAt
  const long = minutesBetween(startsAt, endsAt)
  return Math.min(long, Math.max(0, minutesBetween(from, to)))
}

/** Why a duty is paid nothing, before its length is looked at; undefined when it may be paid. */
function whyNothing(
  { status, kind, attendance }: PaidDuty,
  rates: DutyRates,
): Exclude<NothingBecause, 'rates-not-set' | 'too-little'> | undefined {
  if (status === 'withdrawn') return 'withdrawn'
  if (!attendance) return 'not-arrived'
  if (!attendance.checkedOutAt) return 'not-closed'
  if (!rates.onlyKinds.includes(kind)) return 'kind-not-paid'
  const madeUp = attendance.inCode === 'made-up' || attendance.outCode === 'made-up'
  if (madeUp && !rates.payMadeUp) return 'made-up'
  if (attendance.closedBySystem && !rates.payUnclosed) return 'closed-by-system'
  if (attendance.short && !rates.payShort) return 'short'
  return undefined
}

function unitOf(minutes: number, rates: DutyRates): PayUnit | undefined {
  if (minutes >= rates.dayMinutes) return 'day'
  if (minutes >= rates.halfDayMinutes) return 'half-day'
  return rates.payShort && minutes > 0 ? 'part' : undefined
}

/**
 * What a duty is worth in fen, and why (A99; 法律援助法 52). A whole day or half a day is paid as a piece; less than
 * half a day, where it is paid at all, by the minutes of half a day, cut to the whole fen.
 *
 * @param stars the person's stars on the day of the duty; null for none, which is paid in full
 * @param version rates in force on the day of the duty; null while the bureau has set none
 */
export function worthOf(duty: PaidDuty, stars: Stars | null, version: RateVersion | null): Worth {
  const minutes = countedMinutes(duty)
  const nothing = (because: NothingBecause): Worth => ({
    amountFen: 0,
    basis: {
      rate: version && { areaCode: version.areaCode, effectiveFrom: version.effectiveFrom },
      unit: null,
      unitFen: 0,
      minutes,
      ofMinutes: minutesBetween(duty.startsAt, duty.endsAt),
      stars,
      percent: version && stars ? version.rates.starPercent[stars] : 100,
      because,
    },
  })
  if (!version) return nothing('rates-not-set')
  const { rates } = version
  const because = whyNothing(duty, rates)
  if (because) return nothing(because)
  const unit = unitOf(minutes, rates)
  if (!unit) return nothing('too-little')
  const { basis } = nothing('too-little')
  const unitFen = unit === 'day' ? rates.dayFen : rates.halfDayFen
  const [sat, whole] = unit === 'part' ? [minutes, rates.halfDayMinutes] : [1, 1]
  return {
    amountFen: Math.floor((unitFen * basis.percent * sat) / (100 * whole)),
    basis: { ...basis, unit, unitFen, because: null },
  }
}

/** What had been set by a day: the first of a list sorted by precedence whose day has come; null for none. */
export const inForce = <V extends { effectiveFrom: string }>(versions: readonly V[], day: string): V | null =>
  versions.find(({ effectiveFrom }) => effectiveFrom <= day) ?? null

/** Stars on a day, of rows newest first; null where none had been given yet. */
export const starsOn = (rows: readonly { fromOn: string; stars: number }[], day: string): Stars | null =>
  (rows.find(({ fromOn }) => fromOn <= day)?.stars as Stars | undefined) ?? null
