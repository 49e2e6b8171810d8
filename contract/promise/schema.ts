import * as z from 'zod'
import { aidStatuses } from '../aid/statuses'
import { AreaCode } from '../area'
import { CalendarMonth, Day, Instant, Write, typed, typedLine } from '../wire'
import { checkResults, checkStates, checkWays, falseStates, findingOutcomes, fineOutcomes } from './labels'
import { FINE_MAX_FEN } from './rules'

/** Amounts in fen; 1,000,000 yuan is beyond any case's cost. */
const Fen = z.int().min(0).max(100_000_000)

export const AskCheck = Write.extend({
  applicationId: z.uuid(),
  way: z.enum(checkWays, '请选择怎么核查'),
  toWhom: typedLine('向谁核查', 60, 2),
})
export const AnswerCheck = Write.extend({
  id: z.uuid(),
  result: z.enum(checkResults, '请选择核查结果'),
  note: typed('核查情况', 500, 4),
})

export const Check = z.object({
  id: z.uuid(),
  way: z.enum(checkWays),
  toWhom: z.string(),
  askedOn: Day,
  askedByName: z.string(),
  /** Whether it belongs to a drawing; else it was asked because of the application alone. */
  drawn: z.boolean(),
  answeredOn: Day.nullable(),
  answeredByName: z.string().nullable(),
  result: z.enum(checkResults).nullable(),
  note: z.string().nullable(),
})
export type Check = z.output<typeof Check>

export const ChecksInput = z.object({ state: z.enum(checkStates) })
/** One application of the list; the name is masked. */
export const CheckItem = z.object({
  applicationId: z.uuid(),
  number: z.string(),
  name: z.string(),
  countyName: z.string(),
  status: z.enum(aidStatuses),
  /** The month it was drawn for; null where the application itself gave the reason. */
  drawnFor: CalendarMonth.nullable(),
  /** The check it stands for; null while it is yet to be asked. */
  check: Check.pick({ way: true, toWhom: true, askedOn: true, answeredOn: true, result: true }).nullable(),
})
export type CheckItem = z.output<typeof CheckItem>
export const Checks = z.object({ rows: z.array(CheckItem), asOf: Instant })
export type Checks = z.output<typeof Checks>

/** A drawing of a county's month, open to be drawn again by anybody who may see it. */
export const PromiseSample = z.object({
  id: z.uuid(),
  countyName: z.string(),
  month: CalendarMonth,
  percent: z.int(),
  seed: z.int(),
  pool: z.int(),
  drawn: z.int(),
  /** Of those drawn, with a result of true or untrue. */
  settled: z.int(),
  untrue: z.int(),
  drawnAt: Instant,
})
export type PromiseSample = z.output<typeof PromiseSample>
export const PromiseSamples = z.object({ rows: z.array(PromiseSample) })
export type PromiseSamples = z.output<typeof PromiseSamples>
export const SampleId = z.object({ id: z.uuid() })
export const DrawnAgain = z.object({ same: z.boolean() })
export type DrawnAgain = z.output<typeof DrawnAgain>

export const OpenChecks = Write.extend({ id: z.uuid() })
/** An application with all its checks, as its county works on them. */
export const PromiseOf = z.object({
  applicationId: z.uuid(),
  number: z.string(),
  name: z.string(),
  countyName: z.string(),
  status: z.enum(aidStatuses),
  signedAt: Instant.nullable(),
  drawnFor: CalendarMonth.nullable(),
  checks: z.array(Check),
  /** The promise held to be false, if it ever was. */
  falsePromiseId: z.uuid().nullable(),
  /** What the reader may do here. */
  mayAsk: z.boolean(),
  mayAnswer: z.boolean(),
  /** The untrue check a promise may be held to be false on; null where there is none, or one stands already. */
  proposeOn: z.uuid().nullable(),
  asOf: Instant,
})
export type PromiseOf = z.output<typeof PromiseOf>

