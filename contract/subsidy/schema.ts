import * as z from 'zod'
import { practitionerKinds } from '../account/roles'
import { AreaCode } from '../area'
import { dutyKinds } from '../duty/labels'
import { violations } from '../supervision/labels'
import { Day, Instant, typed, Write } from '../wire'
import { batchStatuses, lineKinds, nothingBecause, payUnits, statementStatuses } from './labels'
import { starCounts } from './rates'
import { statementActs } from './workflow'

/** A calendar month in Shanghai, 'YYYY-MM'. */
export const MonthName = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '请选择月份')

const fen = z.int()
const CountyMonth = z.object({ countyCode: AreaCode, month: MonthName })

/** The sums of a statement, in fen: `totalFen` = `dueFen` − `deductedFen`. */
const sums = { dueFen: fen, deductedFen: fen, totalFen: fen }

export const Basis = z.object({
  rate: z.object({ areaCode: AreaCode, effectiveFrom: Day }).nullable(),
  unit: z.enum(payUnits).nullable(),
  unitFen: fen,
  minutes: z.int(),
  ofMinutes: z.int(),
  stars: z.literal(starCounts).nullable(),
  percent: z.int(),
  because: z.enum(nothingBecause).nullable(),
})

/** One line, and the duty or the finding behind it. */
export const Line = z.object({
  id: z.uuid(),
  kind: z.enum(lineKinds),
  amountFen: fen,
  duty: z
    .object({
      shiftId: z.uuid(),
      day: Day,
      startsAt: Instant,
      endsAt: Instant,
      kind: z.enum(dutyKinds),
      siteName: z.string(),
      basis: Basis,
    })
    .nullable(),
  deduction: z
    .object({
      findingId: z.uuid(),
      violation: z.enum(violations),
      finalOn: Day,
      /** The whole deduction, and which of its parts this is. */
      wholeFen: fen,
      part: z.int(),
    })
    .nullable(),
})
export type Line = z.output<typeof Line>

export const Objection = z.object({
  id: z.uuid(),
  /** Null for one to the statement as a whole: a duty that is missing. */
  lineId: z.uuid().nullable(),
  words: z.string(),
  madeAt: Instant,
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
})
export type Objection = z.output<typeof Objection>

/** What is known of a payment: in which batch, and when it was paid or came back. */
export const Payment = z.object({
  amountFen: fen,
  paidOn: Day.nullable(),
  releasedOn: Day.nullable(),
  releasedBecause: z.string().nullable(),
})

export const Statement = z.object({
  id: z.uuid(),
  practitionerId: z.uuid(),
  practitionerName: z.string(),
  practitionerKind: z.enum(practitionerKinds),
  unit: z.string().nullable(),
  countyCode: AreaCode,
  countyName: z.string(),
  month: MonthName,
  status: z.enum(statementStatuses),
  /** Counts up whenever its lines change; a confirmation names the one that was seen. */
  version: z.int(),
  confirmBy: Day,
  ratesMissing: z.boolean(),
  openObjections: z.int(),
  preparedBy: z.uuid().nullable(),
  ...sums,
  lines: z.array(Line),
  objections: z.array(Objection),
  payments: z.array(Payment),
  history: z.array(
    z.object({ act: z.enum(statementActs), byPerson: z.boolean(), note: z.string().nullable(), at: Instant }),
  ),
  asOf: Instant,
})
export type Statement = z.output<typeof Statement>

export const StatementId = z.object({ id: z.uuid() })

export const MyStatements = z.object({
  months: z.array(
    z.object({
      id: z.uuid(),
      month: MonthName,
      countyName: z.string(),
      status: z.enum(statementStatuses),
      confirmBy: Day,
      duties: z.int(),
      ...sums,
      paidOn: Day.nullable(),
    }),
  ),
  asOf: Instant,
})
export type MyStatements = z.output<typeof MyStatements>

export const Confirm = Write.extend({ id: z.uuid(), version: z.int() })
export const ObjectTo = Write.extend({
  id: z.uuid(),
  lineId: z.uuid().nullable(),
  words: typed('哪里不对', 300, 2),
})
export const AnswerObjection = Write.extend({ objectionId: z.uuid(), answer: typed('答复', 300, 2) })

export const MonthInput = CountyMonth
export const MakeStatements = Write.extend(CountyMonth.shape)
/** Statements made anew, changed, and looked at and left as they were. */
export const Made = z.object({ made: z.int(), changed: z.int(), same: z.int() })
export type Made = z.output<typeof Made>

/** One act over several statements: all of them or none. */
export const MANY = 200
export const Many = Write.extend({
  ids: z.array(z.uuid()).min(1, '请至少选一张').max(MANY, `一次最多${MANY}张`),
})
export const Done = z.object({ done: z.int() })
export const SendBack = Write.extend({ id: z.uuid(), because: typed('退回的原因', 200, 2) })

export const MonthRow = z.object({
  id: z.uuid(),
  practitionerId: z.uuid(),
  practitionerName: z.string(),
  practitionerKind: z.enum(practitionerKinds),
  status: z.enum(statementStatuses),
  confirmBy: Day,
  ratesMissing: z.boolean(),
  openObjections: z.int(),
  preparedBy: z.uuid().nullable(),
  duties: z.int(),
  ...sums,
})
export type MonthRow = z.output<typeof MonthRow>

export const Batch = z.object({
  id: z.uuid(),
  /** Counts from 1 in its county and month. */
  number: z.int(),
  status: z.enum(batchStatuses),
  people: z.int(),
  totalFen: fen,
  preparedBy: z.uuid(),
  preparedAt: Instant,
  exportedAt: Instant.nullable(),
  paidOn: Day.nullable(),
})
export type Batch = z.output<typeof Batch>

export const CountyMonthAnswer = z.object({
  countyCode: AreaCode,
  countyName: z.string(),
  month: MonthName,
  rows: z.array(MonthRow),
  batches: z.array(Batch),
  /** Approved, not in any batch, with something to pay; of this month and the months before. */
  toPay: z.object({ people: z.int(), totalFen: fen }),
  /** People with duties in the month who have no statement yet. */
  without: z.int(),
  /** Whether rates hold in the month; while they do not, no statements are made. */
  ratesSet: z.boolean(),
  /** Whether the asker keeps this county's statements, or only watches. */
  keeps: z.boolean(),
  asOf: Instant,
})
export type CountyMonthAnswer = z.output<typeof CountyMonthAnswer>

export const PrepareBatch = Write.extend(CountyMonth.shape)
export const BatchAct = Write.extend({ id: z.uuid() })
export const PayBatch = BatchAct.extend({ paidOn: Day })
export const Bounce = Write.extend({ id: z.uuid(), on: Day, because: typed('退回的原因', 200, 2) })
/** An .xlsx in base64. */
export const Sheet = z.object({ name: z.string(), content: z.base64() })
export type Sheet = z.output<typeof Sheet>

export const RecordFund = Write.extend({
  countyCode: AreaCode,
  amountFen: z.int('请填写金额').min(1, '请填写金额').max(10_000_000_000, '金额太大，请核对'),
  receivedOn: Day,
  note: typed('来源', 100),
})
export const VoidFund = Write.extend({ id: z.uuid(), because: typed('作废的原因', 200, 2) })

export const YearInput = z.object({ countyCode: AreaCode, year: z.int().min(2020).max(2099) })
export const Fund = z.object({
  id: z.uuid(),
  amountFen: fen,
  receivedOn: Day,
  note: z.string(),
  voidedBecause: z.string().nullable(),
})
export type Fund = z.output<typeof Fund>
