import * as z from 'zod'
import { practitionerKinds } from '../account/roles'
import { AreaCode } from '../area'
import { arrivals, departures, dutyKinds } from '../duty/labels'
import { ProofIds } from '../proof'
import { dutyPresences } from '../site/labels'
import { Day, Instant, Write, typed } from '../wire'
import { finderRoles, findingSources, staffSources, violations } from './labels'
import { outcomes, Penalty } from './outcome'
import { findingActs, findingStatuses } from './workflow'

const Violation = z.enum(violations, '请选是什么问题')
/** What was seen, in plain words; the person reads it. */
const Facts = typed('看到的情况', 1000, 5)
const Reasons = typed('理由', 1000, 5)

export const FindingId = z.object({ id: z.uuid() })

/** Filed by county or city staff: at a shift, or at a person without one (a complaint). */
export const FileFinding = Write.extend({
  source: z.enum(staffSources),
  practitionerId: z.uuid(),
  shiftId: z.uuid().optional(),
  violation: Violation,
  facts: Facts,
})
/** Filed by an external supervisor (A7), always at a shift of their county. */
export const FileAsSupervisor = Write.extend({ shiftId: z.uuid(), violation: Violation, facts: Facts })
export const FiledFinding = z.object({ id: z.uuid() })

/** Attendance of one day as an external supervisor reads it. */
export const SupervisedShift = z.object({
  id: z.uuid(),
  siteName: z.string(),
  practitionerName: z.string(),
  practitionerKind: z.enum(practitionerKinds),
  unit: z.string().nullable(),
  kind: z.enum(dutyKinds),
  startsAt: Instant,
  endsAt: Instant,
  presence: z.enum(dutyPresences),
  checkedInAt: Instant.nullable(),
  checkedOutAt: Instant.nullable(),
  arrival: z.enum(arrivals).nullable(),
  departure: z.enum(departures).nullable(),
  /** Breaches this supervisor has filed at it. */
  filed: z.array(z.enum(violations)),
})
export type SupervisedShift = z.output<typeof SupervisedShift>
/** Present out of those due at `asOf`. Unit of both counts: shifts (班) that run then. */
export const SupervisedToday = z.object({
  day: Day,
  present: z.int(),
  due: z.int(),
  shifts: z.array(SupervisedShift),
  asOf: Instant,
})
export type SupervisedToday = z.output<typeof SupervisedToday>

export const FINDING_ROWS = 50
/** Where a page begins: after this row. Several may have been filed in one instant. */
const After = z.object({ filedAt: Instant, id: z.uuid() })
/** `open`: something waits to be done; `done`: final or dropped. Newest first, paged by `after`. */
export const FindingListInput = z.object({
  state: z.enum(['open', 'done']).default('open'),
  status: z.enum(findingStatuses).optional(),
  after: After.optional(),
})
export const FindingListItem = z.object({
  id: z.uuid(),
  personName: z.string(),
  siteName: z.string().nullable(),
  countyName: z.string(),
  source: z.enum(findingSources),
  violation: z.enum(violations),
  filedAt: Instant,
  status: z.enum(findingStatuses),
  dueOn: Day.nullable(),
})
export type FindingListItem = z.output<typeof FindingListItem>
export const FindingList = z.object({
  rows: z.array(FindingListItem),
  /** How many findings stand in each status. Unit: findings (件). */
  counts: z.record(z.enum(findingStatuses), z.int()),
  /** `after` of the next page; null on the last. */
  next: After.nullable(),
  asOf: Instant,
})
export type FindingList = z.output<typeof FindingList>

const Statement = z.object({
  kind: z.enum(['statement', 'appeal']),
  text: z.string(),
  saidAt: Instant,
  photoIds: z.array(z.uuid()),
})
const Decision = z.object({
  instance: z.enum(['first', 'appeal']),
  outcome: z.enum(outcomes),
  amountFen: z.int().nullable(),
  points: z.int().nullable(),
  reasons: z.string(),
  decidedAt: Instant,
})
const Step = z.object({
  act: z.enum(findingActs),
  to: z.enum(findingStatuses),
  at: Instant,
})
const Circular = z.object({
  findingId: z.uuid(),
  number: z.string(),
  title: z.string(),
  body: z.string(),
  publishedAt: Instant,
})
export const CircularPaper = Circular
export type CircularPaper = z.output<typeof Circular>
export const CircularList = z.array(Circular)

const shown = {
  id: z.uuid(),
  source: z.enum(findingSources),
  violation: z.enum(violations),
  facts: z.string(),
  siteName: z.string().nullable(),
  /** The duty it is about; null where there was none. */
  shift: z.object({ id: z.uuid(), day: Day, startsAt: Instant, endsAt: Instant }).nullable(),
  filedAt: Instant,
  status: z.enum(findingStatuses),
  dueOn: Day.nullable(),
  statements: z.array(Statement),
  decisions: z.array(Decision),
  history: z.array(Step),
  circular: Circular.nullable(),
  /** What the final decision took; null before, and where it took nothing. */
  deductedFen: z.int().nullable(),
  pointsTaken: z.int().nullable(),
  /** What the caller may do now. */
  acts: z.array(z.enum(findingActs)),
  asOf: Instant,
}

/** A finding as the person sees it: everything, with roles in place of the names of who found and decided. */
export const MyFinding = z.object({ ...shown, finderRole: z.enum(finderRoles) })
export type MyFinding = z.output<typeof MyFinding>
export const MyFindings = z.object({
  rows: z.array(FindingListItem.omit({ personName: true, countyName: true })),
  asOf: Instant,
})
export type MyFindings = z.output<typeof MyFindings>

/** A finding as staff of its county (or city) see it. */
export const Finding = z.object({
  ...shown,
  personId: z.uuid(),
  personName: z.string(),
  unit: z.string().nullable(),
  countyCode: AreaCode,
  countyName: z.string(),
  /** Null: found by the system. */
  finderName: z.string().nullable(),
  /** Names of who decided, in the order of `decisions`. */
  deciderNames: z.array(z.string()),
  inspectionId: z.uuid().nullable(),
  /** The most a decision may take, by the rules in force. */
  most: z.object({ deductFen: z.int(), points: z.int() }),
  /** Why there is no act where one might be looked for: the caller had a part in it. */
  involved: z.boolean(),
})
export type Finding = z.output<typeof Finding>

export const NoticeFinding = Write.extend({ id: z.uuid() })
export const DismissFinding = Write.extend({ id: z.uuid(), reasons: Reasons })
export const DecideFinding = Write.extend({ id: z.uuid(), penalty: Penalty, reasons: Reasons })
export const SettleFinding = DecideFinding
export const OverturnFinding = DismissFinding

export const Say = Write.extend({
  id: z.uuid(),
  text: typed('您要说的', 2000, 5),
  photoIds: ProofIds.default([]),
})

/** A photo of a finding: `id` of the photo. */
export const FindingPhotoInput = z.object({ findingId: z.uuid(), id: z.uuid() })
