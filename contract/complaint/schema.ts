import * as z from 'zod'
import { AreaCode } from '../area'
import { Ticket } from '../rating/schema'
import { SiteCode } from '../site/schema'
import { violations } from '../supervision/labels'
import { Day, Instant, Phone, Write, typed, typedLineOptional } from '../wire'
import {
  complaintNoteKinds,
  complaintOutcomes,
  complaintReasons,
  complaintSources,
  complaintStatuses,
  toldWays,
} from './labels'
import { complaintActs } from './workflow'

const Reasons = z
  .array(z.enum(complaintReasons))
  .min(1, '请选是什么事')
  .max(complaintReasons.length)
  .transform((list) => [...new Set(list)])
const Reply = typed('答复', 1000, 5)

const what = {
  /** County it is handled by. */
  countyCode: AreaCode.length(6, '请选是哪个县区'),
  siteCode: SiteCode.optional(),
  reasons: Reasons,
  /** Whom it is about, by whatever name the complainant knows. */
  who: typedLineOptional('是谁', 30),
  said: typed('是怎么回事', 1000, 5),
  contact: z
    .string()
    .optional()
    .transform((text) => (text?.trim() ? text : undefined))
    .pipe(Phone.optional()),
}

/** Filed by anybody, with or without a telephone. `ticket`: of the rating code they were shown, which names the record. */
export const FileComplaint = Write.extend({
  ...what,
  countyCode: what.countyCode.optional(),
  ticket: Ticket.optional(),
}).refine(({ countyCode, ticket }) => countyCode ?? ticket, {
  path: ['countyCode'],
  message: '请选是哪个县区',
})
export type FileComplaint = z.output<typeof FileComplaint>
/** Written down by staff for somebody who came or rang. */
export const EnterComplaint = Write.extend(what)

/** What the complainant keeps. */
export const Receipt = z.object({
  id: z.uuid(),
  number: z.string(),
  filedAt: Instant,
  /** Last day on which it is told whether it is accepted. */
  dueOn: Day,
})
export type Receipt = z.output<typeof Receipt>

const shown = {
  id: z.uuid(),
  number: z.string().nullable(),
  siteName: z.string().nullable(),
  countyName: z.string(),
  reasons: z.array(z.enum(complaintReasons)),
  filedAt: Instant,
  status: z.enum(complaintStatuses),
  dueOn: Day.nullable(),
}
const Step = z.object({ act: z.enum(complaintActs), at: Instant })

export const ComplaintId = z.object({ id: z.uuid() })

/** A complaint as its complainant follows it: their own words, the steps, what came of it. Nobody's name. */
export const MyComplaint = z.object({
  ...shown,
  said: z.string().nullable(),
  steps: z.array(Step),
  outcome: z.enum(complaintOutcomes).nullable(),
  reply: z.string().nullable(),
  /** About a matter in safe mode. */
  safeMode: z.boolean(),
})
export type MyComplaint = z.output<typeof MyComplaint>
export const MyComplaints = z.object({ rows: z.array(MyComplaint), asOf: Instant })
export type MyComplaints = z.output<typeof MyComplaints>

const Item = z.object({
  ...shown,
  source: z.enum(complaintSources),
  personName: z.string().nullable(),
  investigatorName: z.string().nullable(),
  atCity: z.boolean(),
})
export type ComplaintItem = z.output<typeof Item>

export const COMPLAINT_ROWS = 50
export const ComplaintListInput = z.object({
  state: z.enum(['open', 'done']),
  after: z.object({ filedAt: Instant, id: z.uuid() }).optional(),
})
export const ComplaintList = z.object({
  rows: z.array(Item),
  more: z.boolean(),
  asOf: Instant,
})
export type ComplaintList = z.output<typeof ComplaintList>

const Note = z.object({
  id: z.uuid(),
  kind: z.enum(complaintNoteKinds),
  text: z.string(),
  byName: z.string(),
  at: Instant,
})

