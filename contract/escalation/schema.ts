import * as z from 'zod'
import { channels, matterTypes, risks } from '../consultation/labels'
import { GroupSize } from '../consultation/schema'
import { Instant, typed, typedLine, typedLineOptional, Write } from '../wire'
import { escalationOutcomes, escalationReasons, escalationStatuses } from './labels'
import { escalationActs } from './workflow'

const Reasons = z
  .array(z.enum(escalationReasons))
  .min(1, '请选为什么要上报')
  .max(escalationReasons.length)
  .transform((list) => [...new Set(list)])

/**
 * Brings the matter of one's own record before the county's centre, or tells it more where it has been. `what` and
 * `done` are read by the county; nobody who came is named in them.
 */
export const Escalate = Write.extend({
  /** The record it comes out of. */
  consultationId: z.uuid(),
  reasons: Reasons,
  what: typed('是什么事', 1000, 4),
  place: typedLine('在什么地方', 100, 2),
  /** People concerned, about. */
  people: GroupSize,
  done: typed('已经做了什么', 1000, 2),
}).refine(({ reasons, people }) => !reasons.includes('mass') || people > 1, {
  path: ['people'],
  message: '群体性的事，请填大约多少人',
})
export type Escalate = z.output<typeof Escalate>

const shown = {
  id: z.uuid(),
  status: z.enum(escalationStatuses),
  reasons: z.array(z.enum(escalationReasons)),
  /** The most people told of; null where nobody said. */
  people: GroupSize.nullable(),
  openedAt: Instant,
  /** Until when the centre has to acknowledge. */
  ackBy: Instant,
  acknowledgedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
}

export const EscalationId = z.object({ id: z.uuid() })
export const OfRecord = z.object({ consultationId: z.uuid() })

/** What became of the matter of one's own record: the latest escalation of it, and whether more can be told. */
export const RecordEscalation = z.object({
  consultationId: z.uuid(),
  matterType: z.enum(matterTypes),
  siteName: z.string(),
  groupSize: GroupSize.nullable(),
  risks: z.array(z.enum(risks)),
  /** Whom it is or would be brought to. */
  centreName: z.string(),
  ackMinutes: z.int(),
  escalation: z
    .object({
      ...shown,
      acknowledgedBy: z.string().nullable(),
      outcome: z.enum(escalationOutcomes).nullable(),
      result: z.string().nullable(),
      /** One has told what it is about. */
      told: z.boolean(),
    })
    .nullable(),
  asOf: Instant,
})
export type RecordEscalation = z.output<typeof RecordEscalation>

const Item = z.object({ ...shown, centreName: z.string(), siteName: z.string(), records: z.int() })
export type EscalationItem = z.output<typeof Item>

export const ESCALATION_ROWS = 50
/** Those that still wait come by the clock, the longest first; closed ones newest first. */
export const EscalationListInput = z.object({
  state: z.enum(['open', 'closed']),
  after: z.object({ openedAt: Instant, id: z.uuid() }).optional(),
})
export const EscalationList = z.object({ rows: z.array(Item), more: z.boolean(), asOf: Instant })
export type EscalationList = z.output<typeof EscalationList>

const Fact = z.object({
  id: z.uuid(),
  what: z.string(),
  place: z.string(),
  people: GroupSize,
  done: z.string(),
  byName: z.string(),
  at: Instant,
})
const RecordBehind = z.object({
  id: z.uuid(),
  occurredAt: Instant,
  channel: z.enum(channels),
  matterType: z.enum(matterTypes),
  siteName: z.string(),
  practitionerName: z.string(),
  groupSize: GroupSize.nullable(),
})
const Report = z.object({
  id: z.uuid(),
  office: z.string(),
  reportedAt: Instant,
  number: z.string().nullable(),
  byName: z.string(),
})

/** An escalation as the centre and the city see it. */
export const Escalation = Item.extend({
  facts: z.array(Fact),
  behind: z.array(RecordBehind),
  reports: z.array(Report),
  steps: z.array(z.object({ act: z.enum(escalationActs), at: Instant, byName: z.string().nullable() })),
  acknowledgedBy: z.string().nullable(),
  outcome: z.enum(escalationOutcomes).nullable(),
  result: z.string().nullable(),
  cityToldAt: Instant.nullable(),
  /** What the reader may do now. */
  acts: z.array(z.enum(escalationActs)),
  asOf: Instant,
})
export type Escalation = z.output<typeof Escalation>

const OnEscalation = Write.extend({ id: z.uuid() })
export const Acknowledge = OnEscalation
export const Urge = OnEscalation
/** Written down once it has been made: to whom, when, under which number. */
export const ReportToGovernment = OnEscalation.extend({
  office: typedLine('报给谁', 60, 2),
  reportedAt: Instant,
  number: typedLineOptional('文号', 40),
})
export type ReportToGovernment = z.output<typeof ReportToGovernment>
export const CloseEscalation = OnEscalation.extend({
  outcome: z.enum(escalationOutcomes, '请选结果'),
  /** Read by who wrote the records. */
  result: typed('办理结果', 1000, 4),
})
