import * as z from 'zod'
import { AreaCode, areaLevel } from '../area'
import { Stroke, Strokes } from '../aid/form'
import { aidForms, applyChannels, circumstanceCodes, filedAs, paperKinds } from '../aid/labels'
import { Submit } from '../aid/schema'
import { aidStatuses } from '../aid/statuses'
import { matterTypes } from '../consultation/labels'
import { groups } from '../groups'
import { isIdNumber } from '../identity'
import { Day, Instant, Phone, RequestId, Write, typed, typedLine, typedLineOptional } from '../wire'
import { counterActs } from './filing'
import { intakeChannels, readBackWays, takenInStates, transferStates } from './labels'

export const OfApplication = z.object({ id: z.uuid() })
const one = { requestId: RequestId, id: z.uuid() }

const ResidentId = typedLine('身份证号', 18).toUpperCase().refine(isIdNumber, '身份证号不对，请核对18位号码')

/** Who applies for somebody (法援法 40). */
export const Agent = z.object({
  name: typedLine('您的姓名', 30, 2),
  relation: typedLine('您是他的什么人', 20),
  phone: Phone,
  idNumber: ResidentId,
})
export type Agent = z.output<typeof Agent>

export const SetAgent = z.discriminatedUnion('filedAs', [
  z.object({ ...one, filedAs: z.enum(['representative', 'relative']), agent: Agent }),
  // known by the register: name and standing are not asked
  z.object({ ...one, filedAs: z.literal('helper') }),
])

/** In whose hand a draft is being filled, as whoever fills it sees. */
export const Filing = z.object({
  filedAs: z.enum(filedAs),
  channel: z.enum(applyChannels),
  agentName: z.string().nullable(),
  relation: z.string().nullable(),
  /** People who apply beside the first. */
  recipients: z.int(),
})
export type Filing = z.output<typeof Filing>

/** The person's own confirmation of what was written for them, drawn in the same visit (148号令 11). */
export const ReadBack = z.object({ way: z.enum(readBackWays, '请选择是怎么让本人知道的'), strokes: Strokes })
export type ReadBack = z.output<typeof ReadBack>

/** A form filed for somebody: a helper's and an office's go with the person's confirmation. */
export const SubmitForOther = Submit.extend({ readBack: ReadBack.optional() })
export const FiledForOther = z.object({ number: z.string(), dueOn: Day })

export const BeginTakeIn = Write.extend({
  id: z.uuid(),
  channel: z.enum(intakeChannels, '请选择他是怎么来的'),
  /** Number of the letter, where the papers came by post. */
  tracking: typedLineOptional('快递单号', 40),
})
export const Begun = z.object({ id: z.uuid() })

export const Collect = Submit.extend({ readBack: ReadBack })

/** One application taken in by an office, from its first line to the centre's receipt. */
export const TakenIn = z.object({
  id: z.uuid(),
  channel: z.enum(applyChannels),
  tracking: z.string().nullable(),
  /** Where it was taken in, and by whom. */
  areaName: z.string(),
  collectorName: z.string(),
  filedAs: z.enum(filedAs),
  beganAt: Instant,
  /** Null while the form is being filled. */
  name: z.string().nullable(),
  countyName: z.string().nullable(),
  matterType: z.enum(matterTypes).nullable(),
  receipt: z.string().nullable(),
  collectedAt: Instant.nullable(),
  /** Last day to hand it over; null before it was taken in, and where the centre itself took it in. */
  handOverBy: Day.nullable(),
  /** What both sides hold of the hand-over; null until the centre has it. */
  received: z
    .object({
      handOver: z.string().nullable(),
      applicationNumber: z.string(),
      receivedAt: Instant,
      receiverName: z.string(),
      dueOn: Day,
    })
    .nullable(),
  mine: z.boolean(),
  /** Whoever it is for does not apply any more. */
  withdrawn: z.boolean(),
  /** It was taken in at the reader's counter, which has it still. */
  mayTakeBack: z.boolean(),
  /** The reader's county is the one it goes to, and has not received it yet. */
  mayReceive: z.boolean(),
})
export type TakenIn = z.output<typeof TakenIn>
export const TakenInInput = z.object({ state: z.enum(takenInStates).default('waiting') })
export const TakenInList = z.object({ rows: z.array(TakenIn), asOf: Instant })
export type TakenInList = z.output<typeof TakenInList>
/** The same with the papers that go along. */
export const TakenInReceipt = TakenIn.extend({
  papers: z.array(z.object({ kind: z.enum(paperKinds), count: z.int() })),
  asOf: Instant,
})
export type TakenInReceipt = z.output<typeof TakenInReceipt>

