import * as z from 'zod'
import { aidForms } from '../aid/labels'
import { AidClock, Paper, Stroke } from '../aid/schema'
import { aidStatuses } from '../aid/statuses'
import { aidActs } from '../aid/workflow'
import { matterTypes } from '../consultation/labels'
import { groups } from '../groups'
import { Day, Instant } from '../wire'
import {
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
import { StageRule } from './acts'

export { CasePaper }

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
