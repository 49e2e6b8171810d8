import * as z from 'zod'
import { aidForms } from '../aid/labels'
import { AidClock, Paper, Stroke, Strokes } from '../aid/schema'
import { aidStatuses } from '../aid/statuses'
import { aidActs } from '../aid/workflow'
import { matterTypes } from '../consultation/labels'
import { groups } from '../groups'
import { Day, Instant, RequestId, Write, typed, typedLine, typedOptional } from '../wire'
import {
  heards,
  lateCauses,
  majorFlags,
  progressKinds,
  reportKinds,
  servedWays,
  terminationGroundCodes,
} from './labels'
import { caseTodos } from './rules'
import { CasePaper } from './paper-schema'
import { caseStages } from './stages'

export { CasePaper }

export const OpenCase = Write.extend({ id: z.uuid() })
export const CaseOf = z.object({ id: z.uuid() })

/** What a lawyer may look at in full, for a reason. */
export const caseRevealFields = ['name', 'idNumber', 'phone', 'address'] as const
export type CaseRevealField = (typeof caseRevealFields)[number]
export const RevealCase = Write.extend({
  id: z.uuid(),
  field: z.enum(caseRevealFields),
  reason: typed('查看原因', 100, 2),
})

export const PaperCode = z.string().regex(/^[a-z-]{2,40}$/, '请选择是什么材料')
export const AddCasePaper = Write.extend({
  id: z.uuid(),
  applicationId: z.uuid(),
  stage: z.enum(caseStages),
  code: PaperCode,
  content: z.base64().min(1).max(4_200_000, '照片太大，请换一张小一点的'),
})
export const CasePaperOf = Write.extend({ applicationId: z.uuid(), paperId: z.uuid() })
export const StageRule = z.object({
  stage: z.enum(caseStages),
  code: z.string(),
  name: z.string(),
  required: z.boolean(),
  whenTerminated: z.boolean(),
  pageOrder: z.int(),
})
export type StageRule = z.output<typeof StageRule>

export const Engage = Write.extend({
  id: z.uuid(),
  stage: z.enum(caseStages, '请选择案件走到哪一步'),
  signedOn: Day,
  lateCause: z.enum(lateCauses).optional(),
  lateSaid: typedOptional('晚签的原因', 300),
})
export const SetStage = Write.extend({ id: z.uuid(), stage: z.enum(caseStages, '请选择案件走到哪一步') })

const told = (what: string) => z.literal(true, `${what}要讲清楚，讲了再勾`)
export const RecordMeeting = Write.extend({
  id: z.uuid(),
  metOn: Day,
  place: typedLine('地点', 60, 2),
  told: z.object({
    duty: told('您的职责'),
    relief: told('司法救助'),
    risks: told('主要风险'),
    rights: told('权利和义务'),
  }),
  readAloud: z.boolean(),
  talk: typed('谈话内容', 3000, 10),
  strokes: Strokes,
})

export const RecordProgress = Write.extend({
  id: z.uuid(),
  kind: z.enum(progressKinds, '请选择是什么进展'),
  happenedOn: Day,
  what: typed('进展', 1000, 4),
})

export const Report = z.discriminatedUnion('kind', [
  z.object({
    requestId: RequestId,
    id: z.uuid(),
    kind: z.literal('major'),
    flags: z.array(z.enum(majorFlags)).min(1, '请至少选一项').max(majorFlags.length),
    said: typed('情况', 1000, 10),
  }),
  z.object({
    requestId: RequestId,
    id: z.uuid(),
    kind: z.literal('ground'),
    ground: z.enum(terminationGroundCodes, '请选择是哪种情形'),
    said: typed('情况', 1000, 10),
  }),
])
export const SeeReport = Write.extend({ id: z.uuid(), reportId: z.uuid() })

export const Terminate = Write.extend({
  id: z.uuid(),
  ground: z.enum(terminationGroundCodes, '请选择终止的情形'),
  reasons: typed('理由', 1000, 10),
  heard: z.enum(heards, '请选择听没听过受援人的说法'),
  heardSaid: typedOptional('受援人怎么说', 1000),
}).refine(({ heard, heardSaid }) => heard !== 'said' || !!heardSaid, {
  path: ['heardSaid'],
  error: '请写下受援人怎么说',
  when: ({ value }) => typeof value === 'object' && value !== null,
})
export const ServeTermination = Write.extend({
  id: z.uuid(),
  way: z.enum(servedWays, '请选择怎么送达的'),
  servedOn: Day,
  note: typedOptional('说明', 300),
})

export const Urge = Write.extend({ id: z.uuid() })
export const ReadProgress = Write.extend({ id: z.uuid() })

