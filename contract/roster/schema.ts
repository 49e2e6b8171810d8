import * as z from 'zod'
import { adviserKinds } from '../account/roles'
import { AreaCode } from '../area'
import { matterTypes } from '../consultation/labels'
import { dutyKinds } from '../duty/labels'
import { siteKinds } from '../site/labels'
import { ClockTime, SiteCode } from '../site/code'
import { CalendarMonth, Day, Instant, Write } from '../wire'
import { coverageUnits, fillWays, holdReasons, obstacles, slotOrigins, slotStates } from './labels'

/*
 * Procedures of `roster` over these schemas (patterns: pattern-schema.ts):
 *   patterns        staff     PatternsInput    → Patterns
 *   pattern         staff     PatternId        → Pattern
 *   proposePattern  staff     ProposePattern   → Pattern      a county's own is approved at once, a station's is proposed
 *   approvePattern  planner   ApprovePattern   → Pattern
 *   endPattern      planner   EndPattern       → Pattern
 *   people          staff     RosterPeopleInput→ RosterPeople who may sit duty in a county, for choosing a rota
 *   plan            planner   PlanInput        → Plan         the city reads every county's
 *   fill            planner   FillPlan         → PlanChange
 *   setSlot         planner   SetSlot          → PlanChange
 *   slotPeople      planner   SlotPeopleInput  → SlotPeople
 *   publish         planner   PublishPlan      → Published
 *   history         planner   PlanInput        → History
 *   coverage        staff     CoverageInput    → Coverage
 * planner = county staff for their county, city staff for the city's own centre (county '140400').
 */

/** A county (6 digits; the city's own code for its centre) and a calendar month in Shanghai. */
const planOf = { county: AreaCode.length(6, '请选择县区'), month: CalendarMonth }
export const PlanInput = z.object(planOf)

/** A unit of a site that has less duty than the rule of its level asks for (A28). Counted by the unit's measure. */
export const Gap = z.object({
  siteCode: SiteCode,
  siteName: z.string(),
  unit: z.enum(coverageUnits),
  /** First and last day of the unit. */
  from: Day,
  to: Day,
  required: z.int(),
  planned: z.int(),
  missing: z.int(),
})
export type Gap = z.output<typeof Gap>

/** Why somebody has a slot. Distances in km, null when unknown; loads in minutes at the time of choosing. */
export const Chosen = z.object({
  way: z.enum(fillWays),
  fieldMatched: z.boolean(),
  sameTown: z.boolean(),
  km: z.number().nullable(),
  monthMinutes: z.int(),
})
export type Chosen = z.output<typeof Chosen>

/** Why nobody could be found: how many people each obstacle held back. `nobody`: the county has nobody who sits duty. */
export const Unfilled = z.object({
  nobody: z.boolean(),
  counts: z.partialRecord(z.enum(obstacles), z.int()),
})
export type Unfilled = z.output<typeof Unfilled>

export const PlanSlot = z.object({
  /** Names the slot in `setSlot` and `slotPeople`; stable while its pattern is. */
  key: z.string(),
  siteCode: SiteCode,
  kind: z.enum(dutyKinds),
  day: Day,
  startsAt: Instant,
  endsAt: Instant,
  fields: z.array(z.enum(matterTypes)),
  personId: z.uuid().nullable(),
  origin: z.enum(slotOrigins),
  state: z.enum(slotStates),
  heldBecause: z.enum(holdReasons).nullable(),
  /** A hand chose the person or the times; `fill` leaves it as it is. */
  byHand: z.boolean(),
  chosen: Chosen.nullable(),
  unfilled: Unfilled.nullable(),
})
export type PlanSlot = z.output<typeof PlanSlot>

export const RosterPerson = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(adviserKinds),
  unit: z.string().nullable(),
  fields: z.array(z.enum(matterTypes)),
  stars: z.int().nullable(),
  baseAreaName: z.string().nullable(),
})
export type RosterPerson = z.output<typeof RosterPerson>

export const RosterPeopleInput = z.object({ county: planOf.county })
export const RosterPeople = z.object({ people: z.array(RosterPerson) })
export type RosterPeople = z.output<typeof RosterPeople>

/** Slots that publishing would make, change and take back. */
const pending = { added: z.int(), changed: z.int(), withdrawn: z.int() }

/** What moves with every edit, so that an answer to one need not carry the month. */
const moving = {
  /** Counts up with each edit; `publish` names the one that was looked at. */
  revision: z.int(),
  gaps: z.array(Gap),
  /** Names this very set of gaps; `publish` sends it back as what was accepted. */
  gapsFingerprint: z.string(),
  pending: z.object(pending),
  /** Slots that have not begun and have nobody: `empty` ones, and published ones that a hand emptied. */
  emptyCount: z.int(),
  /** Minutes of each person's duties in the month by this draft, duties elsewhere too; people by id. */
  minutes: z.record(z.string(), z.int()),
}

