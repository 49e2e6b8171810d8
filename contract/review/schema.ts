import * as z from 'zod'
import { aidStatuses } from '../aid/statuses'
import { clockNames } from '../aid/clocks'
import { aidForms, refusalGroundCodes } from '../aid/labels'
import { matterTypes } from '../consultation/labels'
import { Day, Instant, RequestId, Write, typed } from '../wire'
import { objectionAgainsts, objectionOutcomes, provisionalCauseCodes } from './labels'
import { clockStates } from './reminders'

const one = { requestId: RequestId, id: z.uuid() }

/** Lays a decision before a colleague; what it says becomes the decision's own words. */
export const Propose = z.discriminatedUnion('act', [
  z.object({ ...one, act: z.literal('propose-grant'), reasons: typed('理由', 1000, 4) }),
  z.object({
    ...one,
    act: z.literal('propose-refuse'),
    ground: z.enum(refusalGroundCodes, '请选择不予援助的依据'),
    reasons: typed('理由', 1000, 10),
  }),
])

export const SettleProposal = z.discriminatedUnion('act', [
  z.object({ ...one, act: z.literal('approve') }),
  z.object({ ...one, act: z.literal('send-back'), reasons: typed('退回的原因', 500, 4) }),
])

export const GrantProvisionally = Write.extend({
  id: z.uuid(),
  cause: z.enum(provisionalCauseCodes, '请选择为什么先行提供'),
  reasons: typed('理由', 1000, 4),
})

export const CompletePapers = Write.extend({ id: z.uuid() })

/** The applicant objects (法援法 49). */
const said = typed('不服的理由', 2000, 4)
/** A helper says that it was read to the person, and that they agree. */
export const MakeObjection = Write.extend({ id: z.uuid(), said, agreed: z.boolean().optional() })

/** Somebody without an account objects at the centre, in writing or by word. */
export const TakeInObjection = Write.extend({ id: z.uuid(), said })
export const TakenInObjection = z.object({ id: z.uuid(), dueOn: Day })
export type TakenInObjection = z.output<typeof TakenInObjection>

export const ObjectionOf = z.object({ id: z.uuid() })

/** What came of an objection, as its objector reads it. */
export const MyObjection = z.object({
  against: z.enum(objectionAgainsts),
  said: z.string(),
  objectedAt: Instant,
  dueOn: Day,
  outcome: z.enum(objectionOutcomes).nullable(),
  number: z.string().nullable(),
  reasons: z.string().nullable(),
  decidedAt: Instant.nullable(),
})
export type MyObjection = z.output<typeof MyObjection>

/** How one's own case stands towards objecting. */
export const Objecting = z.object({
  number: z.string(),
  countyName: z.string(),
  status: z.enum(aidStatuses),
  against: z.enum(objectionAgainsts).nullable(),
  /** Last day to object; null where there is nothing to object to. */
  objectBy: Day.nullable(),
  may: z.boolean(),
  /** Shown with a way to leave the page at once. */
  inDanger: z.boolean(),
  /** Whether the caller objects as a helper, for somebody it is read to. */
  asHelper: z.boolean(),
  /** The newest one, whatever became of it. */
  objection: MyObjection.nullable(),
  asOf: Instant,
})
export type Objecting = z.output<typeof Objecting>

export const ObjectionItem = z.object({
  id: z.uuid(),
  applicationNumber: z.string(),
  countyName: z.string(),
  against: z.enum(objectionAgainsts),
  objectedAt: Instant,
  dueOn: Day,
  outcome: z.enum(objectionOutcomes).nullable(),
})
export const ObjectionsInput = z.object({ state: z.enum(['open', 'decided']).default('open') })
export const Objections = z.object({ rows: z.array(ObjectionItem), asOf: Instant })
export type Objections = z.output<typeof Objections>

export const OpenObjection = Write.extend({ id: z.uuid() })

/** The whole objection on the bureau's desk; opening it leaves a trace. */
export const Objection = ObjectionItem.extend({
  applicationId: z.uuid(),
  said: z.string(),
  aidForm: z.enum(aidForms),
  matterType: z.enum(matterTypes),
  facts: z.string(),
  /** The refusal objected to; null for a termination. */
  decision: z
    .object({
      number: z.string(),
      ground: z.enum(refusalGroundCodes).nullable(),
      reasons: z.string(),
      decidedAt: Instant,
      deciderName: z.string(),
    })
    .nullable(),
  number: z.string().nullable(),
  reasons: z.string().nullable(),
  decidedAt: Instant.nullable(),
  deciderName: z.string().nullable(),
  /** The reader had a hand in the case, or is its applicant: somebody else decides. */
  involved: z.boolean(),
  mayDecide: z.boolean(),
  asOf: Instant,
})
export type Objection = z.output<typeof Objection>

export const DecideObjection = Write.extend({
  id: z.uuid(),
  outcome: z.enum(objectionOutcomes, '请选择维持还是撤销'),
  reasons: typed('理由', 1000, 10),
})

export const ClocksInput = z.object({
  state: z.enum(clockStates).default('over'),
  what: z.enum(clockNames).optional(),
})
export const ClockRow = z.object({
  applicationId: z.uuid(),
  number: z.string(),
  countyName: z.string(),
  status: z.enum(aidStatuses),
  handlerName: z.string().nullable(),
  what: z.enum(clockNames),
  startedOn: Day,
  dueOn: Day,
})
export type ClockRow = z.output<typeof ClockRow>
/** `counts`: of each state, all kinds together unless one was asked for. */
export const Clocks = z.object({
  rows: z.array(ClockRow),
  counts: z.record(z.enum(clockStates), z.int()),
  asOf: Instant,
})
export type Clocks = z.output<typeof Clocks>
