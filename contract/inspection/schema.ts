import * as z from 'zod'
import { practitionerKinds } from '../account/roles'
import { AreaCode } from '../area'
import { locationVerdicts } from '../duty/labels'
import { Place } from '../duty/schema'
import { ProofIds } from '../proof'
import { dutyPresences } from '../site/labels'
import { SiteCode } from '../site/schema'
import { Day, Instant, Write, typed, typedOptional } from '../wire'
import { CheckAnswers, ChecklistItem } from './checklist'
import { callResults, inspectionKinds, inspectionStatuses } from './labels'
import { findingSources, violations } from '../supervision/labels'
import { rectificationActs, rectificationStatuses } from './rectification'
import { riskParts } from './risk'
import { findingStatuses } from '../supervision/workflow'

export const ROUND_SITES_MAX = 50
/** Sites shown with their weights; all of them are recorded. */
export const CANDIDATES_SHOWN = 200

const RiskShare = z.object({
  part: z.enum(riskParts),
  seen: z.int(),
  outOf: z.int().nullable(),
  points: z.int(),
})
const Candidate = z.object({
  siteCode: SiteCode,
  siteName: z.string(),
  weight: z.int().min(1),
  parts: z.array(RiskShare),
})
export type Candidate = z.output<typeof Candidate>

export const RoundPlanInput = z.object({ areaCode: AreaCode, kind: z.enum(inspectionKinds) })
/** What a drawing would be made from: sites by weight, heaviest first. */
export const RoundPlan = z.object({
  candidates: z.array(Candidate),
  /** All that could be drawn, shown or not. Unit: sites (个). */
  sites: z.int(),
  totalWeight: z.int(),
  days: z.int(),
  mostPerPart: z.int(),
  asOf: Instant,
})
export type RoundPlan = z.output<typeof RoundPlan>

export const DrawRound = Write.extend({
  areaCode: AreaCode,
  kind: z.enum(inspectionKinds),
  size: z.int('请填写抽几个').min(1, '至少抽一个').max(ROUND_SITES_MAX, `一次最多抽${ROUND_SITES_MAX}个`),
  dueOn: Day,
})

export const RoundListItem = z.object({
  id: z.uuid(),
  areaName: z.string(),
  kind: z.enum(inspectionKinds),
  drawnAt: Instant,
  dueOn: Day,
  /** Unit: sites (个). */
  size: z.int(),
  done: z.int(),
})
export type RoundListItem = z.output<typeof RoundListItem>
export const RoundList = z.object({ rows: z.array(RoundListItem), asOf: Instant })

export const RoundId = z.object({ id: z.uuid() })

export const InspectionListItem = z.object({
  id: z.uuid(),
  siteName: z.string(),
  areaName: z.string(),
  kind: z.enum(inspectionKinds),
  dueOn: Day,
  status: z.enum(inspectionStatuses),
  assignedTo: z.string().nullable(),
  mine: z.boolean(),
})
export type InspectionListItem = z.output<typeof InspectionListItem>

export const Round = z.object({
  id: z.uuid(),
  areaCode: AreaCode,
  areaName: z.string(),
  kind: z.enum(inspectionKinds),
  drawnAt: Instant,
  drawnBy: z.string(),
  dueOn: Day,
  seed: z.int(),
  sites: z.int(),
  totalWeight: z.int(),
  mostPerPart: z.int(),
  /** In the order drawn, with what each weighed then. */
  drawn: z.array(Candidate),
  inspections: z.array(InspectionListItem),
  asOf: Instant,
})
export type Round = z.output<typeof Round>

/** The round drawn again from its recorded seed and weights; `same` as it was recorded, or not. */
export const Redrawn = z.object({ same: z.boolean(), siteNames: z.array(z.string()) })
export type Redrawn = z.output<typeof Redrawn>

export const INSPECTION_ROWS = 200
export const InspectionListInput = z.object({ state: z.enum(['open', 'done']).default('open') })
export const InspectionList = z.object({ rows: z.array(InspectionListItem), asOf: Instant })
export type InspectionList = z.output<typeof InspectionList>

const OnSite = z.object({
  shiftId: z.uuid(),
  practitionerId: z.uuid(),
  practitionerName: z.string(),
  practitionerKind: z.enum(practitionerKinds),
  startsAt: Instant,
  endsAt: Instant,
  presence: z.enum(dutyPresences),
})
export type OnSite = z.output<typeof OnSite>

