import * as z from 'zod'
import { practitionerKinds } from '../account/roles'
import { AreaCode } from '../area'
import { codeKinds } from '../duty/labels'
import { ScannedCode } from '../duty/schema'
import { settings } from '../settings'
import { SiteCode } from '../site/schema'
import { Day, Instant, Write, typed, typedOptional } from '../wire'
import { replyStatuses, rollCallPlans, rollCallStatuses } from './labels'
import { verdicts } from './rules'

/** Who is called: everybody on duty in a city or county, or at one site. */
export const CallScope = z.discriminatedUnion('of', [
  z.object({ of: z.literal('area'), areaCode: AreaCode.length(6, '请选择市或县区') }),
  z.object({ of: z.literal('site'), siteCode: SiteCode }),
])
export type CallScope = z.output<typeof CallScope>

/** A stretch of one day the server draws a moment from; what may be chosen is told by `windowFault`. */
export const CallWindow = z.object({ from: Instant, to: Instant })

export const IssueRollCall = Write.extend({
  scope: CallScope,
  /** Whether an answer needs the code of the site. */
  asksCode: z.boolean(),
  when: z.discriminatedUnion('plan', [
    z.object({ plan: z.literal('now') }),
    z.object({ plan: z.literal('random'), window: CallWindow }),
  ]),
})
export type IssueRollCall = z.output<typeof IssueRollCall>

export const CancelRollCall = Write.extend({ id: z.uuid() })

/** Unit: shifts (班); `replied + waiting + missed` is `called`. */
export const ReplyCounts = z.object({
  called: z.int(),
  replied: z.int(),
  waiting: z.int(),
  missed: z.int(),
  toJudge: z.int(),
})

/** A call as staff see it; its counts are those of the shifts within their own areas. */
export const RollCall = z.object({
  id: z.uuid(),
  /** '长治市', '潞城区', '店上镇公共法律服务站'. */
  scopeName: z.string(),
  areaCode: AreaCode,
  siteCode: SiteCode.nullable(),
  plan: z.enum(rollCallPlans),
  status: z.enum(rollCallStatuses),
  asksCode: z.boolean(),
  replyMinutes: z.int(),
  /** Of a random call. The moment itself is told to nobody before it comes. */
  window: CallWindow.nullable(),
  issuerName: z.string(),
  issuedAt: Instant,
  firedAt: Instant.nullable(),
  closesAt: Instant.nullable(),
  counts: ReplyCounts,
})
export type RollCall = z.output<typeof RollCall>

/** Newest first; `before` is the `issuedAt` of the last one seen. */
export const RollCallListInput = z.object({ before: Instant.optional() })
export const ROLL_CALL_ROWS = 30
export const RollCallList = z.object({
  calls: z.array(RollCall),
  more: z.boolean(),
  /** Rules in force today for the first area the asker serves. */
  policy: settings['rollcall.policy'].schema,
  asOf: Instant,
})
export type RollCallList = z.output<typeof RollCallList>

const codeKindOfReply = z.enum(codeKinds).exclude(['made-up'])

export const ReplyRow = z.object({
  id: z.uuid(),
  shiftId: z.uuid(),
  practitionerName: z.string(),
  practitionerKind: z.enum(practitionerKinds),
  unit: z.string().nullable(),
  siteCode: SiteCode,
  siteName: z.string(),
  status: z.enum(replyStatuses),
  repliedAt: Instant.nullable(),
  codeKind: codeKindOfReply.nullable(),
  explainBy: Day.nullable(),
  explanation: z.string().nullable(),
  explainedAt: Instant.nullable(),
  decidedNote: z.string().nullable(),
  decidedAt: Instant.nullable(),
  /** It is the asker's own, so that somebody else must judge it. */
  own: z.boolean(),
})
export type ReplyRow = z.output<typeof ReplyRow>

/** Due at the moment of the call and not there: no reply is asked of them, attendance tells the rest. */
export const AbsentRow = z.object({
  shiftId: z.uuid(),
  practitionerName: z.string(),
  unit: z.string().nullable(),
  siteCode: SiteCode,
  siteName: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  /** Came after the call, or had left before it; null where neither is known. */
  cameAt: Instant.nullable(),
  leftAt: Instant.nullable(),
})
export type AbsentRow = z.output<typeof AbsentRow>

export const RollCallId = z.object({ id: z.uuid() })
export const OneRollCall = z.object({
  call: RollCall,
  replies: z.array(ReplyRow),
  absent: z.array(AbsentRow),
  /** The asker may cancel it while it is planned. */
  mayCancel: z.boolean(),
  asOf: Instant,
})
export type OneRollCall = z.output<typeof OneRollCall>

/** A call as the person called sees it. */
export const OwnReply = z.object({
  id: z.uuid(),
  siteCode: SiteCode,
  siteName: z.string(),
  asksCode: z.boolean(),
  firedAt: Instant,
  closesAt: Instant,
  status: z.enum(replyStatuses),
  repliedAt: Instant.nullable(),
  explainBy: Day.nullable(),
  explanation: z.string().nullable(),
  decidedNote: z.string().nullable(),
})
export type OwnReply = z.output<typeof OwnReply>

/** Calls that wait for something of the asker, and what became of those of the last days; newest first. */
export const OwnReplies = z.object({ replies: z.array(OwnReply), asOf: Instant })
export type OwnReplies = z.output<typeof OwnReplies>

export const Reply = Write.extend({
  id: z.uuid(),
  code: ScannedCode.refine((code) => code.rotating ?? code.printed, '请先扫站点的码').optional(),
})
export type Reply = z.output<typeof Reply>

export const EXPLANATION_MAX = 500
export const Explain = Write.extend({ id: z.uuid(), explanation: typed('说明', EXPLANATION_MAX, 5) })

export const VERDICT_NOTE_MAX = 300
export const Judge = Write.extend({
  id: z.uuid(),
  verdict: z.enum(verdicts),
  note: typedOptional('认定意见', VERDICT_NOTE_MAX),
})
export type Judge = z.output<typeof Judge>
