import * as z from 'zod'
import { AreaCode } from '../area'
import { Period } from '../report/share'
import { Day, Instant, Write } from '../wire'
import { exportColumnLabels } from './column-names'
import { comparedColumns } from './difference'
import { reachOf } from './search-schema'

/** Rows of the other system's table at most, and records here that it is held against. */
export const COMPARED_ROWS = 5000
/** Rows of each kind that a page is given; the file has all. */
export const SHOWN_ROWS = 100

/** A table of the other system, an Excel workbook or CSV, as bytes in base64, at most 1 MB; nothing of it is kept. */
export const CompareLedger = reachOf(
  Write.extend({
    ...Period.shape,
    areaCode: AreaCode.optional(),
    file: z.base64().min(1, '请选择文件').max(1_400_000, '文件不能超过1兆，请按月分开传'),
  }),
)
export type CompareLedger = z.output<typeof CompareLedger>

/** The names its first row has to give the columns that records are known again by; the rest is compared where it is there. */
export const NEEDED_COLUMNS = ['day', 'adviser', 'type'] as const
export const neededColumnNames = NEEDED_COLUMNS.map((column) => exportColumnLabels[column])

const row = { day: Day, adviser: z.string(), type: z.string(), summary: z.string() }
export const RowHere = z.object({ ...row, id: z.uuid(), siteName: z.string() })
export type RowHere = z.output<typeof RowHere>
/** `number`: the row's in Excel, where the header is row 1. */
export const RowThere = z.object({ ...row, number: z.int() })
export type RowThere = z.output<typeof RowThere>
export const RowDifferent = z.object({
  here: RowHere,
  there: RowThere,
  columns: z.array(z.enum(comparedColumns)),
})
export type RowDifferent = z.output<typeof RowDifferent>

/**
 * Two ledgers of one period held side by side. `here` = same + different + onlyHere and `there` = same + different +
 * onlyThere, in records; rows out of the period or unreadable are counted apart and compared with nothing.
 */
export const Difference = z.object({
  period: Period,
  counts: z.object({
    here: z.int(),
    there: z.int(),
    same: z.int(),
    different: z.int(),
    onlyHere: z.int(),
    onlyThere: z.int(),
    outside: z.int(),
    unread: z.int(),
  }),
  /** In how many of the different ones each column differs. */
  byColumn: z.record(z.enum(comparedColumns), z.int()),
  different: z.array(RowDifferent),
  onlyHere: z.array(RowHere),
  onlyThere: z.array(RowThere),
  /** Numbers of rows whose date or adviser can't be read. */
  unread: z.array(z.int()),
  asOf: Instant,
})
export type Difference = z.output<typeof Difference>
