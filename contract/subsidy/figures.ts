import * as z from 'zod'
import { AreaCode } from '../area'
import { Share } from '../report/share'
import { Day, Instant } from '../wire'
import { statementStatuses } from './labels'
import { Fund, MonthName } from './schema'

/**
 * Figures of the subsidy. `due`, `deducted`, `payable`, `paid` and `days` are of the months that were worked, by
 * statement; `received` and `paid-out` are of the days the money came and went (A99–A101).
 */
export const subsidyFigures = {
  due: { label: '应发', by: '按值班的月份，已出结算单的' },
  deducted: { label: '扣减', by: '按值班的月份，已生效的扣减' },
  payable: { label: '实际应付', by: '按值班的月份，应发减去扣减' },
  paid: { label: '已发', by: '按值班的月份，已发放的' },
  days: { label: '发放用时', by: '从当月最后一天到发放那天' },
  received: { label: '收到资金', by: '按到账的日子' },
  'paid-out': { label: '发放资金', by: '按发放的日子' },
} as const
export type SubsidyFigure = keyof typeof subsidyFigures
export const subsidyFigureCodes = Object.keys(subsidyFigures) as [SubsidyFigure, ...SubsidyFigure[]]

const YEAR = 12
const months = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
const Months = z.object({ from: MonthName, to: MonthName, countyCode: AreaCode.optional() })
const inOrder = ({ from, to }: { from: string; to: string }) => from <= to && months(to) - months(from) < YEAR
const wrong = { path: ['to'], message: '请选择一年以内、先后正确的月份' }

/** Both months counted, a year at most; one county, or all the asker serves. */
export const SubsidyFiguresInput = Months.refine(inOrder, wrong)
export const SubsidyRowsInput = Months.extend({
  countyCode: AreaCode,
  figure: z.enum(subsidyFigureCodes),
}).refine(inOrder, wrong)

const amount = { amountFen: z.int(), count: z.int() }
/** An amount in fen, of so many statements. */
const Amount = z.object(amount)

export const CountyFigures = z.object({
  countyCode: AreaCode,
  countyName: z.string(),
  /** Duties (班) that are paid for. */
  duties: z.int(),
  due: Amount,
  deducted: Amount,
  payable: Amount,
  paid: Amount,
  /** Median of the calendar days from the end of the month to the payment; null while nothing is paid. */
  medianDays: z.int().nullable(),
  received: Amount,
  paidOut: Amount,
  /** Paid out of received, in fen; null while nothing was received. */
  paidShare: Share.nullable(),
  /** Day on which everything received in the period had been paid out. */
  fullOn: Day.nullable(),
})
export type CountyFigures = z.output<typeof CountyFigures>

export const SubsidyFigures = z.object({
  from: MonthName,
  to: MonthName,
  counties: z.array(CountyFigures),
  asOf: Instant,
})
export type SubsidyFigures = z.output<typeof SubsidyFigures>

/** A statement behind a figure, with what it adds to it. */
export const FigureStatement = z.object({
  id: z.uuid(),
  practitionerName: z.string(),
  month: MonthName,
  status: z.enum(statementStatuses),
  amountFen: z.int(),
  duties: z.int(),
  paidOn: Day.nullable(),
  days: z.int().nullable(),
})
export type FigureStatement = z.output<typeof FigureStatement>

export const SubsidyRows = z.object({ statements: z.array(FigureStatement), funds: z.array(Fund) })
export type SubsidyRows = z.output<typeof SubsidyRows>

/** Receipts and payments of a county in a year. */
export const Funds = z.object({
  countyCode: AreaCode,
  countyName: z.string(),
  year: z.int(),
  funds: z.array(Fund),
  figures: CountyFigures,
  keeps: z.boolean(),
  asOf: Instant,
})
export type Funds = z.output<typeof Funds>
