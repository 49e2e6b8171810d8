import * as z from 'zod'
import { AreaCode } from '../area'
import { Stroke, Strokes } from '../aid/form'
import { applyChannels, filedAs } from '../aid/labels'
import { Submit } from '../aid/schema'
import { aidStatuses } from '../aid/statuses'
import { matterTypes } from '../consultation/labels'
import { groups } from '../groups'
import { isIdNumber } from '../identity'
import { Day, Instant, Phone, RequestId, Write, typed, typedLine } from '../wire'
import { counterActs } from './filing'
import { readBackWays } from './labels'
import { TransferItem } from './transfer-schema'

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
  /** It was passed on from detention, where the person signed it. */
  passedOn: z.boolean(),
})
export type Filing = z.output<typeof Filing>

/** The person's own confirmation of what was written for them, drawn in the same visit (148号令 11). */
export const ReadBack = z.object({ way: z.enum(readBackWays, '请选择是怎么让本人知道的'), strokes: Strokes })
export type ReadBack = z.output<typeof ReadBack>

/** A form filed for somebody: a helper's and an office's go with the person's confirmation. */
export const SubmitForOther = Submit.extend({ readBack: ReadBack.optional() })
export const FiledForOther = z.object({ number: z.string(), dueOn: Day })

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
  /** The register of applications made in detention it comes from, which the reader may open. */
  detainee: z
    .object({ id: z.uuid(), sourceName: z.string(), receivedAt: Instant, passedAt: Instant })
    .nullable(),
  takenIn: z
    .object({ receipt: z.string(), areaName: z.string(), collectorName: z.string(), collectedAt: Instant })
    .nullable(),
  recipients: z.array(Recipient),
  duplicates: z.array(Duplicate),
  transfers: z.array(TransferItem),
  /** A counter took it in for somebody who has no account to follow it on. */
  withoutAccount: z.boolean(),
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
