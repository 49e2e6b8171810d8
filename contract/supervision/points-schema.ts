import * as z from 'zod'
import { practitionerKinds } from '../account/roles'
import { AreaCode } from '../area'
import { settings } from '../settings'
import { Day, Instant, Write } from '../wire'
import { grades, pointReasons } from './points'

export const Year = z.int('请选择年份').min(2020).max(2100)

const PointEntry = z.object({
  reason: z.enum(pointReasons),
  points: z.int(),
  day: Day,
  /** The duty, or the finding, behind it. */
  sourceId: z.uuid(),
  siteName: z.string().nullable(),
})
export type PointEntry = z.output<typeof PointEntry>

const Star = z.object({ stars: z.int().min(1).max(5), fromOn: Day, because: z.string() })

const score = {
  /** Base and the sum of the entries, between 0 and the most. Unit: points (分) of the calendar year. */
  score: z.int(),
  sum: z.int(),
  grade: z.enum(grades),
}

/** The year that runs by the server's clock, when none is named. */
export const PointsInput = z.object({ year: Year.optional() })
export const PersonPointsInput = z.object({ year: Year, practitionerId: z.uuid() })
export const Points = z.object({
  year: Year,
  personName: z.string(),
  ...score,
  /** The stars this score would come to. */
  starsEarned: z.int(),
  /** Stars that hold today; null while none were given. */
  stars: z.int().nullable(),
  starHistory: z.array(Star),
  entries: z.array(PointEntry),
  rules: settings['points.rules'].schema,
  asOf: Instant,
})
export type Points = z.output<typeof Points>

export const GradesInput = z.object({ year: Year.optional(), countyCode: AreaCode.optional() })
const GradeRow = z.object({
  practitionerId: z.uuid(),
  personName: z.string(),
  kind: z.enum(practitionerKinds),
  unit: z.string().nullable(),
  ...score,
  starsEarned: z.int(),
  stars: z.int().nullable(),
  /** Findings of the year that are still open. */
  openFindings: z.int(),
})
export type GradeRow = z.output<typeof GradeRow>
export const Grades = z.object({
  year: Year,
  countyCode: AreaCode,
  countyName: z.string(),
  rows: z.array(GradeRow),
  /** When the stars of the year were given here; null: not yet. */
  given: z.object({ at: Instant, fromOn: Day }).nullable(),
  /** Whether the caller may give them now: the year is over, they serve the county, and nobody has. */
  mayGive: z.boolean(),
  counties: z.array(z.object({ code: AreaCode, name: z.string() })),
  asOf: Instant,
})
export type Grades = z.output<typeof Grades>

/** `seen`: the stars as the page showed them; others by now are refused. */
export const GiveStars = Write.extend({
  year: Year,
  countyCode: AreaCode,
  fromOn: Day,
  seen: z.array(z.object({ practitionerId: z.uuid(), stars: z.int().min(1).max(5) })).max(2000),
})