const RectificationEvent = z.object({
  id: z.uuid(),
  act: z.enum(rectificationActs),
  note: z.string(),
  dueOn: Day,
  at: Instant,
  byName: z.string(),
  photoIds: z.array(z.uuid()),
})
export const Rectification = z.object({
  id: z.uuid(),
  inspectionId: z.uuid(),
  siteName: z.string(),
  what: z.string(),
  dueOn: Day,
  status: z.enum(rectificationStatuses),
  overdue: z.boolean(),
  events: z.array(RectificationEvent),
  acts: z.array(z.enum(rectificationActs)),
})
export type Rectification = z.output<typeof Rectification>

export const Inspection = z.object({
  id: z.uuid(),
  roundId: z.uuid(),
  siteCode: SiteCode,
  siteName: z.string(),
  siteAddress: z.string().nullable(),
  sitePhone: z.string().nullable(),
  kind: z.enum(inspectionKinds),
  dueOn: Day,
  status: z.enum(inspectionStatuses),
  assignedTo: z.string().nullable(),
  mine: z.boolean(),
  script: z.string(),
  items: z.array(ChecklistItem),
  answers: CheckAnswers,
  callResult: z.enum(callResults).nullable(),
  location: z.enum(locationVerdicts).nullable(),
  distanceM: z.int().nullable(),
  notes: z.string().nullable(),
  photoIds: z.array(z.uuid()),
  doneAt: Instant.nullable(),
  doneBy: z.string().nullable(),
  /** Duties of the site today, to say whom a finding is about. */
  onSite: z.array(OnSite),
  findings: z.array(
    z.object({
      id: z.uuid(),
      personName: z.string(),
      violation: z.enum(violations),
      source: z.enum(findingSources),
      status: z.enum(findingStatuses),
    }),
  ),
  rectification: Rectification.nullable(),
  /** County and city inspect; a station only reports what it put right. */
  mayInspect: z.boolean(),
  /** It is open, and the caller serves the whole area it was drawn over. */
  mayCancel: z.boolean(),
  asOf: Instant,
})
export type Inspection = z.output<typeof Inspection>

export const InspectionId = z.object({ id: z.uuid() })
/** 领任务: `give` puts it back for others. */
export const TakeInspection = Write.extend({ id: z.uuid(), give: z.boolean().default(false) })
export const CancelInspection = Write.extend({ id: z.uuid(), notes: typed('原因', 1000, 2) })

export const NewFindingAtSite = z.object({
  shiftId: z.uuid('请选是谁'),
  violation: z.enum(violations, '请选是什么问题'),
  facts: typed('看到的情况', 1000, 5),
})
export type NewFindingAtSite = z.output<typeof NewFindingAtSite>

export const FinishInspection = Write.extend({
  id: z.uuid(),
  answers: CheckAnswers,
  callResult: z.enum(callResults).nullable().default(null),
  /** Left out unless the inspector agreed to it for this act (C.2). */
  place: Place.optional(),
  photoIds: ProofIds.default([]),
  notes: typedOptional('备注', 1000),
  findings: z.array(NewFindingAtSite).max(20, '一次最多提20条').default([]),
  rectification: z.object({ what: typed('要整改什么', 500, 5), dueOn: Day }).optional(),
})

export const RECTIFICATION_ROWS = 200
export const RectificationListInput = z.object({
  state: z.enum(['overdue', 'open', 'handed-in', 'accepted']).default('open'),
})
export const RectificationList = z.object({
  rows: z.array(Rectification.omit({ events: true, acts: true }).extend({ areaName: z.string() })),
  /** How many wait, of them late, and how many wait to be looked at again. Unit: 项. */
  counts: z.object({ open: z.int(), overdue: z.int(), handedIn: z.int() }),
  asOf: Instant,
})
export type RectificationList = z.output<typeof RectificationList>

export const HandIn = Write.extend({
  id: z.uuid(),
  note: typed('整改情况', 1000, 5),
  photoIds: ProofIds.default([]),
})
export const JudgeRectification = Write.extend({
  id: z.uuid(),
  act: z.enum(['accept', 'return']),
  note: typed('复核意见', 1000, 2),
  /** New last day of what is returned. */
  dueOn: Day.optional(),
})

/** A photo of an inspection or of what was put right after it. */
export const SitePhotoInput = z.object({ inspectionId: z.uuid(), id: z.uuid() })
