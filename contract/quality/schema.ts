import * as z from 'zod'
import { aidForms } from '../aid/labels'
import { aidStatuses } from '../aid/statuses'
import { AreaCode } from '../area'
import { matterTypes } from '../consultation/labels'
import { CalendarMonth, Day, Instant, typed, typedLine, typedOptional, Write } from '../wire'
import { calledParties, monitorKinds, monitorViolations, sheetKinds } from './labels'
import { ScoreItem, Scores } from './score'

export const OfCase = z.object({ id: z.uuid() })

/** One look at a case, without what was said: that is opened by itself, and leaves a trace. */
export const MonitorRecord = z.object({
  id: z.uuid(),
  kind: z.enum(monitorKinds),
  /** Whom the call was made to; null for the other ways. */
  called: z.enum(calledParties).nullable(),
  doneOn: Day,
  byName: z.string(),
  /** Points of a hundred. */
  score: z.int(),
  items: z.array(ScoreItem),
  scores: Scores,
  mismatch: z.boolean(),
  /** A finding was filed of it. */
  findingId: z.uuid().nullable(),
})
export type MonitorRecord = z.output<typeof MonitorRecord>

export const Monitoring = z.object({
  id: z.uuid(),
  number: z.string(),
  countyName: z.string(),
  status: z.enum(aidStatuses),
  aidForm: z.enum(aidForms),
  matterType: z.enum(matterTypes),
  handlerName: z.string().nullable(),
  /** The person aided may live with who harms them: what is said on the telephone may be overheard. */
  inDanger: z.boolean(),
  /** The reader has a stake in it: somebody else looks. */
  outside: z.boolean(),
  /** Ways it can be looked at now, each with its sheet; `drawn`: it was drawn for that and waits. */
  kinds: z.array(
    z.object({
      kind: z.enum(monitorKinds),
      version: z.int(),
      items: z.array(ScoreItem),
      drawn: z.boolean(),
    }),
  ),
  /** Newest first. */
  records: z.array(MonitorRecord),
  asOf: Instant,
})
export type Monitoring = z.output<typeof Monitoring>

export const RecordMonitor = Write.extend({
  /** The case. */
  id: z.uuid(),
  kind: z.enum(monitorKinds, '请选择监督方式'),
  called: z.enum(calledParties).optional(),
  doneOn: Day,
  /** Version of the sheet that was filled. */
  version: z.int().min(1),
  scores: Scores,
  said: typed('了解到的情况', 1000, 4),
  /** Where it is not as the case says. */
  mismatch: typedOptional('和案件不一致的地方', 500),
  serious: z
    .object({
      violation: z.enum(monitorViolations, '请选择是什么问题'),
      facts: typed('问题经过', 500, 6),
    })
    .optional(),
})
export type RecordMonitor = z.output<typeof RecordMonitor>

export const OpenMonitor = Write.extend({ id: z.uuid() })
export const MonitorWords = z.object({ id: z.uuid(), said: z.string(), mismatch: z.string().nullable() })
export type MonitorWords = z.output<typeof MonitorWords>

export const MonitorsInput = z.object({
  month: CalendarMonth.optional(),
  kind: z.enum(monitorKinds).optional(),
  /** Who had the case when it was looked at. */
  handler: z.uuid().optional(),
  before: z.object({ on: Day, id: z.uuid() }).optional(),
})
export const MonitorItem = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  number: z.string(),
  countyName: z.string(),
  kind: z.enum(monitorKinds),
  doneOn: Day,
  byName: z.string(),
  handlerId: z.uuid(),
  handlerName: z.string(),
  score: z.int(),
  mismatch: z.boolean(),
  serious: z.boolean(),
})
export const Monitors = z.object({
  rows: z.array(MonitorItem),
  more: z.boolean(),
  /** Of all that was asked for, by way: how many, and the sum of their points of a hundred. */
  figures: z.array(z.object({ kind: z.enum(monitorKinds), records: z.int(), points: z.int() })),
})
export type Monitors = z.output<typeof Monitors>

export const MonitorTask = z.object({
  applicationId: z.uuid(),
  number: z.string(),
  countyName: z.string(),
  kind: z.enum(monitorKinds),
  handlerName: z.string().nullable(),
  month: CalendarMonth,
})
export const MonitorDraw = z.object({
  id: z.uuid(),
  countyName: z.string(),
  month: CalendarMonth,
  kind: z.enum(monitorKinds),
  seed: z.int(),
  pool: z.int(),
  drawn: z.int(),
  done: z.int(),
  drawnAt: Instant,
  /** Null: drawn by the month's timer. */
  byName: z.string().nullable(),
})
export const MonitorDesk = z.object({
  tasks: z.array(MonitorTask),
  draws: z.array(MonitorDraw),
  /** What may still be drawn this month, by county: `size` cases, or as many as there are. */
  open: z.array(
    z.object({
      countyCode: AreaCode,
      countyName: z.string(),
      kind: z.enum(monitorKinds),
      size: z.int(),
    }),
  ),
  month: CalendarMonth,
})
export type MonitorDesk = z.output<typeof MonitorDesk>

export const DrawMonth = Write.extend({ countyCode: AreaCode, kind: z.enum(monitorKinds) })
export const DrawId = z.object({ id: z.uuid() })
export const DrawnAgain = z.object({ same: z.boolean() })

/** The sheet in force for each purpose, and the one that takes its place from a later day. */
export const ScoreSheet = z.object({
  kind: z.enum(sheetKinds),
  version: z.int(),
  effectiveFrom: Day,
  items: z.array(ScoreItem),
})
export type ScoreSheet = z.output<typeof ScoreSheet>
export const ScoreSheets = z.object({
  sheets: z.array(ScoreSheet.extend({ next: ScoreSheet.nullable() })),
  mayChange: z.boolean(),
})
export type ScoreSheets = z.output<typeof ScoreSheets>

export const ChangeSheet = Write.extend({
  kind: z.enum(sheetKinds),
  /** The newest version known to who changes it. */
  version: z.int().min(1),
  items: z
    .array(
      z.object({
        /** Of an item that stays; left out for a new one. */
        code: ScoreItem.shape.code.optional(),
        text: typedLine('评分项', 60, 2),
        points: z.int('请填写分数').min(1, '至少1分').max(100, '最多100分'),
      }),
    )
    .min(2, '至少两项')
    .max(20, '最多20项'),
})
