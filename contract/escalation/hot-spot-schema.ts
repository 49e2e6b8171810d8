import * as z from 'zod'
import { AreaCode } from '../area'
import { matterTypes } from '../consultation/labels'
import { Period } from '../report/share'
import { daysBetween } from '../time'
import { Day, Instant } from '../wire'

const YEAR = 366
const inOrder = ({ from, to }: Period) => from <= to && daysBetween(from, to) < YEAR
const periodWrong = { path: ['to'], message: '请选择一年以内、先后正确的日期' }

/** What places are told apart by: counties for the city, towns (and the county's own centre) below it. */
export const grains = ['county', 'town'] as const
export type Grain = (typeof grains)[number]

/** Where and when to count; all the caller serves when the area is left out. */
export const HotSpotsInput = Period.extend({ areaCode: AreaCode.optional() }).refine(inOrder, periodWrong)

const Spot = z.object({ matterType: z.enum(matterTypes), placeCode: AreaCode, placeName: z.string() })

/** Records by type and place over a period, and what rises this month (A63). Unit: records (条), by when they occurred. */
export const HotSpots = z.object({
  areaNames: z.array(z.string()),
  period: Period,
  grain: z.enum(grains),
  /** All records of the period: what a share of a cell is of. */
  total: z.int(),
  /** The most first; a pair that has none is left out. */
  cells: z.array(Spot.extend({ count: z.int() })),
  /** First days of this month and of those it is held against, the latest first. */
  months: z.array(Day),
  rule: z.object({ percent: z.int(), least: z.int() }),
  rising: z.array(Spot.extend({ thisMonth: z.int(), before: z.array(z.int()) })),
  asOf: Instant,
})
export type HotSpots = z.output<typeof HotSpots>

/** The records behind one cell, newest first: pass the last row's `at` and `id` to get the next. */
export const HotSpotRowsInput = Period.extend({
  grain: z.enum(grains),
  placeCode: AreaCode,
  matterType: z.enum(matterTypes),
  before: z.object({ at: Instant, id: z.uuid() }).optional(),
  limit: z.int().min(1).max(50).default(20),
}).refine(inOrder, periodWrong)

/** A counted record, with nothing in it that tells who came. */
export const HotSpotRow = z.object({
  id: z.uuid(),
  at: Instant,
  siteName: z.string(),
  practitionerName: z.string(),
  subtypeName: z.string().nullable(),
  groupSize: z.int().nullable(),
})
export const HotSpotRows = z.object({ rows: z.array(HotSpotRow), more: z.boolean() })
export type HotSpotRows = z.output<typeof HotSpotRows>
