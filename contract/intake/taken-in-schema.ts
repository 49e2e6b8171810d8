import * as z from 'zod'
import { applyChannels, filedAs, paperKinds } from '../aid/labels'
import { Submit } from '../aid/schema'
import { aidStatuses } from '../aid/statuses'
import { matterTypes } from '../consultation/labels'
import { Day, Instant, Write, typedLineOptional } from '../wire'
import { intakeChannels, takenInStates } from './labels'
import { OfApplication, ReadBack } from './schema'

export const BeginTakeIn = Write.extend({
  id: z.uuid(),
  channel: z.enum(intakeChannels, '请选择他是怎么来的'),
  /** Number of the letter, where the papers came by post. */
  tracking: typedLineOptional('快递单号', 40),
})
export const Begun = z.object({ id: z.uuid() })

/** The confirmation is left out where the person signed in detention what was passed on. */
export const Collect = Submit.extend({ readBack: ReadBack.optional() })

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
  /** Whoever applies follows it on an account of their own. */
  linked: z.boolean(),
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
  /** The register of applications made in detention it comes from; null to who may not open it. */
  detaineeId: z.uuid().nullable(),
  papers: z.array(z.object({ kind: z.enum(paperKinds), count: z.int() })),
  asOf: Instant,
})
export type TakenInReceipt = z.output<typeof TakenInReceipt>

export const Receive = Write.extend(OfApplication.shape)

export const TakeBack = Write.extend(OfApplication.shape)
export const TakenBack = z.object({ id: z.uuid(), status: z.enum(aidStatuses) })
export type TakenBack = z.output<typeof TakenBack>
