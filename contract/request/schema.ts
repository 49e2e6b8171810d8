import * as z from 'zod'
import { practitionerKinds } from '../account/roles'
import { matterTypes } from '../consultation/labels'
import { dutyKinds, shiftStatuses, withdrawalReasons } from '../duty/labels'
import { SiteCode } from '../site/schema'
import { Day, Instant, typed, typedOptional, Write } from '../wire'
import { requestKinds, requestStatuses, shiftChangeKinds } from './labels'
import { historyActs, requestActors, requestActs } from './workflow'

const REASON_MAX = 200

/** A colleague as colleagues and staff see one; never a telephone number. */
export const Colleague = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(practitionerKinds),
  unit: z.string().nullable(),
})
export type Colleague = z.output<typeof Colleague>

export const ShiftFacts = z.object({
  id: z.uuid(),
  siteCode: SiteCode,
  siteName: z.string(),
  kind: z.enum(dutyKinds),
  day: Day,
  startsAt: Instant,
  endsAt: Instant,
  status: z.enum(shiftStatuses),
})
export type ShiftFacts = z.output<typeof ShiftFacts>

/** A shift to come of one's own, with what may be asked of it. */
export const AskableShift = ShiftFacts.extend({
  /** Last instant for asking; from then on the county is called. */
  askUntil: Instant,
  /** It is in a request that has no result yet. */
  inRequest: z.boolean(),
  needsApproval: z.object({ swap: z.boolean(), standIn: z.boolean() }),
})
export type AskableShift = z.output<typeof AskableShift>

/** The caller's published shifts that have not begun, in order of time. */
export const Askable = z.object({ shifts: z.array(AskableShift), asOf: Instant })
export type Askable = z.output<typeof Askable>

/** Somebody free at the time of a shift, with what they have already. */
export const Candidate = Colleague.extend({
  fields: z.array(z.enum(matterTypes)),
  /** Shifts (班) of the same calendar month that are not withdrawn. */
  shiftsInMonth: z.int().min(0),
})
export type Candidate = z.output<typeof Candidate>

export const OneShift = z.object({ shiftId: z.uuid() })

/** People who could sit the shift, fewest shifts of the month first. */
export const Candidates = z.object({ people: z.array(Candidate), asOf: Instant })
export type Candidates = z.output<typeof Candidates>

/** Shifts of others that both could exchange with the one asked about, in order of time. */
export const Exchanges = z.object({
  shifts: z.array(ShiftFacts.extend({ person: Colleague })),
  asOf: Instant,
})
export type Exchanges = z.output<typeof Exchanges>

const reason = typed('理由', REASON_MAX, 2)

const ownShift = z.uuid('请选择您的班')

export const AskSwap = Write.extend({ shiftId: ownShift, otherShiftId: z.uuid('请选择对方的班'), reason })
export const AskStandIn = Write.extend({ shiftId: ownShift, otherId: z.uuid('请选择代班的人'), reason })
export const AskLeave = Write.extend({ fromOn: Day, toOn: Day, reason })

export const Answer = Write.extend({
  id: z.uuid(),
  answer: z.enum(['consent', 'decline']),
  note: typedOptional('说明', REASON_MAX),
})
export const Cancel = Write.extend({ id: z.uuid() })

export const Step = z.object({
  act: z.enum(historyActs),
  by: z.enum(requestActors),
  note: z.string().nullable(),
  at: Instant,
})

/** What became of a shift by a leave: who was given it; `sitterName` null: nobody, it was cancelled. */
export const LeaveOutcome = z.object({ shift: ShiftFacts, sitterName: z.string().nullable() })
export type LeaveOutcome = z.output<typeof LeaveOutcome>

/** A request as everybody it concerns sees it. */
export const Request = z.object({
  id: z.uuid(),
  kind: z.enum(requestKinds),
  status: z.enum(requestStatuses),
  asker: Colleague,
  other: Colleague.nullable(),
  shift: ShiftFacts.nullable(),
  otherShift: ShiftFacts.nullable(),
  fromOn: Day.nullable(),
  toOn: Day.nullable(),
  reason: z.string(),
  askedAt: Instant,
  history: z.array(Step),
  /** Shifts a granted leave touched, in order of time; empty for anything else. */
  outcomes: z.array(LeaveOutcome),
})
export type Request = z.output<typeof Request>

/** The same for one of the two: which side they are on, and what they may do. */
export const MyRequest = Request.extend({
  side: z.enum(['asker', 'other']),
  acts: z.array(z.enum(requestActs)),
})
export type MyRequest = z.output<typeof MyRequest>

/** Open ones, and those closed within the last 90 days; newest first. */
export const Mine = z.object({ requests: z.array(MyRequest), asOf: Instant })
export type Mine = z.output<typeof Mine>

export const QueueInput = z.object({ state: z.enum(['open', 'closed']).default('open') })

/** Requests a staff member decides on. Open: those that wait for a decision first, oldest first; closed: newest first. */
export const Queue = z.object({ requests: z.array(Request), asOf: Instant })
export type Queue = z.output<typeof Queue>

export const RequestId = z.object({ id: z.uuid() })

/** One request with what a decision needs: for leave, each shift in its days and who could sit it. */
export const Review = z.object({
  request: Request,
  acts: z.array(z.enum(requestActs)),
  cover: z.array(z.object({ shift: ShiftFacts, candidates: z.array(Candidate) })),
  asOf: Instant,
})
export type Review = z.output<typeof Review>

/** `standInId` null: nobody sits it, and the shift is withdrawn. */
export const Cover = z.object({ shiftId: z.uuid(), standInId: z.uuid().nullable() })
export type Cover = z.output<typeof Cover>

export const Decide = Write.extend({
  id: z.uuid(),
  decision: z.enum(['approve', 'refuse']),
  note: typedOptional('理由', REASON_MAX),
  /** For leave: what becomes of each shift in its days. */
  cover: z.array(Cover).max(100).default([]),
}).refine(({ decision, note }) => decision === 'approve' || note !== undefined, {
  path: ['note'],
  message: '不批准要写明理由，对方会看到',
})

export const ShiftChange = z.object({
  version: z.int(),
  how: z.enum(shiftChangeKinds),
  fromName: z.string(),
  /** Null: nobody, the shift was withdrawn. */
  toName: z.string().nullable(),
  reason: z.string(),
  at: Instant,
})
export type ShiftChange = z.output<typeof ShiftChange>

/** One shift as the county sees it: who sits it, how that came about, and who else could. */
export const CountyShift = z.object({
  shift: ShiftFacts.extend({ withdrawnBecause: z.enum(withdrawalReasons).nullable() }),
  person: Colleague,
  standsInForName: z.string().nullable(),
  history: z.array(ShiftChange),
  openRequestId: z.uuid().nullable(),
  /** Empty once the shift can't change hands any more. */
  candidates: z.array(Candidate),
  replaceable: z.boolean(),
  asOf: Instant,
})
export type CountyShift = z.output<typeof CountyShift>

export const Replace = Write.extend({ shiftId: z.uuid(), personId: z.uuid('请选择接班的人'), reason })
