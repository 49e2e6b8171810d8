import * as z from 'zod'
import { ColumnNames, OFFICIAL_COLUMNS } from './column-names'

/** The ledger as a file. */
export const exportSettings = {
  /** The ledger as a file (A49): names of its columns in their order, records at most, hours the file is kept. */
  'ledger.export': {
    schema: z.object({
      columns: ColumnNames,
      rowsMost: z.int().min(100).max(100_000),
      keepHours: z.int().min(1).max(72),
    }),
    fallback: { columns: OFFICIAL_COLUMNS, rowsMost: 50_000, keepHours: 24 },
  },
} as const