export const ProposeFalse = Write.extend({
  /** The check that came out untrue. */
  checkId: z.uuid(),
  untrue: typed('哪些地方不实', 500, 6),
})
export const Hear = Write.extend({ id: z.uuid(), said: typed('申请人的说明', 1000, 2) })
export const DecideFalse = z.discriminatedUnion('outcome', [
  Write.extend({
    id: z.uuid(),
    outcome: z.literal('false'),
    reasons: typed('理由', 1000, 10),
    /** What the aid given so far cost and is to be paid back (法援法 64); 0 where none was given yet. */
    costFen: Fen,
    /** What the bureau is asked to fine; 0 where it is asked for nothing. */
    fineFen: z.int().min(0).max(FINE_MAX_FEN, '罚款最多3000元'),
  }),
  Write.extend({ id: z.uuid(), outcome: z.literal('dropped'), reasons: typed('理由', 1000, 10) }),
])
export type DecideFalse = z.output<typeof DecideFalse>
export const RecoverCost = Write.extend({ id: z.uuid(), on: Day })
export const DecideFine = z.discriminatedUnion('outcome', [
  Write.extend({
    id: z.uuid(),
    outcome: z.literal('imposed'),
    fineFen: z.int().min(1, '请填写罚款数额').max(FINE_MAX_FEN, '罚款最多3000元'),
    number: typedLine('决定书文号', 60, 4),
    reasons: typed('理由', 1000, 10),
  }),
  Write.extend({ id: z.uuid(), outcome: z.literal('not-imposed'), reasons: typed('理由', 1000, 10) }),
])
export type DecideFine = z.output<typeof DecideFine>
export const CorrectRegister = Write.extend({ id: z.uuid(), reason: typed('更正原因', 500, 6) })

export const FalseInput = z.object({ state: z.enum(falseStates) })
export const FalseItem = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  applicationNumber: z.string(),
  name: z.string(),
  countyName: z.string(),
  proposedAt: Instant,
  hearBy: Day,
  outcome: z.enum(findingOutcomes).nullable(),
  /** Last day without a promise; null unless it was found false. */
  barredUntil: Day.nullable(),
  corrected: z.boolean(),
})
export type FalseItem = z.output<typeof FalseItem>
export const FalsePromises = z.object({ rows: z.array(FalseItem), asOf: Instant })
export type FalsePromises = z.output<typeof FalsePromises>

export const OpenFalse = Write.extend({ id: z.uuid() })
export const FalsePromise = FalseItem.extend({
  status: z.enum(aidStatuses),
  countyCode: AreaCode,
  check: Check,
  untrue: z.string(),
  proposerName: z.string(),
  /** Whether the applicant was sent a message of it: who has no account is heard first. */
  told: z.boolean(),
  said: z.string().nullable(),
  saidAt: Instant.nullable(),
  /** Written down by staff from what the applicant told them; null where they wrote it themselves. */
  heardByName: z.string().nullable(),
  reasons: z.string().nullable(),
  deciderName: z.string().nullable(),
  decidedAt: Instant.nullable(),
  costFen: z.int().nullable(),
  recoveredOn: Day.nullable(),
  fineProposedFen: z.int().nullable(),
  fineOutcome: z.enum(fineOutcomes).nullable(),
  fineFen: z.int().nullable(),
  fineNumber: z.string().nullable(),
  fineReasons: z.string().nullable(),
  fineDeciderName: z.string().nullable(),
  correctedAt: Instant.nullable(),
  correctorName: z.string().nullable(),
  correction: z.string().nullable(),
  /** The case can be ended on it (法援法 48): proposed here, done where cases are worked on. */
  mayTerminate: z.boolean(),
  mayHear: z.boolean(),
  mayDecide: z.boolean(),
  mayRecover: z.boolean(),
  mayFine: z.boolean(),
  mayCorrect: z.boolean(),
  asOf: Instant,
})
export type FalsePromise = z.output<typeof FalsePromise>

export const DoubtOf = z.object({ id: z.uuid() })
/** What is held against one's own promise, and what became of it. */
export const Doubt = z.object({
  id: z.uuid(),
  untrue: z.string(),
  hearBy: Day,
  said: z.string().nullable(),
  outcome: z.enum(findingOutcomes).nullable(),
  reasons: z.string().nullable(),
  costFen: z.int().nullable(),
  barredUntil: Day.nullable(),
  corrected: z.boolean(),
  /** Whether the applicant may still say their side. */
  maySay: z.boolean(),
})
export type Doubt = z.output<typeof Doubt>
export const MyDoubt = z.object({ doubt: Doubt.nullable() })
export type MyDoubt = z.output<typeof MyDoubt>