export const Receive = Write.extend(OfApplication.shape)

export const TakeBack = Write.extend(OfApplication.shape)
export const TakenBack = z.object({ id: z.uuid(), status: z.enum(aidStatuses) })
export type TakenBack = z.output<typeof TakenBack>

/** People of one case at most: a village, not a crowd. */
export const RECIPIENTS_MAX = 300
export const AddRecipient = Write.extend({
  id: z.uuid(),
  applicationId: z.uuid(),
  name: typedLine('姓名', 30, 2),
  idNumber: ResidentId,
  phone: Phone.optional(),
  groups: z.array(z.enum(groups)).max(groups.length),
  /** Signed the list of applicants on paper. */
  signed: z.boolean(),
})
export const RemoveRecipient = Write.extend({ applicationId: z.uuid(), recipientId: z.uuid() })
export const Recipient = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Masked. */
  idNumber: z.string(),
  phone: z.string().nullable(),
  groups: z.array(z.enum(groups)),
  signed: z.boolean(),
})
export type Recipient = z.output<typeof Recipient>
export const Recipients = z.object({ rows: z.array(Recipient), mayChange: z.boolean() })
export type Recipients = z.output<typeof Recipients>

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
  senderName: z.string(),
  state: z.enum(transferStates),
  note: z.string().nullable(),
  settledAt: Instant.nullable(),
})
export type TransferItem = z.output<typeof TransferItem>
export const TransfersInput = z.object({ side: z.enum(['in', 'out']).default('in') })
export const Transfers = z.object({ rows: z.array(TransferItem), asOf: Instant })
export type Transfers = z.output<typeof Transfers>
export const OpenTransfer = Write.extend(OfApplication.shape)
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
export const AnswerTransfer = z.discriminatedUnion('act', [
  z.object({ ...one, act: z.literal('take-over') }),
  z.object({ ...one, act: z.literal('hand-back'), note: typed('退回的理由', 500, 6) }),
])

/** Another application of somebody of this case, open elsewhere or here. */
export const Duplicate = z.object({
  number: z.string().nullable(),
  countyName: z.string(),
  status: z.enum(aidStatuses),
  matterType: z.enum(matterTypes),
  submittedAt: Instant.nullable(),
  /** It reached its centre before this one. */
  earlier: z.boolean(),
})
export type Duplicate = z.output<typeof Duplicate>

export const OpenIntake = Write.extend(OfApplication.shape)
/** How an application came in, who stands beside its applicant, and what else is open, as the deciding county sees it. */
export const Intake = z.object({
  filedAs: z.enum(filedAs),
  channel: z.enum(applyChannels),
  tracking: z.string().nullable(),
  agent: z
    .object({
      name: z.string(),
      relation: z.string(),
      phone: z.string().nullable(),
      idNumber: z.string().nullable(),
    })
    .nullable(),
  readBack: z
    .object({
      way: z.enum(readBackWays),
      text: z.string(),
      strokes: z.array(Stroke),
      signedAt: Instant,
      readerName: z.string(),
      intact: z.boolean(),
    })
    .nullable(),
  takenIn: z
    .object({ receipt: z.string(), areaName: z.string(), collectorName: z.string(), collectedAt: Instant })
    .nullable(),
  recipients: z.array(Recipient),
  duplicates: z.array(Duplicate),
  transfers: z.array(TransferItem),
  /** What staff do for a person who has no phone to do it on. */
  forPerson: z.array(z.enum(counterActs)),
  mayTransfer: z.boolean(),
})
export type Intake = z.output<typeof Intake>

export const revealOf = ['agent', 'recipient'] as const
export const RevealBeside = Write.extend({
  id: z.uuid(),
  of: z.enum(revealOf),
  /** Which recipient; left out for the agent. */
  recipientId: z.uuid().optional(),
  field: z.enum(['phone', 'idNumber']),
  reason: typed('查看原因', 100, 2),
})

export const FiguresInput = z.object({ from: Day, to: Day })
/** Applications received in a period: how many cases, and how many people they are for (受援人数). */
export const IntakeFigures = z.object({
  rows: z.array(
    z.object({
      countyCode: AreaCode,
      countyName: z.string(),
      received: z.int(),
      people: z.int(),
      granted: z.int(),
      peopleAided: z.int(),
      takenIn: z.int(),
      forOthers: z.int(),
    }),
  ),
})
export type IntakeFigures = z.output<typeof IntakeFigures>
