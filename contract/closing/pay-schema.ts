import * as z from 'zod'
import { aidForms } from '../aid/labels'
import { caseStages } from '../casework/stages'
import { Day, Instant, typed, typedLine, Write } from '../wire'
import { payStates } from './labels'
import { rateNames } from './rates'

/** One archived case of a statement. */
export const PayLine = z.object({
  id: z.uuid(),
  number: z.string(),
  aidForm: z.enum(aidForms),
  stage: z.enum(caseStages),
  terminated: z.boolean(),
  closedOn: Day,
  archivedAt: Instant,
  rateName: z.enum(rateNames),
  /** By the standard of the day of closing, in fen; null while there is none. */
  amountFen: z.int().nullable(),
  paidOn: Day.nullable(),
  batch: z.string().nullable(),
  /** Which payment of the case stands, counted from 1; null while none does. */
  round: z.int().nullable(),
  /** Payments entered wrongly and voided, the newest first. */
  voided: z.array(
    z.object({
      amountFen: z.int(),
      paidOn: Day,
      batch: z.string(),
      because: z.string(),
      byName: z.string(),
      at: Instant,
    }),
  ),
})
export type PayLine = z.output<typeof PayLine>

export const OwnPay = z.object({ rows: z.array(PayLine), paidFen: z.int(), waiting: z.int(), asOf: Instant })
export type OwnPay = z.output<typeof OwnPay>

export const CasePayInput = z.object({ state: z.enum(payStates).default('waiting') })
export const CasePay = z.object({
  rows: z.array(
    PayLine.extend({
      handlerId: z.uuid(),
      handlerName: z.string(),
      handlerUnit: z.string().nullable(),
      /** The payment that stands was entered by somebody else, and the reader is not bound up with the case. */
      mayVoid: z.boolean(),
    }),
  ),
  /** Of the rows that have an amount; where voided payments are asked for, of those. */
  totalFen: z.int(),
  asOf: Instant,
})
export type CasePay = z.output<typeof CasePay>

export const PayCases = Write.extend({
  ids: z.array(z.uuid()).min(1, '请选择要发放的案件').max(100, '一次最多100件'),
  batch: typedLine('批次号', 40, 2),
  paidOn: Day,
})

/** Voids the payment of a case that stands, as it was read. */
export const VoidPayment = Write.extend({
  id: z.uuid(),
  round: z.int().min(1),
  because: typed('作废的原因', 200, 2),
})
