import * as z from 'zod'
import { AreaCode } from '../area'
import { visitStatuses } from '../followup/labels'
import { groups } from '../groups'
import { ratingWays } from '../rating/labels'
import { satisfactions } from '../rating/schema'
import { Period } from '../report/share'
import { SiteCode } from '../site/schema'
import { daysBetween } from '../time'
import { Instant, Phone, Write, typedLine, typedLineOptional } from '../wire'
import { channels, results } from './labels'
import { Consultation, PageInput } from './schema'
import { COUNT_MOST, ratingFilters, riskFilters, SEARCH_DAYS } from './search'
import { TypeCode } from './type-schema'

/** What a record has to be to be found. Days are Shanghai's, both counted; what is left out does not matter. */
const filters = Period.extend({
  areaCode: AreaCode.optional(),
  siteCode: SiteCode.optional(),
  /** How the adviser's name begins. */
  adviser: typedLineOptional('经办人', 20),
  channel: z.enum(channels).optional(),
  /** A type of either level; a coarse one takes in what lies below. */
  type: TypeCode.optional(),
  group: z.enum(groups).optional(),
  result: z.enum(results).optional(),
  rating: z.enum(ratingFilters).optional(),
  risk: z.enum(riskFilters).optional(),
  /** Stands in what was asked, letter for letter. */
  words: typedLineOptional('咨询内容里的字', 30),
})
export type LedgerFilters = z.output<typeof filters>

const inReach = ({ from, to }: Period) => from <= to && daysBetween(from, to) < SEARCH_DAYS
const periodWrong = { path: ['to'], message: '请选择一年以内、先后正确的日期' }

/** The filters as other inputs take them in; `wholeFilters` has to judge the whole. */
export const filterParts = filters.shape
export const reachOf = <T extends z.ZodType<Period>>(schema: T): T => schema.refine(inReach, periodWrong)

/** One page of what is found, newest first. */
export const SearchLedger = reachOf(filters.extend(PageInput.shape))
export type SearchLedger = z.output<typeof SearchLedger>

/** Records of who gave exactly this phone, of any day; a write, since each look is recorded. */
export const SearchByPhone = Write.extend({ phone: Phone, ...PageInput.shape })

export const LedgerRow = Consultation.extend({
  satisfaction: z.enum(satisfactions).nullable(),
  way: z.enum(ratingWays).nullable(),
  /** The rating was set aside after an appeal and counts in nothing. */
  setAside: z.boolean(),
})
export type LedgerRow = z.output<typeof LedgerRow>

export const LedgerPage = z.object({ rows: z.array(LedgerRow), more: z.boolean() })
export type LedgerPage = z.output<typeof LedgerPage>

export const CountLedger = reachOf(filters)
/** Records found: exact up to `COUNT_MOST`; above, only that there are more. */
export const LedgerCount = z.object({ records: z.int().min(0).max(COUNT_MOST), more: z.boolean() })
export type LedgerCount = z.output<typeof LedgerCount>

/** Name, phone and address of one record in clear, for a reason that stays on record. */
export const RevealClient = Write.extend({ id: z.uuid(), reason: typedLine('原因', 100, 2) })
export const RevealedClient = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
})
export type RevealedClient = z.output<typeof RevealedClient>

/** What became of a record since: how it was rated, its return visit, complaints. */
export const RecordAfter = z.object({
  rating: z
    .object({
      satisfaction: z.enum(satisfactions),
      way: z.enum(ratingWays),
      wasFree: z.boolean(),
      solicited: z.boolean(),
      ratedAt: Instant,
      setAside: z.boolean(),
    })
    .nullable(),
  /** How its return visit stands; null without one. */
  visit: z.enum(visitStatuses).nullable(),
  /** Null where complaints are not for this reader. */
  complaints: z.int().nullable(),
})
export type RecordAfter = z.output<typeof RecordAfter>
