import type { PractitionerKind } from '../account/roles'
import type { AidForm } from '../aid/labels'
import { matterTypeLabels, type MatterType } from '../consultation/labels'
import { may } from '../people/may'
import { unfitReasons, type LoadWord, type UnfitReason } from './labels'

/** What the register and the cases say of somebody who might be assigned one. Days 'YYYY-MM-DD'. */
export interface Candidate {
  id: string
  kind: PractitionerKind
  active: boolean
  /** A retired judge or volunteer who still holds a licence. */
  qualified: boolean
  fields: readonly MatterType[]
  practisingSince: string | null
  criminalSince: string | null
  knowsMinors: boolean
  /** Cases in hand: assigned and not closed. */
  open: number
  /** Most cases at a time. */
  openMost: number
  /** Assigned since New Year; declined for a conflict or an illness does not count, declined otherwise does. */
  assigned: number
  /** Cases of the same matter type brought to their end. */
  closedAlike: number
  /** How they stand to the parties of this case. */
  ties: Ties
}

export interface Ties {
  /** Applied for it, or filed it for somebody. */
  own: boolean
  /** Has, or had, the opponent's case against anybody, found by the name. */
  represents: boolean
  /** The same, found by the ID number of whoever bears the opponent's name. */
  representsById: boolean
  /** A colleague of the same unit acts for the opponent against this applicant. */
  sameFirm: boolean
  /** Advised somebody of the opponent's name. */
  advised: boolean
  /** Advised somebody at the telephone of whoever bears the opponent's name. */
  advisedByPhone: boolean
  /** Was assigned this very case before, and declined it or was replaced. */
  before: boolean
}

export interface Need {
  aidForm: AidForm
  matterType: MatterType
  /** Who is aided is a minor. */
  minor: boolean
  /** Life imprisonment or death may follow, or a death sentence is reviewed. */
  grave: boolean
}

export interface Weights {
  fit: number
  load: number
  fairness: number
}

/** Years of criminal defence a grave case asks for (法援法 26). */
export const GRAVE_YEARS = 3

/** Whole years from a day until today. */
export const yearsSince = (day: string | null, today: string): number =>
  day === null || day > today
    ? 0
    : Number(today.slice(0, 4)) - Number(day.slice(0, 4)) - (today.slice(5) < day.slice(5) ? 1 : 0)

const isCriminal = (form: AidForm) => form === 'criminal-defence' || form === 'criminal-agency'

/** Only a lawyer acts in criminal proceedings; other cases also a legal worker, or who is qualified. */
const mayTake = ({ kind, qualified }: Candidate, form: AidForm) =>
  isCriminal(form) ? may(kind, 'take-criminal-defence') : may(kind, 'take-civil-case', qualified)

/**
 * Everything that stands against assigning this case to somebody; empty where nothing does. Hard: no score outweighs
 * any of it (法援法 12, 26; 148号令 25, 26).
 */
export function whyUnfit(who: Candidate, need: Need, today: string): UnfitReason[] {
  const holds: Record<UnfitReason, boolean> = {
    'not-active': !who.active,
    kind: !mayTake(who, need.aidForm),
    'criminal-years':
      need.grave && isCriminal(need.aidForm) && yearsSince(who.criminalSince, today) < GRAVE_YEARS,
    minors: need.minor && !who.knowsMinors,
    own: who.ties.own,
    represents: who.ties.represents,
    'represents-id': who.ties.representsById,
    'same-firm': who.ties.sameFirm,
    advised: who.ties.advised,
    'advised-phone': who.ties.advisedByPhone,
    'not-again': who.ties.before,
    full: who.open >= who.openMost,
  }
  return unfitReasons.filter((reason) => holds[reason])
}

/** Median of counts; 0 of none. */
export function median(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** Why somebody stands where they stand: what was looked at, and the points each part gave. */
export interface Basis {
  /** Points: each part between 0 and its weight, rounded. */
  fit: number
  load: number
  fairness: number
  total: number
  knowsField: boolean
  years: number
  closedAlike: number
  open: number
  openMost: number
  assigned: number
  median: number
}

/** Practice and experience beyond these add nothing. */
const YEARS_FULL = 10
const CASES_FULL = 5
/** So many assignments above or below the median of colleagues make the whole difference. */
const FAIR_SPAN = 4

const share = (part: number, whole: number) => Math.max(0, Math.min(1, part / whole))

/** Points of somebody nothing stands against (148号令 25: number of people, specialty, experience). */
export function scoreOf(
  who: Candidate,
  { need, weights, middle, today }: { need: Need; weights: Weights; middle: number; today: string },
): Basis {
  const knowsField = who.fields.includes(need.matterType)
  const years = yearsSince(isCriminal(need.aidForm) ? who.criminalSince : who.practisingSince, today)
  const suits =
    (knowsField ? 0.6 : 0) + 0.2 * share(years, YEARS_FULL) + 0.2 * share(who.closedAlike, CASES_FULL)
  const parts = {
    fit: Math.round(weights.fit * suits),
    load: Math.round(weights.load * (1 - share(who.open, who.openMost))),
    fairness: Math.round(weights.fairness * share(middle + FAIR_SPAN - who.assigned, 2 * FAIR_SPAN)),
  }
  return {
    ...parts,
    total: parts.fit + parts.load + parts.fairness,
    knowsField,
    years,
    closedAlike: who.closedAlike,
    open: who.open,
    openMost: who.openMost,
    assigned: who.assigned,
    median: middle,
  }
}

export interface Ranking {
  fit: { id: string; basis: Basis }[]
  unfit: { id: string; reasons: UnfitReason[] }[]
}

/**
 * Everybody who may be assigned, the most suitable first, and everybody who may not, with why. Equal points go to
 * who was assigned fewer this year, then to who has fewer in hand.
 */
export function rank(candidates: readonly Candidate[], need: Need, weights: Weights, today: string): Ranking {
  const judged = candidates.map((who) => ({ who, reasons: whyUnfit(who, need, today) }))
  const able = judged.filter(({ reasons }) => reasons.length === 0).map(({ who }) => who)
  const middle = median(able.map(({ assigned }) => assigned))
  return {
    fit: able
      .map((who) => ({ id: who.id, basis: scoreOf(who, { need, weights, middle, today }) }))
      .sort(
        (a, b) =>
          b.basis.total - a.basis.total ||
          a.basis.assigned - b.basis.assigned ||
          a.basis.open - b.basis.open ||
          a.id.localeCompare(b.id),
      ),
    unfit: judged
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ who, reasons }) => ({ id: who.id, reasons })),
  }
}

/** None of practice in the register, or less than one: either may be, and neither is 执业0年. */
const yearsText = (years: number): string => (years > 0 ? `执业${years}年` : '执业年限没登记或不满1年')

/** Why this one, in sentences a colleague and a complainant can check. */
export const basisText = (basis: Basis, matterType: MatterType): string[] => [
  `合适${basis.fit}分：${basis.knowsField ? `擅长${matterTypeLabels[matterType]}` : `没有登记擅长${matterTypeLabels[matterType]}`}，${yearsText(basis.years)}，办结同类${basis.closedAlike}件`,
  `空闲${basis.load}分：手上${basis.open}件，最多${basis.openMost}件`,
  `均衡${basis.fairness}分：今年派了${basis.assigned}件，同行中间数${basis.median}件`,
]

/** How much is in hand, in words for who chooses. */
export function loadWord(open: number, openMost: number): LoadWord {
  const part = share(open, openMost)
  return part < 1 / 3 ? 'light' : part < 2 / 3 ? 'some' : 'many'
}
