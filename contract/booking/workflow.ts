import { shanghaiDate } from '../time'
import type { BookingStatus, BookingWay, BookingWord } from './labels'
import type { BookingPolicy } from './policy'

export const bookingActs = [
  'book',
  'confirm',
  'move',
  'cancel',
  'call-off',
  'follow',
  'came',
  'client-absent',
  'adviser-absent',
] as const
export type BookingAct = (typeof bookingActs)[number]

/** Who booked it, who advises, the office of the site, and the timers. */
export const bookingActors = ['client', 'adviser', 'office', 'system'] as const
export type BookingActor = (typeof bookingActors)[number]

interface Arrow {
  by: readonly BookingActor[]
  to: BookingStatus
  /** Left out: every way. */
  ways?: readonly BookingWay[]
}

const SLOT = ['at-site', 'phone'] as const
const VISIT = ['home-visit'] as const

/**
 * The whole life of a booking: status × act → who may do it and where it leads. `follow`: it hangs on another shift at
 * the same time, because the first fell away. Once one side has said how it was, the word of the other is kept beside
 * it and does not turn the status; only who was said not to have come and came after all is seen to have come.
 */
export const workflow = {
  booked: {
    confirm: { by: ['office'], to: 'confirmed', ways: VISIT },
    move: { by: ['client'], to: 'moved', ways: SLOT },
    cancel: { by: ['client'], to: 'cancelled-by-client' },
    'call-off': { by: ['office', 'system'], to: 'cancelled-by-office' },
    follow: { by: ['system'], to: 'booked', ways: SLOT },
    came: { by: ['adviser', 'client'], to: 'came', ways: SLOT },
    'client-absent': { by: ['adviser'], to: 'no-show-client', ways: SLOT },
    'adviser-absent': { by: ['client'], to: 'no-show-adviser', ways: SLOT },
  },
  confirmed: {
    confirm: { by: ['office'], to: 'confirmed', ways: VISIT },
    cancel: { by: ['client'], to: 'cancelled-by-client', ways: VISIT },
    'call-off': { by: ['office'], to: 'cancelled-by-office', ways: VISIT },
    came: { by: ['adviser', 'client'], to: 'came', ways: VISIT },
    'client-absent': { by: ['adviser'], to: 'no-show-client', ways: VISIT },
    'adviser-absent': { by: ['client'], to: 'no-show-adviser', ways: VISIT },
  },
  came: {
    came: { by: ['adviser', 'client'], to: 'came' },
    'client-absent': { by: ['adviser'], to: 'came' },
    'adviser-absent': { by: ['client'], to: 'came' },
  },
  'no-show-client': {
    came: { by: ['adviser'], to: 'came' },
    'adviser-absent': { by: ['client'], to: 'no-show-client' },
  },
  'no-show-adviser': {
    came: { by: ['client'], to: 'came' },
    'client-absent': { by: ['adviser'], to: 'no-show-adviser' },
  },
  'cancelled-by-client': {},
  'cancelled-by-office': {},
  moved: {},
} as const satisfies Record<BookingStatus, Partial<Record<BookingAct, Arrow>>>

/** What of a booking its acts depend on. */
export interface Standing {
  way: BookingWay
  status: BookingStatus
  /** Null while a home visit waits for its time. */
  startsAt: string | null
  adviserWord: BookingWord | null
  clientWord: BookingWord | null
}

const arrowOf = ({ status, way }: Standing, act: BookingAct): Arrow | undefined => {
  const arrow = (workflow[status] as Partial<Record<BookingAct, Arrow>>)[act]
  return arrow && (arrow.ways?.includes(way) ?? true) ? arrow : undefined
}

/** Where an act leads, whoever does it; undefined when it has no place there. */
export const leadsTo = (booking: Standing, act: BookingAct): BookingStatus | undefined =>
  arrowOf(booking, act)?.to

export const mayDo = (booking: Standing, act: BookingAct, actor: BookingActor): boolean =>
  (arrowOf(booking, act)?.by.includes(actor) ?? false) && !hasSaidSo(booking, act, actor)

const isWord = (act: BookingAct): act is BookingWord =>
  act === 'came' || act === 'client-absent' || act === 'adviser-absent'

/** A side that has given its word changes it to "came" and to nothing else. */
function hasSaidSo({ adviserWord, clientWord }: Standing, act: BookingAct, actor: BookingActor): boolean {
  if (!isWord(act)) return false
  const own = actor === 'adviser' ? adviserWord : clientWord
  return own !== null && (act !== 'came' || own === 'came')
}

export type TooSoonOrLate = 'booking-not-yet' | 'booking-over'

/**
 * Why an act has no place at `now`: nobody is absent before the grace is over, nobody has come before the day (the
 * person says so from the beginning on), and nothing is said after `sayDays`. What
 * arranges it ends with its beginning.
 */
export function whyNotNow(
  { startsAt }: Standing,
  act: BookingAct,
  actor: BookingActor,
  now: Date,
  policy: Pick<BookingPolicy, 'graceMinutes' | 'sayDays'>,
): TooSoonOrLate | undefined {
  if (startsAt === null) return isWord(act) ? 'booking-not-yet' : undefined
  const start = new Date(startsAt).getTime()
  const after = (now.getTime() - start) / 60_000
  if (!isWord(act)) return after >= 0 ? 'booking-over' : undefined
  if (after > policy.sayDays * 1440) return 'booking-over'
  if (act !== 'came') return after < policy.graceMinutes ? 'booking-not-yet' : undefined
  const early = actor === 'adviser' ? shanghaiDate(now) < shanghaiDate(startsAt) : after < 0
  return early ? 'booking-not-yet' : undefined
}

/** Acts open to an actor now, in the table's order: what a page draws as buttons. */
export const actsOpen = (
  booking: Standing,
  actor: BookingActor,
  now: Date,
  policy: Pick<BookingPolicy, 'graceMinutes' | 'sayDays'>,
): BookingAct[] =>
  bookingActs.filter(
    (act) => mayDo(booking, act, actor) && whyNotNow(booking, act, actor, now, policy) === undefined,
  )

/** Whether the two sides say different things; then it counts against neither. */
export const isDisputed = ({
  adviserWord,
  clientWord,
}: Pick<Standing, 'adviserWord' | 'clientWord'>): boolean =>
  adviserWord !== null && clientWord !== null && adviserWord !== clientWord