/** A complaint as staff work on it. */
export const Complaint = Item.extend({
  said: z.string().nullable(),
  /** Masked; opened in full by `revealContact`. */
  contact: z.string().nullable(),
  hasAccount: z.boolean(),
  personId: z.uuid().nullable(),
  /** The record it is about, where one is known. */
  consultationId: z.uuid().nullable(),
  /** That matter is in safe mode: somebody else may take the call. */
  safeMode: z.boolean(),
  outcome: z.enum(complaintOutcomes).nullable(),
  reply: z.string().nullable(),
  toldWay: z.enum(toldWays).nullable(),
  findingId: z.uuid().nullable(),
  notes: z.array(Note),
  steps: z.array(Step.extend({ byName: z.string().nullable() })),
  /** What the reader may do now. */
  acts: z.array(z.enum(complaintActs)),
  /** The reader had a hand in it, and does nothing. */
  involved: z.boolean(),
  waysToTell: z.array(z.enum(toldWays)),
  asOf: Instant,
})
export type Complaint = z.output<typeof Complaint>

const Named = z.object({ id: z.uuid(), name: z.string() })
/** Who may investigate, and whom it may be about. */
export const Candidates = z.object({
  investigators: z.array(Named),
  people: z.array(Named.extend({ unit: z.string().nullable() })),
})
export type Candidates = z.output<typeof Candidates>

const OnComplaint = Write.extend({ id: z.uuid() })
export const AcceptComplaint = OnComplaint.extend({
  investigatorId: z.uuid('请选谁来调查'),
  /** Whom it is about, where that was not known. */
  practitionerId: z.uuid().optional(),
})
export const DeclineComplaint = OnComplaint.extend({ reply: Reply })
export const AssignComplaint = OnComplaint.extend({ investigatorId: z.uuid('请选谁来调查') })
export const TakeOverComplaint = OnComplaint
export const NoteOnComplaint = OnComplaint.extend({ text: typed('调查记录', 2000, 2) })
/** `text` is read by the person: what they have to answer, and nothing of who complained. */
export const AskPerson = OnComplaint.extend({ text: typed('要说明的事', 1000, 5) })
export const AnswerComplaint = OnComplaint.extend({ text: typed('说明', 2000, 5) })

export const ConcludeComplaint = OnComplaint.extend({
  outcome: z.enum(complaintOutcomes, '请选结论'),
  /** Read by the complainant. */
  reply: Reply,
  /** Files a finding about the person; `facts` is read by them. */
  finding: z
    .object({ violation: z.enum(violations, '请选是什么问题'), facts: typed('查到的事实', 1000, 5) })
    .optional(),
}).refine(({ outcome, finding }) => !finding || outcome !== 'unfounded', {
  path: ['finding'],
  message: '不属实的，不能提出问题',
})
export type ConcludeComplaint = z.output<typeof ConcludeComplaint>

export const TellComplainant = OnComplaint.extend({
  way: z.enum(toldWays, '请选怎么答复'),
  /** How the call went; needed for a call. */
  call: typed('通话记录', 500, 2).optional(),
}).refine(({ way, call }) => way !== 'call' || call !== undefined, {
  path: ['call'],
  message: '请写一下电话里怎么说的',
})
export const RevealContact = OnComplaint
export const RevealedContact = z.object({ value: z.string() })

/** What the person it is about sees: what they are asked and what they answered. Never who complained, or their words. */
export const AboutMe = z.object({
  rows: z.array(
    z.object({
      id: z.uuid(),
      siteName: z.string().nullable(),
      reasons: z.array(z.enum(complaintReasons)),
      exchange: z.array(z.object({ kind: z.enum(['question', 'answer']), text: z.string(), at: Instant })),
      mayAnswer: z.boolean(),
    }),
  ),
  asOf: Instant,
})
export type AboutMe = z.output<typeof AboutMe>
