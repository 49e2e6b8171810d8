import * as z from 'zod'
import { AreaCode } from '../area'
import { channels, matterTypes, results } from '../consultation/labels'
import { ratingWays } from '../rating/labels'
import { satisfactions } from '../rating/schema'
import { Instant, Write, typed, typedOptional } from '../wire'
import { VisitAnswers, visitQuestions } from './answers'
import { mismatches, visitFigureCodes, visitStatuses, visitWays, type VisitFigure } from './labels'

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选月份')
const County = AreaCode.length(6)

/** How many of a site are drawn is the county's rule (`followup.sample`), so nobody chooses it at a drawing. */
export const DrawSample = Write.extend({
  countyCode: County,
  month: Month,
  way: z.enum(visitWays, '请选怎么回访'),
})

export const Sample = z.object({
  id: z.uuid(),
  month: Month,
  way: z.enum(visitWays),
  perSite: z.int(),
  seed: z.int(),
  /** Records that could be drawn, of how many sites, and how many were. */
  pool: z.int(),
  sites: z.int(),
  drawn: z.int(),
  drawnAt: Instant,
  drawnByName: z.string(),
})
export type Sample = z.output<typeof Sample>

export const SampleId = z.object({ id: z.uuid() })
/** Drawn again from the recorded seed and pool. */
export const DrawnAgain = z.object({ same: z.boolean() })
export type DrawnAgain = z.output<typeof DrawnAgain>

const Item = z.object({
  id: z.uuid(),
  way: z.enum(visitWays),
  status: z.enum(visitStatuses),
  siteName: z.string(),
  practitionerName: z.string(),
  occurredAt: Instant,
  assignedToName: z.string().nullable(),
  mine: z.boolean(),
  /** The reader gave this advice, and may not ask about it. */
  own: z.boolean(),
  tries: z.int(),
  mismatches: z.array(z.enum(mismatches)),
})
export type VisitItem = z.output<typeof Item>

/** Of a county, or of what one serves; the month before this one when none is named. */
export const MonthInput = z.object({ countyCode: County.optional(), month: Month.optional() })
const Count = z.object({ figure: z.enum(visitFigureCodes), count: z.int() })
export const VisitMonth = z.object({
  countyCode: County,
  countyName: z.string(),
  month: Month,
  /** The newest month that is over. */
  latest: Month,
  perSite: z.int(),
  samples: z.array(Sample),
  figures: z.array(Count),
  /** The reader may draw and give out. */
  keeps: z.boolean(),
  asOf: Instant,
})
export type VisitMonth = z.output<typeof VisitMonth>

export const VISIT_ROWS = 50
/** Visits still to be done: all of them, or those given to the reader. Of every month: a task does not end with one. */
export const visitTasks = ['open', 'mine'] as const
/** Rows behind a figure of a month, or tasks. */
export const VisitsInput = z
  .object({
    countyCode: County,
    month: Month.optional(),
    of: z.enum([...visitFigureCodes, ...visitTasks]),
    after: z.uuid().optional(),
  })
  .refine(({ month, of }) => month !== undefined || isTask(of), { path: ['month'], message: '请选月份' })
export const isTask = (of: VisitFigure | VisitTask): of is VisitTask =>
  (visitTasks as readonly string[]).includes(of)
export type VisitTask = (typeof visitTasks)[number]
export type VisitsInput = z.output<typeof VisitsInput>
export const Visits = z.object({ rows: z.array(Item), more: z.boolean() })
export type Visits = z.output<typeof Visits>

export const CallersInput = z.object({ countyCode: County })
export const Callers = z.array(z.object({ id: z.uuid(), name: z.string() }))
export type Callers = z.output<typeof Callers>

export const AssignVisits = Write.extend({
  ids: z.array(z.uuid()).min(1, '请选要分的回访').max(100),
  accountId: z.uuid('请选分给谁'),
})
export const Assigned = z.object({ assigned: z.int() })

export const VisitId = z.object({ id: z.uuid() })
export const OnVisit = Write.extend({ id: z.uuid() })

const Rated = z.object({
  satisfaction: z.enum(satisfactions),
  wasFree: z.boolean(),
  solicited: z.boolean(),
  way: z.enum(ratingWays),
  /** Set aside on appeal: shown, and held against nothing that is said. */
  setAside: z.boolean(),
})

/** One visit: the script, what is written of the consultation, and what was said. */
export const Visit = Item.extend({
  consultationId: z.uuid(),
  matterType: z.enum(matterTypes),
  channel: z.enum(channels),
  result: z.enum(results),
  /** Masked. */
  clientName: z.string().nullable(),
  clientPhone: z.string().nullable(),
  clientAddress: z.string().nullable(),
  /** Since the drawing the record was put into safe mode or is a minor's: nobody is called or visited any more. */
  withheld: z.boolean(),
  rated: Rated.nullable(),
  /** A rating told on the telephone may be entered with it. */
  mayRate: z.boolean(),
  triesMost: z.int(),
  opening: z.string(),
  questions: z.record(z.enum(visitQuestions), z.string()),
  answers: VisitAnswers.nullable(),
  notes: z.string().nullable(),
  doneAt: Instant.nullable(),
  doneByName: z.string().nullable(),
  complaintId: z.uuid().nullable(),
  findingId: z.uuid().nullable(),
  /** The reader may file a finding of what did not fit. */
  mayReport: z.boolean(),
  asOf: Instant,
})
export type Visit = z.output<typeof Visit>

/** In clear, for this visit alone; the address only where somebody goes there. */
export const RevealedVisitor = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
})
export type RevealedVisitor = z.output<typeof RevealedVisitor>

export const FinishVisit = Write.extend({
  id: z.uuid(),
  result: z.discriminatedUnion(
    'status',
    [
      z.object({ status: z.literal('reached'), answers: VisitAnswers }),
      z.object({ status: z.literal('refused') }),
    ],
    '请选回访的结果',
  ),
  notes: typedOptional('备注', 500),
})
export type FinishVisit = z.output<typeof FinishVisit>

/** What is told to the person the finding is about. */
export const ReportVisit = Write.extend({ id: z.uuid(), facts: typed('看到的情况', 1000, 5) })
