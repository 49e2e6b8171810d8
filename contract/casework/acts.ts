import * as z from 'zod'
import { Strokes } from '../aid/schema'
import { Day, RequestId, Write, typed, typedLine, typedOptional } from '../wire'
import { heards, lateCauses, majorFlags, progressKinds, servedWays, terminationGroundCodes } from './labels'
import { caseStages } from './stages'

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
