import * as z from 'zod'
import { AreaCode } from '../area'
import { matterTypes } from '../consultation/labels'
import { daysBetween } from '../time'
import { Day, Instant, typed, Write } from '../wire'
import { ratingWays } from './labels'
import { radarRules, raterKinds } from './radar'
import { satisfactions } from './schema'

const MOST_DAYS = 31
const period = { from: Day, to: Day }
const inOrder = ({ from, to }: { from: string; to: string }) =>
  from <= to && daysBetween(from, to) < MOST_DAYS
const periodWrong = { path: ['to'], message: '请选择一个月以内、先后正确的日期' }

/** Shanghai days of the consultations, both counted. */
export const RadarInput = z.object(period).refine(inOrder, periodWrong)

/** A record behind a signal, with nothing in it that tells who came. */
export const RadarRow = z.object({
  consultationId: z.uuid(),
  practitionerName: z.string(),
  siteName: z.string(),
  matterType: z.enum(matterTypes),
  occurredAt: Instant,
  ratedAt: Instant.nullable(),
  way: z.enum(ratingWays).nullable(),
  satisfaction: z.enum(satisfactions).nullable(),
  raterKind: z.enum(raterKinds).nullable(),
})
export type RadarRow = z.output<typeof RadarRow>

export const RadarSignal = z.object({
  countyCode: AreaCode,
  countyName: z.string(),
  rule: z.enum(radarRules),
  rows: z.array(RadarRow),
  /** The newest note on all of these rows; with a new row it has to be looked at anew. */
  noted: z.object({ note: z.string(), byName: z.string(), at: Instant }).nullable(),
})
export type RadarSignal = z.output<typeof RadarSignal>

export const Radar = z.object({ signals: z.array(RadarSignal), asOf: Instant })
export type Radar = z.output<typeof Radar>

export const NoteSignal = Write.extend({
  ...period,
  countyCode: AreaCode,
  rule: z.enum(radarRules),
  /** The records it was seen with: with others it is another signal. */
  consultationIds: z.array(z.uuid()).min(1).max(5000),
  note: typed('看过以后的说明', 300, 2),
}).refine(inOrder, periodWrong)
export type NoteSignal = z.output<typeof NoteSignal>
