import * as z from 'zod'
import { practitionerKinds } from '../account/roles'
import { clockNames } from '../aid/clocks'
import { aidForms } from '../aid/labels'
import { aidStatuses } from '../aid/statuses'
import { matterTypes } from '../consultation/labels'
import { Day, Instant, Write, typed, typedOptional } from '../wire'
import { assignmentOutcomes, declineCauses, nearTies, unfitReasons } from './labels'
import { MyChange } from './choosing-schema'

export const CaseId = z.object({ id: z.uuid() })

// the county

export const waitingStates = ['assign', 'answer', 'change'] as const
export type WaitingState = (typeof waitingStates)[number]
export const WaitingInput = z.object({ state: z.enum(waitingStates).default('assign') })

export const WaitingCase = z.object({
  id: z.uuid(),
  number: z.string(),
  countyName: z.string(),
  status: z.enum(aidStatuses),
  aidForm: z.enum(aidForms),
  matterType: z.enum(matterTypes),
  /** The applicant has chosen somebody. */
  chosen: z.boolean(),
  handlerName: z.string().nullable(),
  /** Last day to assign, or to decide about a change; null while an answer is waited for. */
  dueOn: Day.nullable(),
  answerBy: Instant.nullable(),
  /** Lawyers it was assigned to before. */
  earlier: z.int(),
})
export type WaitingCase = z.output<typeof WaitingCase>
export const Waiting = z.object({
  rows: z.array(WaitingCase),
  counts: z.record(z.enum(waitingStates), z.int()),
  asOf: Instant,
})
export type Waiting = z.output<typeof Waiting>

const points = z.int().min(0)
export const BasisShape = z.object({
  fit: points,
  load: points,
  fairness: points,
  total: points,
  knowsField: z.boolean(),
  years: z.int(),
  closedAlike: z.int(),
  open: z.int(),
  openMost: z.int(),
  assigned: z.int(),
  median: z.number(),
})

export const DeskCandidate = z.object({
  id: z.uuid(),
  name: z.string(),
  unit: z.string().nullable(),
  kind: z.enum(practitionerKinds),
  countyName: z.string(),
  /** Was chosen by the applicant. */
  chosen: z.boolean(),
  /** Assignments of this year they did not take on, whatever the cause. */
  declined: z.int(),
  basis: BasisShape,
  /** What a similar name may mean; to be looked at before it is assigned. */
  near: z.array(z.enum(nearTies)),
})
export type DeskCandidate = z.output<typeof DeskCandidate>

/** One assignment of a case, newest first in its list: who, why, and what became of it. */
export const PastAssignment = z.object({
  id: z.uuid(),
  practitionerName: z.string(),
  unit: z.string().nullable(),
  assignedAt: Instant,
  assignedByName: z.string(),
  answerBy: Instant,
  chosen: z.boolean(),
  basis: BasisShape,
  /** Why it was not whoever stood first. */
  because: z.string().nullable(),
  outcome: z.enum(assignmentOutcomes).nullable(),
  cause: z.enum(declineCauses).nullable(),
  note: z.string().nullable(),
  answeredAt: Instant.nullable(),
})
export type PastAssignment = z.output<typeof PastAssignment>

export const DeskChange = MyChange.extend({
  lawyerName: z.string(),
  handOver: z.string().nullable(),
  deciderName: z.string().nullable(),
})
export type DeskChange = z.output<typeof DeskChange>

export const scopes = ['county', 'city'] as const
export const OpenDesk = Write.extend({
  id: z.uuid(),
  /** Whose lawyers: the county's own, or the whole city's. */
  scope: z.enum(scopes).default('county'),
  /** Life imprisonment or death may follow, or a death sentence is reviewed (法援法 26). */
  grave: z.boolean().default(false),
})

/** A case on the county's desk, with everybody it may be assigned to and everybody it may not. */
export const AssignDesk = z.object({
  id: z.uuid(),
  number: z.string(),
  /** It came of a notice to send a defender (法援法 36). */
  notified: z.boolean(),
  countyName: z.string(),
  status: z.enum(aidStatuses),
  aidForm: z.enum(aidForms),
  matterType: z.enum(matterTypes),
  minor: z.boolean(),
  /** It is known to be so, and can't be unticked. */
  grave: z.boolean(),
  clock: z.object({ what: z.enum(clockNames), dueOn: Day, law: z.string(), paused: z.boolean() }).nullable(),
  /** One's own application, or a case in one's own hands. */
  involved: z.boolean(),
  mayAssign: z.boolean(),
  mayReassign: z.boolean(),
  mayDecideChange: z.boolean(),
  /** Whom the applicant chose, and what stands against it. */
  chosen: z.object({ id: z.uuid(), name: z.string(), reasons: z.array(z.enum(unfitReasons)) }).nullable(),
  fit: z.array(DeskCandidate),
  /** Fit, and too far behind to be shown. */
  more: z.int(),
  unfit: z.array(z.object({ id: z.uuid(), name: z.string(), reasons: z.array(z.enum(unfitReasons)) })),
  assignments: z.array(PastAssignment),
  changes: z.array(DeskChange),
  asOf: Instant,
})
export type AssignDesk = z.output<typeof AssignDesk>

export const Assign = Write.extend({
  id: z.uuid(),
  practitionerId: z.uuid('请选择律师'),
  grave: z.boolean().default(false),
  /** Needed where it is neither whoever stands first nor whom the applicant chose. */
  because: typedOptional('为什么不选排在前面的', 300),
  /** Somebody looked whether the similar names are of different people. Needed where there are any. */
  nearChecked: z.boolean().default(false),
})
export const Reassign = Write.extend({ id: z.uuid(), note: typed('收回的原因', 300, 4) })

const whenAnObject = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null

export const DecideChange = Write.extend({
  id: z.uuid(),
  outcome: z.enum(['allowed', 'denied'], '请选择换不换'),
  reasons: typed('理由', 1000, 4),
  /** Papers and facts the new lawyer gets from the old one (148号令 37). */
  handOver: typedOptional('要移交的材料', 1000),
})
  .refine(({ outcome, handOver }) => outcome !== 'allowed' || !!handOver, {
    path: ['handOver'],
    error: '请填写要移交的材料，没有就写“没有”',
    when: whenAnObject,
  })
  .refine(({ outcome, reasons }) => outcome !== 'denied' || [...String(reasons)].length >= 10, {
    path: ['reasons'],
    error: '不同意的理由至少10个字',
    when: whenAnObject,
  })

/** What of the register counts in assigning and is set by the county here. */
export const CaseProfile = z.object({
  id: z.uuid(),
  name: z.string(),
  unit: z.string().nullable(),
  /** Stands in the list applicants choose from. */
  acceptsPicks: z.boolean(),
  /** Null: as the rule says. */
  openMost: z.int().nullable(),
  ruleOpenMost: z.int(),
  open: z.int(),
})
export type CaseProfile = z.output<typeof CaseProfile>
export const SetCaseProfile = Write.extend({
  id: z.uuid(),
  acceptsPicks: z.boolean(),
  openMost: z.int('请填写整数').min(1, '至少1件').max(100, '最多100件').nullable(),
})
