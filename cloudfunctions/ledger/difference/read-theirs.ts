import { exportColumnLabels } from '@contract/consultation/column-names'
import { comparedColumns, type Said } from '@contract/consultation/difference'
import { COMPARED_ROWS, NEEDED_COLUMNS, type RowThere } from '@contract/consultation/difference-schema'
import type { Recognised } from '@contract/consultation/match'
import { bare } from '@contract/consultation/similar'
import { Day } from '@contract/wire'
import { readTable, type TableShape, type TypedRow } from '@server/kit/tables/read-table'

const columns = ['day', 'adviser', ...comparedColumns] as const
type Column = (typeof columns)[number]

/** The other system's table: the official names of the columns; what else stands in it is passed over. */
const theirTable: TableShape<Column> = {
  columns: Object.fromEntries(columns.map((column) => [column, exportColumnLabels[column]])) as Record<
    Column,
    string
  >,
  needed: NEEDED_COLUMNS,
  most: COMPARED_ROWS,
}

/** A row of the other system that can be looked for here. */
export interface Theirs extends Recognised {
  row: RowThere
  said: Said
}

/** '2026/11/3', '2026年11月3日 9:30' and the like as 'YYYY-MM-DD'; undefined when it is no day. */
export function dayOf(text: string): string | undefined {
  const [, year, month, date] = /^(20\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:日|\D|$)/.exec(text) ?? []
  if (date === undefined) return undefined
  return Day.safeParse(`${year}-${month!.padStart(2, '0')}-${date.padStart(2, '0')}`).data
}

/** What a phone and the words for a type are known again by. */
export interface KnownBy {
  phoneOf: (phone: string) => string
  /** Its code; null for words that mean no type. */
  typeOf: (words: string) => string | null
}

/** How long a text on the page may be; the file they sent has the rest. */
const SHOWN = 100

function theirs(known: KnownBy, typed: TypedRow<Column>, day: string): Theirs {
  const { adviser, type, summary, number } = typed
  const phone = typed.phone.replace(/[\s-]/g, '')
  return {
    day,
    adviser,
    type: known.typeOf(type),
    // one that was masked before is no phone to be looked for by
    phone: /^\d{7,12}$/.test(phone) ? known.phoneOf(phone) : null,
    summary: bare(summary) === '' ? null : summary,
    row: { number, day, adviser, type, summary: summary.slice(0, SHOWN) },
    said: Object.fromEntries(comparedColumns.map((column) => [column, typed[column]])) as unknown as Said,
  }
}

/**
 * Rows of the other system's table. Refuses `rows-wrong`
 * when it is no such table; rows whose date or adviser can't be read are told by their numbers.
 */
export async function readTheirs(
  file: Buffer,
  known: KnownBy,
): Promise<{ rows: Theirs[]; unread: number[] }> {
  const rows: Theirs[] = []
  const unread: number[] = []
  for (const typed of await readTable(file, theirTable)) {
    const day = dayOf(typed.day)
    if (day === undefined || typed.adviser === '') unread.push(typed.number)
    else rows.push(theirs(known, typed, day))
  }
  return { rows, unread }
}