export const Engagement = z.object({
  stage: z.enum(caseStages),
  signedOn: Day,
  lateCause: z.enum(lateCauses).nullable(),
  lateSaid: z.string().nullable(),
})
export const Progress = z.object({
  id: z.uuid(),
  kind: z.enum(progressKinds),
  happenedOn: Day,
  what: z.string(),
  toldAt: Instant,
  readAt: Instant.nullable(),
})
export type Progress = z.output<typeof Progress>
export const Meeting = z.object({
  metOn: Day,
  place: z.string(),
  readAloud: z.boolean(),
  talk: z.string(),
  strokes: z.array(Stroke),
  signedAt: Instant,
  /** Checked anew at each look: nothing of it was changed since it was signed. */
  intact: z.boolean(),
})
export type Meeting = z.output<typeof Meeting>
export const CaseReport = z.object({
  id: z.uuid(),
  kind: z.enum(reportKinds),
  flags: z.array(z.enum(majorFlags)),
  ground: z.enum(terminationGroundCodes).nullable(),
  said: z.string(),
  reportedAt: Instant,
  seenAt: Instant.nullable(),
})
export type CaseReport = z.output<typeof CaseReport>
export const Termination = z.object({
  number: z.string(),
  ground: z.enum(terminationGroundCodes),
  reasons: z.string(),
  decidedAt: Instant,
  serveBy: Day,
  servedWay: z.enum(servedWays).nullable(),
  servedOn: Day.nullable(),
})
export type Termination = z.output<typeof Termination>

const Wanting = z.object({ code: z.string(), name: z.string() })

/** The lawyer's page of a case; who it is for stays masked until asked for. Opening it leaves a trace. */
export const LawyerCase = z.object({
  id: z.uuid(),
  number: z.string(),
  status: z.enum(aidStatuses),
  countyName: z.string(),
  centrePhone: z.string().nullable(),
  aidForm: z.enum(aidForms),
  matterType: z.enum(matterTypes),
  name: z.string(),
  idNumber: z.string(),
  phone: z.string(),
  address: z.string(),
  groups: z.array(z.enum(groups)),
  /** Who applied may be looked for: what one says on the phone may be overheard. */
  inDanger: z.boolean(),
  facts: z.string(),
  opponent: z.string().nullable(),
  limitationOn: Day.nullable(),
  clocks: z.array(AidClock),
  todos: z.array(z.enum(caseTodos)),
  /** Whole days without news; null where there is none to tell. */
  quietDays: z.int().nullable(),
  stages: z.array(z.enum(caseStages)),
  assignedOn: Day.nullable(),
  engageBy: Day.nullable(),
  engagement: Engagement.nullable(),
  meeting: Meeting.nullable(),
  progress: z.array(Progress),
  /** When the person aided asked, and has not been answered. */
  urgedAt: z.array(Instant),
  reports: z.array(CaseReport),
  /** Of every stage the case could be in. */
  rules: z.array(StageRule),
  papers: z.array(CasePaper),
  missing: z.array(Wanting),
  takesPapers: z.boolean(),
  applicationPapers: z.array(Paper),
  termination: Termination.nullable(),
  acts: z.array(z.enum(aidActs)),
  asOf: Instant,
})
export type LawyerCase = z.output<typeof LawyerCase>

/** How a case is handled, as its county sees it. */
export const CountyCase = z.object({
  id: z.uuid(),
  number: z.string(),
  status: z.enum(aidStatuses),
  handlerName: z.string().nullable(),
  handlerUnit: z.string().nullable(),
  engagement: Engagement.nullable(),
  metOn: Day.nullable(),
  progress: z.array(Progress),
  urgedAt: z.array(Instant),
  quietDays: z.int().nullable(),
  reports: z.array(CaseReport),
  papers: z.array(CasePaper),
  missing: z.array(Wanting),
  termination: Termination.nullable(),
  /** What the person aided said before it was ended; null where nothing was. */
  heardSaid: z.string().nullable(),
  own: z.boolean(),
  acts: z.array(z.enum(aidActs)),
  asOf: Instant,
})
export type CountyCase = z.output<typeof CountyCase>

/** The same as the person aided reads it. */
export const MyHandling = z.object({
  status: z.enum(aidStatuses),
  handlerName: z.string().nullable(),
  handlerUnit: z.string().nullable(),
  stage: z.enum(caseStages).nullable(),
  progress: z.array(Progress),
  mayUrge: z.boolean(),
  /** First day one may ask again; null when today. */
  urgeAgainOn: Day.nullable(),
  /** Asked, and not answered yet. */
  urgedAt: Instant.nullable(),
  termination: Termination.nullable(),
  asOf: Instant,
})
export type MyHandling = z.output<typeof MyHandling>

export const CaseReportsInput = z.object({ state: z.enum(['open', 'seen']).default('open') })
export const CaseReports = z.object({
  rows: z.array(
    CaseReport.pick({ id: true, kind: true, flags: true, ground: true, reportedAt: true }).extend({
      applicationId: z.uuid(),
      number: z.string(),
      reporterName: z.string(),
    }),
  ),
  asOf: Instant,
})
export type CaseReports = z.output<typeof CaseReports>
