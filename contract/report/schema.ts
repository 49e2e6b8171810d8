import * as z from 'zod'
import { aidForms } from '../aid/labels'
import { AreaCode } from '../area'
import { channels, matterTypes } from '../consultation/labels'
import { arrivals } from '../duty/labels'
import { ratingWays } from '../rating/labels'
import { satisfactions } from '../rating/schema'
import { daysBetween } from '../time'
import { Day, Instant } from '../wire'
import { figureCodes, shareNames } from './labels'
import { Period, Share } from './share'

export type { Period }

const YEAR = 366
const inOrder = ({ from, to }: Period) => from <= to && daysBetween(from, to) < YEAR
const periodWrong = { path: ['to'], message: '请选择一年以内、先后正确的日期' }

/** What to count over: an area within the caller's scope, or all of it. */
const Extent = Period.extend({ areaCode: AreaCode.optional() })

export const FiguresInput = Extent.refine(inOrder, periodWrong)

/**
 * Figures of an area over a period. Applications belong to a county, so below a county theirs are null rather than
 * a nought that would look like a figure.
 */
export const Figures = z.object({
  areaNames: z.array(z.string()),
  period: Period,
  counts: z.record(z.enum(figureCodes), z.int().min(0).nullable()),
  shares: z.record(z.enum(shareNames), Share.nullable()),
  asOf: Instant,
})
export type Figures = z.output<typeof Figures>

/** The rows behind one figure, newest first: pass the last row's `at` and `id` to get the next. */
export const RowsInput = Extent.extend({
  figure: z.enum(figureCodes),
  before: z.object({ at: Instant, id: z.uuid() }).optional(),
  limit: z.int().min(1).max(50).default(20),
}).refine(inOrder, periodWrong)

const row = { id: z.uuid(), at: Instant }

/** What was counted, with nothing in it that tells who came. */
export const FigureRow = z.discriminatedUnion('kind', [
  z.object({
    ...row,
    kind: z.literal('consultation'),
    siteName: z.string(),
    practitionerName: z.string(),
    channel: z.enum(channels),
    matterType: z.enum(matterTypes),
    satisfaction: z.enum(satisfactions).nullable(),
    way: z.enum(ratingWays).nullable(),
    /** The rating was set aside after an appeal: to be seen, and counted in nothing. */
    setAside: z.boolean(),
  }),
  z.object({
    ...row,
    kind: z.literal('duty'),
    siteName: z.string(),
    practitionerName: z.string(),
    endsAt: Instant,
    checkedInAt: Instant.nullable(),
    arrival: z.enum(arrivals).nullable(),
  }),
  z.object({
    ...row,
    kind: z.literal('application'),
    number: z.string(),
    countyName: z.string(),
    aidForm: z.enum(aidForms),
    dueOn: Day,
    decidedOn: Day.nullable(),
  }),
])
export type FigureRow = z.output<typeof FigureRow>

export const FigureRows = z.object({ rows: z.array(FigureRow), more: z.boolean() })
export type FigureRows = z.output<typeof FigureRows>
