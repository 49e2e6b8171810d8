import * as z from 'zod'
import { AreaCode } from '../area'
import { groups } from '../groups'
import { matterTypes } from '../consultation/labels'
import { Day, Instant, RequestId, Write, typed } from '../wire'
import { aidForms, circumstanceCodes, refusalGroundCodes } from './labels'
import { aidStatuses } from './statuses'
import { aidActs } from './workflow'
import { MaskedForm, Stroke } from './form'
import { meansPaths } from './rules'
import { AidClock, Decision, HistoryLine, Paper, Proposal } from './schema'

export const Decide = z.discriminatedUnion('act', [
  z.object({ requestId: RequestId, id: z.uuid(), act: z.literal('grant'), reasons: typed('理由', 1000, 4) }),
  z.object({
    requestId: RequestId,
    id: z.uuid(),
    act: z.literal('refuse'),
    ground: z.enum(refusalGroundCodes, '请选择不予援助的依据'),
    reasons: typed('理由', 1000, 10),
  }),
])
export type Decide = z.output<typeof Decide>

/** One line of the county's queue, most pressing first. The name is masked: opening a person's data is audited. */
export const QueueItem = z.object({
  id: z.uuid(),
  number: z.string(),
  name: z.string(),
  countyCode: AreaCode,
  countyName: z.string(),
  groups: z.array(z.enum(groups)),
  circumstance: z.enum(circumstanceCodes).nullable(),
  aidForm: z.enum(aidForms),
  matterType: z.enum(matterTypes),
  submittedAt: Instant,
  dueOn: Day,
  limitationOn: Day.nullable(),
  urgent: z.boolean(),
  greenChannel: z.boolean(),
  status: z.enum(aidStatuses),
})
export type QueueItem = z.output<typeof QueueItem>
/** `open` waits for a decision; `decided` is everything after, newest first. */
export const QueueInput = z.object({ state: z.enum(['open', 'decided']).default('open') })
/** `asOf` is the server's clock, by which urgency and days left are told. */
export const Queue = z.object({ rows: z.array(QueueItem), asOf: Instant })
export type Queue = z.output<typeof Queue>

export const OpenReview = Write.extend({ id: z.uuid() })
export const OpenReviewPaper = Write.extend({ applicationId: z.uuid(), paperId: z.uuid() })

/** A signed promise as staff see it; `intact` is checked anew at each look and never stored. */
export const SignedPromise = z.object({
  noticeVersion: z.int(),
  text: z.string(),
  documentHash: z.string(),
  signerName: z.string(),
  signedAt: Instant,
  strokes: z.array(Stroke),
  intact: z.boolean(),
})
export type SignedPromise = z.output<typeof SignedPromise>

/** The whole application as the deciding county sees it; ID number, phone and address masked until revealed. */
export const Review = z.object({
  item: QueueItem,
  form: MaskedForm,
  meansPath: z.enum(meansPaths),
  /** Household income a head in yuan a month, opponents left out; null where no means are asked. */
  incomePerHeadYuan: z.number().nullable(),
  /** The standard it is held against, in yuan a month a head; null while the bureau has set none. */
  standardPerHeadYuan: z.number().nullable(),
  papers: z.array(Paper),
  promise: SignedPromise.nullable(),
  decision: Decision.nullable(),
  /** What a colleague, or the reader, laid before the others, until it is settled. */
  proposal: Proposal.nullable(),
  /** Papers that follow a provisional grant, while they are waited for (山西条例 25). */
  papersDueOn: Day.nullable(),
  clock: AidClock.nullable(),
  history: z.array(HistoryLine),
  /** Their own application: nobody decides in their own cause, so it has no acts for them. */
  own: z.boolean(),
  acts: z.array(z.enum(aidActs)),
  asOf: Instant,
})
export type Review = z.output<typeof Review>

export const revealFields = ['idNumber', 'phone', 'address'] as const
export type RevealField = (typeof revealFields)[number]
export const RevealInput = Write.extend({
  id: z.uuid(),
  field: z.enum(revealFields),
  reason: typed('查看原因', 100, 2),
})
export const Revealed = z.object({ value: z.string() })
