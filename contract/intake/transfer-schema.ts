import * as z from 'zod'
import { AreaCode, areaLevel } from '../area'
import { aidForms, circumstanceCodes } from '../aid/labels'
import { matterTypes } from '../consultation/labels'
import { groups } from '../groups'
import { Day, Instant, RequestId, Write, typed } from '../wire'
import { transferStates } from './labels'

export const Transfer = Write.extend({
  id: z.uuid(),
  to: AreaCode.refine((code) => areaLevel(code) === 'county', '请选择县区'),
  reason: typed('移送的理由', 500, 6),
})
export const TransferItem = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  /** Number of the transfer's own paper. */
  receipt: z.string(),
  /** The application's number at who sent it, and the one it got at who took it over. */
  number: z.string(),
  newNumber: z.string().nullable(),
  fromName: z.string(),
  toName: z.string(),
  aidForm: z.enum(aidForms),
  matterType: z.enum(matterTypes),
  reason: z.string(),
  sentAt: Instant,
  /** By when the county it was sent to answers. */
  answerBy: Day,
  senderName: z.string(),
  state: z.enum(transferStates),
  note: z.string().nullable(),
  settledAt: Instant.nullable(),
})
export type TransferItem = z.output<typeof TransferItem>
export const TransfersInput = z.object({ side: z.enum(['in', 'out']).default('in') })
export const Transfers = z.object({ rows: z.array(TransferItem), asOf: Instant })
export type Transfers = z.output<typeof Transfers>
export const OpenTransfer = Write.extend({ id: z.uuid() })
/** What the county asked to take a case over has to know to say yes or no. */
export const TransferCase = TransferItem.extend({
  name: z.string(),
  facts: z.string(),
  opponent: z.string().nullable(),
  circumstance: z.enum(circumstanceCodes).nullable(),
  groups: z.array(z.enum(groups)),
  limitationOn: Day.nullable(),
  urgent: z.boolean(),
  mayAnswer: z.boolean(),
})
export type TransferCase = z.output<typeof TransferCase>
const one = { requestId: RequestId, id: z.uuid() }

export const AnswerTransfer = z.discriminatedUnion('act', [
  z.object({ ...one, act: z.literal('take-over') }),
  z.object({ ...one, act: z.literal('hand-back'), note: typed('退回的理由', 500, 6) }),
])
