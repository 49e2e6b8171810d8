import * as z from 'zod'
import { aidForms } from '../aid/labels'
import { aidStatuses } from '../aid/statuses'
import { Day, Instant } from '../wire'
import { figureNames } from '../closing/labels'

const period = { from: Day, to: Day }
const forward = ({ from, to }: { from: string; to: string }) => from <= to
const backwards = { path: ['to'], error: '结束日期不能早于开始日期' }

export const CaseFiguresInput = z.object(period).refine(forward, backwards)
export const CaseFigures = z.object({
  ...period,
  areaName: z.string(),
  accepted: z.int(),
  handled: z.int(),
  closed: z.int(),
  /** Of the handled, those not closed at the end of the period. */
  open: z.int(),
  asOf: Instant,
})
export type CaseFigures = z.output<typeof CaseFigures>

export const CaseFigureRowsInput = z
  .object({ ...period, what: z.enum(figureNames), after: z.object({ on: Day, id: z.uuid() }).optional() })
  .refine(forward, backwards)
export const CaseFigureRows = z.object({
  rows: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      countyName: z.string(),
      aidForm: z.enum(aidForms),
      status: z.enum(aidStatuses),
      acceptedOn: Day,
      closedOn: Day.nullable(),
    }),
  ),
  more: z.boolean(),
})
export type CaseFigureRows = z.output<typeof CaseFigureRows>
