import { groupLabels } from '../groups'
import { ratingWayLabels } from '../rating/labels'
import { satisfactionLabels } from '../rating/schema'
import { shanghai, shanghaiDate } from '../time'
import type { ExportColumn } from './column-names'
import { channelLabels, matterTypeLabels, resultLabels, riskLabels } from './labels'
import type { LedgerRow } from './search-schema'

/** Widths in characters. */
export const exportColumnWidths: Record<ExportColumn, number> = {
  number: 6,
  day: 12,
  site: 26,
  client: 10,
  phone: 14,
  groups: 16,
  channel: 12,
  type: 20,
  summary: 50,
  answer: 50,
  result: 14,
  adviser: 12,
  rating: 18,
  time: 8,
  'rating-way': 18,
  risks: 14,
  'group-size': 10,
  'recorded-on': 12,
}

const satisfied = ({ satisfaction, setAside }: LedgerRow): string =>
  satisfaction ? `${satisfactionLabels[satisfaction]}${setAside ? '（已排除，不计入）' : ''}` : '未评价'

/** What each column says of a record; the visitor as the record already shows them. */
const said: Record<Exclude<ExportColumn, 'number'>, (row: LedgerRow) => string> = {
  day: ({ occurredAt }) => shanghaiDate(occurredAt),
  site: ({ siteName }) => siteName,
  client: ({ clientName }) => clientName ?? '',
  phone: ({ clientPhone }) => clientPhone ?? '',
  groups: ({ groups }) => groups.map((group) => groupLabels[group]).join('、'),
  channel: ({ channel }) => channelLabels[channel],
  type: ({ matterType, subtypeName }) =>
    [matterTypeLabels[matterType], subtypeName].filter(Boolean).join('·'),
  summary: ({ summary }) => summary,
  answer: ({ answer }) => answer,
  result: ({ result }) => resultLabels[result],
  adviser: ({ practitionerName }) => practitionerName,
  rating: satisfied,
  time: ({ occurredAt }) => shanghai(occurredAt).format('HH:mm'),
  'rating-way': ({ way }) => (way ? ratingWayLabels[way] : ''),
  risks: ({ risks }) => risks.map((risk) => riskLabels[risk]).join('、'),
  'group-size': ({ groupSize }) => (groupSize === null ? '' : String(groupSize)),
  'recorded-on': ({ recordedAt }) => shanghaiDate(recordedAt),
}

/** A record as cells of a paper; `number` counts from 1. */
export const cellsOf = (columns: readonly ExportColumn[], row: LedgerRow, number: number): string[] =>
  columns.map((column) => (column === 'number' ? String(number) : said[column](row)))
