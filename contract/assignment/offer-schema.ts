import * as z from 'zod'
import { aidForms } from '../aid/labels'
import { aidStatuses } from '../aid/statuses'
import { matterTypes } from '../consultation/labels'
import { Day, Instant, Write, typedOptional } from '../wire'
import { assignmentOutcomes, declineCauses } from './labels'

export const OpenCase = Write.extend({ id: z.uuid() })

export const ownCaseStates = ['offered', 'mine', 'past'] as const
export type OwnCaseState = (typeof ownCaseStates)[number]
export const OwnCasesInput = z.object({ state: z.enum(ownCaseStates).default('offered') })
export const OwnCase = z.object({
  /** The application's. */
  id: z.uuid(),
  number: z.string(),
  countyName: z.string(),
  status: z.enum(aidStatuses),
  aidForm: z.enum(aidForms),
  matterType: z.enum(matterTypes),
  assignedAt: Instant,
  answerBy: Instant,
  outcome: z.enum(assignmentOutcomes).nullable(),
})
export type OwnCase = z.output<typeof OwnCase>
export const OwnCases = z.object({
  rows: z.array(OwnCase),
  counts: z.object({ offered: z.int(), mine: z.int() }),
  asOf: Instant,
})
export type OwnCases = z.output<typeof OwnCases>

/** A case offered to a lawyer: enough to know of a conflict, and no way yet to reach the person. */
export const Offer = OwnCase.extend({
  applicantName: z.string().nullable(),
  opponent: z.string().nullable(),
  facts: z.string().nullable(),
  minor: z.boolean(),
  limitationOn: Day.nullable(),
  /** What the lawyer before them hands over. */
  handOver: z.string().nullable(),
  centrePhone: z.string().nullable(),
  mayAnswer: z.boolean(),
  cause: z.enum(declineCauses).nullable(),
  asOf: Instant,
})
export type Offer = z.output<typeof Offer>

export const Accept = Write.extend({ id: z.uuid() })
export const Decline = Write.extend({
  id: z.uuid(),
  cause: z.enum(declineCauses, '请选择原因'),
  note: typedOptional('说明', 300),
}).refine(({ cause, note }) => cause !== 'other' || (note !== undefined && note.length >= 4), {
  path: ['note'],
  error: '请写明原因，至少4个字',
})
