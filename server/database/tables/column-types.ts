import type { ColumnType } from 'kysely'

/** jsonb: read as a value, written as text. */
export type Json<T> = ColumnType<T, string, string>
/** timestamptz crosses as ISO text, date as 'YYYY-MM-DD'; no Date leaves the driver. */
export type Instant = string
export type Day = string