export const Plan = z.object({
  ...planOf,
  countyName: z.string(),
  /** Sites that are in the plan, centres first; a workroom only where it has a pattern or a duty. */
  sites: z.array(z.object({ code: SiteCode, name: z.string(), kind: z.enum(siteKinds) })),
  /** Every day of the month; `rest` for weekends and holidays less worked weekends. */
  days: z.array(z.object({ day: Day, rest: z.boolean() })),
  /** Who may sit duty here; `leave` are days of the month they are on approved leave. */
  people: z.array(RosterPerson.extend({ leave: z.array(Day) })),
  /** By day, start, site. Removed and leaving ones too, so that they can be brought back. */
  slots: z.array(PlanSlot),
  ...moving,
  publishedVersion: z.int().nullable(),
  publishedAt: Instant.nullable(),
  publishedByName: z.string().nullable(),
  asOf: Instant,
})
export type Plan = z.output<typeof Plan>

/** The slots an edit touched, as they are now (by key), and all that moves with it. */
export const PlanChange = z.object({ slots: z.array(PlanSlot), ...moving })
export type PlanChange = z.output<typeof PlanChange>

/**
 * Fills what is empty by rule and keeps the rest. `afresh` also takes anew what the rule filled before and is not
 * published; hand edits stay.
 */
export const FillPlan = Write.extend({ ...planOf, afresh: z.boolean().optional() })

const times = { startTime: ClockTime, endTime: ClockTime }

/**
 * One tap on the plan. `clear` takes the person off; `restore` brings back a slot that was left out, and one that was
 * emptied with the person it is published for. `remove` of an added slot takes it away for good; of a
 * pattern's it can be restored.
 */
export const SlotEdit = z.discriminatedUnion('act', [
  z.object({ act: z.literal('put'), key: z.string().max(80), personId: z.uuid() }),
  z.object({ act: z.literal('clear'), key: z.string().max(80) }),
  z.object({ act: z.literal('times'), key: z.string().max(80), ...times }),
  z.object({ act: z.literal('remove'), key: z.string().max(80) }),
  z.object({ act: z.literal('restore'), key: z.string().max(80) }),
  z.object({
    act: z.literal('add'),
    siteCode: SiteCode,
    kind: z.enum(dutyKinds),
    day: Day,
    ...times,
    personId: z.uuid().optional(),
  }),
])
export type SlotEdit = z.output<typeof SlotEdit>
export const SetSlot = Write.extend({ ...planOf, edit: SlotEdit })

export const SlotPeopleInput = z.object({ ...planOf, key: z.string().max(80) })

/** Who may take a slot, the county's own people first and fittest first; those who cannot come last with what stands in the way. */
export const SlotPeople = z.object({
  people: z.array(
    RosterPerson.extend({
      obstacle: z.enum(obstacles).nullable(),
      /** The person stands in the pattern's rota. */
      inRota: z.boolean(),
      fieldMatched: z.boolean(),
      sameTown: z.boolean(),
      km: z.number().nullable(),
      /** Minutes of duty in the month without this slot. */
      monthMinutes: z.int(),
    }),
  ),
})
export type SlotPeople = z.output<typeof SlotPeople>

/**
 * Refuses `plan-changed` when `revision` is not the newest, `gaps-changed` when `acceptedGaps` is not the fingerprint of
 * the gaps as they are, `nothing-to-publish`, and `double-booked` with one sentence (person, day) for each slot's key.
 */
export const PublishPlan = Write.extend({
  ...planOf,
  revision: z.int(),
  acceptedGaps: z.string().max(100),
})
export const Published = z.object({ version: z.int(), ...pending, notified: z.int() })
export type Published = z.output<typeof Published>

/** One shift as a publishing wrote it; `before` where it changed or took it back. */
export const ShiftWords = z.object({
  siteName: z.string(),
  personName: z.string(),
  day: Day,
  startsAt: Instant,
  endsAt: Instant,
})
export const History = z.object({
  versions: z.array(
    z.object({
      version: z.int(),
      at: Instant,
      byName: z.string(),
      /** Gaps that were confirmed with it. */
      gapCount: z.int(),
      changes: z.array(
        z.object({
          act: z.enum(['added', 'changed', 'withdrawn']),
          before: ShiftWords.nullable(),
          after: ShiftWords.nullable(),
        }),
      ),
    }),
  ),
})
export type History = z.output<typeof History>

/** Days of one question about coverage at most. */
export const COVERAGE_DAYS = 100

/** Units that end from `from` to `to`, in an area within one's scope. */
export const CoverageInput = z
  .object({ areaCode: AreaCode.optional(), from: Day, to: Day })
  .refine(({ from, to }) => from <= to, { error: '结束日期不能早于开始日期', path: ['to'] })
  .refine(({ from, to }) => new Date(to).getTime() - new Date(from).getTime() < COVERAGE_DAYS * 86_400_000, {
    error: `一次最多看${COVERAGE_DAYS}天`,
    path: ['to'],
  })

export const Coverage = z.object({
  from: Day,
  to: Day,
  /** Units with enough duty (`covered`) of those the rule asks something of (`due`), by unit. */
  figures: z.array(z.object({ unit: z.enum(coverageUnits), covered: z.int(), due: z.int() })),
  /** The rows behind what is not covered, by site and day. */
  gaps: z.array(Gap.extend({ county: AreaCode, countyName: z.string() })),
  asOf: Instant,
})
export type Coverage = z.output<typeof Coverage>
