import * as z from 'zod'
import { Instant, Write, typedLineOptional } from '../wire'
import { filterParts, reachOf } from './search-schema'

export const exportFormats = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]
export const exportFormatLabels: Record<ExportFormat, string> = { xlsx: 'Excel', csv: 'CSV' }

/** Makes a file of what a search finds, the oldest first. In clear only for the county, for a reason that stays on record. */
export const ExportLedger = reachOf(
  Write.extend({
    ...filterParts,
    format: z.enum(exportFormats),
    clear: z.boolean(),
    reason: typedLineOptional('原因', 100),
  }),
).refine(({ clear, reason }) => !clear || (reason !== undefined && reason.length >= 2), {
  path: ['reason'],
  message: '请写明为什么要带姓名和电话',
})
export type ExportLedger = z.output<typeof ExportLedger>

/** A file that was made, to be fetched in `parts` by who asked for it, until it expires. */
export const LedgerExport = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Records in it. */
  rows: z.int(),
  parts: z.int(),
  expiresAt: Instant,
})
export type LedgerExport = z.output<typeof LedgerExport>

/** One part of it, counted from 0. Base64 texts of all parts, put one after another, are the file's. */
export const ExportPart = z.object({ id: z.uuid(), part: z.int().min(0) })
export const ExportedPart = z.object({ content: z.base64() })
