import { detaineeDeadline } from '../aid/clocks'
import type { ApplicationForm } from '../aid/schema'
import type { AidStatus } from '../aid/statuses'
import type { Group } from '../groups'
import { groupsByIdNumber } from '../aid/rules'
import type { AskedFieldName } from '../document/fields'
import { shanghai } from '../time'
import {
  detaineeSourceLabels,
  stageLabels,
  type Authority,
  type DefenceGround,
  type DetaineeSource,
  type DetaineeState,
  type NoticeOutcome,
  type NoticeState,
  type Stage,
} from './labels'

const ofTheCourt: readonly DefenceGround[] = [
  'death-review',
  'in-absentia',
  'ordinary-procedure',
  'compulsory-treatment',
]

const stagesOf: Record<Authority, readonly Stage[]> = {
  court: ['first-instance', 'second-instance', 'death-review', 'retrial'],
  procuratorate: ['prosecution-review'],
  police: ['investigation'],
}

/** Whether this kind of authority notifies on this ground: some belong to the trial (法援法 25, 28). */
export const groundFits = (authority: Authority, ground: DefenceGround): boolean =>
  authority === 'court' || !ofTheCourt.includes(ground)

/** Whether a case stands with this authority at this stage. */
export const stageFits = (authority: Authority, stage: Stage): boolean => stagesOf[authority].includes(stage)

/**
 * What the law wants of the lawyer beside the right to defend: three years of practice where life is at stake
 * (法援法 26), somebody who knows minors for a minor (未成年人保护法 104).
 */
export const defenderNeeds = (ground: DefenceGround): { experienced: boolean; knowsMinors: boolean } => ({
  experienced: ground === 'life-or-death' || ground === 'death-review',
  knowsMinors: ground === 'minor',
})

/** Special groups told by the ground and by the ID number, when it is known. */
export function defendantGroups(ground: DefenceGround, idNumber: string | undefined, now: Date): Group[] {
  const byNumber = idNumber ? groupsByIdNumber(idNumber, now) : []
  return [
    ...new Set([
      ...(ground === 'minor' ? (['minor'] as const) : []),
      ...(ground === 'disabled-senses' ? (['disabled'] as const) : []),
      ...byNumber,
    ]),
  ]
}

/**
 * How far a notice has come by the status of its case. After a lawyer is taken back it waits again.
 *
 * @param lettered a letter that names the present lawyer is in force
 */
export function noticeState(status: AidStatus, lettered: boolean): NoticeState {
  if (status === 'notified' || status === 'granted') return 'waiting'
  if (status === 'terminated') return 'ended'
  return lettered ? 'done' : 'letter'
}

export interface NoticeClock {
  /** Last of the three days. */
  dueOn: string
  /** Day a lawyer was first assigned. */
  assignedOn: string | null
  /** Day it was ended without one. */
  endedOn: string | null
}

/**
 * How the three days went (法援法 36). What was ended before they were over was owed to nobody any more; after, it
 * is overdue for good.
 *
 * @param today 'YYYY-MM-DD' in Shanghai
 */
export function noticeOutcome({ dueOn, assignedOn, endedOn }: NoticeClock, today: string): NoticeOutcome {
  if (assignedOn !== null) return assignedOn <= dueOn ? 'in-time' : 'late'
  if (endedOn !== null) return endedOn <= dueOn ? 'ended' : 'overdue'
  return today <= dueOn ? 'waiting' : 'overdue'
}

/** Coverage: of the notices of a period, those that got a lawyer in time; what was ended in time is not counted. */
export function coverageOf(outcomes: readonly NoticeOutcome[]): { numerator: number; denominator: number } {
  const counted = outcomes.filter((outcome) => outcome !== 'ended')
  return {
    numerator: counted.filter((outcome) => outcome === 'in-time').length,
    denominator: counted.length,
  }
}

/** Whether what a notice says may still be corrected: as long as its case is worked on. */
export const mayCorrect = (status: AidStatus): boolean =>
  ['notified', 'granted', 'assigned', 'accepted', 'engaged'].includes(status)

/** Whether the moment of receipt may still be corrected: the three days run from it until they have ended. */
export const mayMoveReceipt = (status: AidStatus): boolean => status === 'notified'

/** What the letter to the authority is asked for, from what its notice says. */
export const letterWords = (notice: {
  authorityName: string
  charge: string
  caseNumber: string | null
  stage: Stage
}): Partial<Record<AskedFieldName, string>> => ({
  recipientOffice: notice.authorityName,
  cause: `涉嫌${notice.charge}`,
  ...(notice.caseNumber && { caseNumber: notice.caseNumber }),
  stage: stageLabels[notice.stage],
})

/** The facts a case file carries of a notice. */
export const factsOfNotice = (notice: {
  charge: string
  authorityName: string
  documentNumber: string
}): string => `涉嫌${notice.charge}一案，${notice.authorityName}以${notice.documentNumber}通知提供辩护。`

/** Where nobody is held for a crime, so that no defence is asked for beforehand. */
const notCriminal: readonly DetaineeSource[] = ['drug-rehabilitation']

/** What an application passed on from detention fills beforehand of the counter's form. */
export const draftOfDetainee = (detainee: {
  countyCode: string
  name: string
  source: DetaineeSource
  sourceName: string
  receivedAt: string
  note: string | null
}): Partial<Record<keyof ApplicationForm, string>> => ({
  countyCode: detainee.countyCode,
  name: detainee.name,
  ...(!notCriminal.includes(detainee.source) && { aidForm: 'criminal-defence', matterType: 'criminal' }),
  facts: [
    `本人在押，${shanghai(detainee.receivedAt).format('YYYY年M月D日H:mm')}提出申请，${detaineeSourceLabels[detainee.source]}（${detainee.sourceName}）收到后转交。`,
    ...(detainee.note ? [detainee.note] : []),
  ].join('\n'),
})

/**
 * How the twenty-four hours of a detained person's application stand, or went (法援法 39).
 *
 * @param warnHours hours before their end from which it is pressing
 */
export function detaineeState(
  { receivedAt, passedAt }: { receivedAt: Date; passedAt: Date | null },
  warnHours: number,
  now: Date,
): DetaineeState {
  const due = detaineeDeadline(receivedAt).getTime()
  if (passedAt) return passedAt.getTime() <= due ? 'in-time' : 'late'
  if (now.getTime() > due) return 'over'
  return now.getTime() >= due - warnHours * 3_600_000 ? 'near' : 'running'
}
