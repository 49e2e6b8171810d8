import { practitionerKindLabels, type PractitionerKind } from '../account/roles'
import { areaLevel, countyOf } from '../area'
import type { RefusedFields } from '../refusal'
import type { PersonStatus, ScreeningDimension, ScreeningResult } from './labels'
import { may, personActs, type PersonAct } from './may'

/** What is known of a person, as a form or a table gives it. */
export interface Facts {
  name: string
  kind: PractitionerKind
  licenceNumber: string | null
  /** Whether a telephone number is known; the number itself stays out of rules. */
  hasPhone: boolean
  baseAreaCode: string | null
  villages: readonly string[]
  practisingSince: string | null
  criminalSince: string | null
  knowsMinors: boolean
  qualified: boolean
}

/** Who sits on duty and answers; the others help (A15–A20). */
export const isAdviser = (kind: PractitionerKind): boolean => may(kind, 'sit-duty')

/** Kinds that practise under a licence of their own. */
export const isLicensed = (kind: PractitionerKind): boolean => kind === 'lawyer' || kind === 'legal-worker'

/** Kinds that may still hold a licence though their kind is not called by it (A16). */
export const mayBeQualified = (kind: PractitionerKind): boolean =>
  kind === 'retired-judge' || kind === 'volunteer'

const licenceShapes: Partial<Record<PractitionerKind, [shape: RegExp, says: string]>> = {
  lawyer: [/^1\d{16}$/, '律师执业证号是17位数字，以1开头'],
}

function licenceProblem({ kind, licenceNumber, qualified }: Facts): string | undefined {
  if (!licenceNumber) {
    if (isLicensed(kind)) return `${practitionerKindLabels[kind]}要填执业证号`
    return qualified ? '还有执业证的，要填执业证号' : undefined
  }
  const [shape, says] = licenceShapes[kind] ?? [/^[0-9A-Z-]{5,30}$/, '执业证号是5到30位数字或字母']
  return shape.test(licenceNumber) ? undefined : says
}

function villageProblem(villages: readonly string[], countyCode: string): string | undefined {
  if (new Set(villages).size < villages.length) return '同一个村社区填了两次'
  if (villages.some((code) => code.length !== 12 || areaLevel(code) !== 'village'))
    return '请填村社区的12位代码'
  return villages.every((code) => countyOf(code) === countyCode) ? undefined : '有村社区不在本县区'
}

const isAfter = (day: string | null, other: string | null) => day !== null && other !== null && day > other

/**
 * What is wrong or missing in a register's entry, one sentence a field; empty when it may be kept. A licence or a
 * telephone number there must be: by one of them the same person is known again (import, second proposal).
 *
 * @param countyCode the county that keeps the entry
 * @param today 'YYYY-MM-DD' in Shanghai
 */
export function problemsOf(facts: Facts, countyCode: string, today: string): RefusedFields {
  const { kind, baseAreaCode, villages, practisingSince, criminalSince } = facts
  const licence = licenceProblem(facts)
  const village = villageProblem(villages, countyCode)
  const problems: Record<string, string | false | undefined> = {
    licenceNumber: licence,
    phone: !facts.hasPhone && !facts.licenceNumber && !licence && '执业证号和手机号至少填一个',
    baseAreaCode:
      baseAreaCode !== null &&
      (baseAreaCode.length !== 12 ||
        areaLevel(baseAreaCode) !== 'town' ||
        countyOf(baseAreaCode) !== countyCode) &&
      '请选本县区的乡镇街道',
    villages: village,
    practisingSince: isAfter(practisingSince, today) && '开始执业的日期不能在今天以后',
    criminalSince:
      criminalSince !== null &&
      (kind !== 'lawyer'
        ? '只有律师办刑事案件'
        : isAfter(criminalSince, today)
          ? '开始办刑事案件的日期不能在今天以后'
          : isAfter(practisingSince, criminalSince) && '办刑事案件不能早于开始执业'),
    knowsMinors: facts.knowsMinors && !isAdviser(kind) && '辅助人员不办未成年人案件',
    qualified: facts.qualified && !mayBeQualified(kind) && '这一项只用于法检退休人员和志愿者',
  }
  return Object.fromEntries(
    Object.entries(problems).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
}

/**
 * Whether an entry may change its kind: among advisers, or among helpers. Across the two, duties and records of the
 * one would hang on the other; somebody who really changes leaves and is registered anew.
 */
export const mayBecome = (from: PractitionerKind, to: PractitionerKind): boolean =>
  isAdviser(from) === isAdviser(to)

/** Everything somebody of a kind may be asked to do, in the table's order. */
export const allowedActs = (kind: PractitionerKind, qualified: boolean): PersonAct[] =>
  personActs.filter((act) => may(kind, act, qualified))

export type Scores = Record<ScreeningDimension, number>

/** Points of a screening out of 20. */
export const scoreSum = ({ politics, service, skill, ethics }: Scores): number =>
  politics + service + skill + ethics

/** Who is dropped has to be told why. */
export const screeningNoteNeeded = (result: ScreeningResult): boolean => result === 'drop'

/** Whether somebody was admitted and is still there (A24); a suspension does not end it. */
const isAdmitted = (status: PersonStatus): boolean => status === 'active' || status === 'suspended'

/**
 * The screening that asks for a person's exit: the newest, if it came to 淘汰 and the person is still there. It
 * takes nobody off the register by itself (A24): somebody has to do the exit.
 *
 * @param screenings newest first
 */
export const exitProposedBy = <S extends { result: ScreeningResult; at: string }>(
  screenings: readonly S[],
  status: PersonStatus,
  admittedAt: string | null,
): S | undefined => {
  const [newest] = screenings
  const sinceAdmission = admittedAt === null || (newest !== undefined && newest.at >= admittedAt)
  return newest?.result === 'drop' && isAdmitted(status) && sinceAdmission ? newest : undefined
}

/** Wrong invitation codes in a row after which an account may try none for `CLAIM_LOCK_MINUTES` from the last. */
export const CLAIM_TRIES = 5
export const CLAIM_LOCK_MINUTES = 60

/** Whether somebody may try a code at `now`, given their wrong tries so far. After the lock the count starts anew. */
export const claimCount = (tries: { failures: number; lastAt: string } | undefined, now: Date): number =>
  tries && now.getTime() - new Date(tries.lastAt).getTime() < CLAIM_LOCK_MINUTES * 60_000 ? tries.failures : 0

export const isClaimLocked = (tries: { failures: number; lastAt: string } | undefined, now: Date): boolean =>
  claimCount(tries, now) >= CLAIM_TRIES

/** Days an invitation may be claimed. */
export const INVITATION_DAYS = 7

/** Whether somebody may be let in as themself: once a colleague admitted them, and until they leave. */
export const mayBeInvited = isAdmitted
