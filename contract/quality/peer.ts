import { yearsSince } from '../assignment/fit'
import type { SettingValue } from '../settings'
import type { Grade } from './labels'
import { isUnderReview, peerLeadsTo, type PeerStatus } from './workflow'

export type PeerPolicy = SettingValue<'quality.peer'>
type Thresholds = Pick<PeerPolicy, 'excellent' | 'good' | 'passed'>

/** The grade points of a hundred come to. */
export const gradeOf = (score: number, { excellent, good, passed }: Thresholds): Grade =>
  score >= excellent ? 'excellent' : score >= good ? 'good' : score >= passed ? 'passed' : 'failed'

/** Whether two reviewers are so far apart that a third is asked. */
export const needsThird = (
  one: number,
  other: number,
  policy: Thresholds & Pick<PeerPolicy, 'apart'>,
): boolean => gradeOf(one, policy) !== gradeOf(other, policy) || Math.abs(one - other) >= policy.apart

/**
 * What reviewers' points come to: the average of the two nearest, rounded half up. Where a third lies in the very
 * middle of the other two, it is the two higher: doubt speaks for who was reviewed.
 *
 * @param scores two or three
 */
export function finalScore(scores: readonly number[]): number {
  const [high, middle, low] = [...scores].sort((a, b) => b - a) as [number, number, number | undefined]
  const pair = low !== undefined && middle - low < high - middle ? [middle, low] : [high, middle]
  return Math.round((pair[0]! + pair[1]!) / 2)
}

/** How many of the cases not yet reviewed are drawn: the share rounded up. */
export const drawSize = (pool: number, percent: number): number => Math.ceil((pool * percent) / 100)

/** Somebody of the register who might review a case. */
export interface Peer {
  isLawyer: boolean
  active: boolean
  practisingSince: string | null
  unit: string | null
  /** Was ever assigned this case, or took part in a consultation about it. */
  touched: boolean
  /** Applied for it, or filed it. */
  own: boolean
  /** Acts, or acted, for the opponent, or is the opponent. */
  opposed: boolean
}

/** One spelling of a unit's name. */
const spelt = (unit: string | null): string => (unit ?? '').replace(/[\s()（）]/g, '')

/**
 * Whether somebody may review a case: a practising lawyer of some years, of no firm that ever had it, with no hand or
 * stake in it. Who names no firm is not known to be of another.
 *
 * @param units firms of all who were ever assigned the case
 * @param today 'YYYY-MM-DD' in Shanghai
 */
export const mayReview = (
  { isLawyer, active, practisingSince, unit, touched, own, opposed }: Peer,
  { units, years, today }: { units: readonly (string | null)[]; years: number; today: string },
): boolean =>
  isLawyer &&
  active &&
  !touched &&
  !own &&
  !opposed &&
  yearsSince(practisingSince, today) >= years &&
  spelt(unit) !== '' &&
  units.every((other) => spelt(other) !== spelt(unit))

/** Takes the names of people out of a text: The longest first, so that no piece of a name is left. */
export const withoutNames = (text: string, names: readonly string[]): string =>
  [...names]
    .filter((name) => name.trim().length > 1)
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.split(name.trim()).join('某某'), text)

/**
 * Whether who handled it may still appeal: once, up to the last day.
 *
 * @param today 'YYYY-MM-DD' in Shanghai
 */
export const mayAppeal = (of: { status: PeerStatus; appealBy: string }, today: string): boolean =>
  peerLeadsTo(of.status, 'appeal') !== undefined && today <= of.appealBy

/** Places of a case under review: two, and a third once it is asked. */
export const placesOf = (status: PeerStatus): readonly number[] =>
  isUnderReview(status) ? (status === 'third' ? [1, 2, 3] : [1, 2]) : []
