import * as z from 'zod'
import { AreaCode } from '../area'
import { matterTypes } from '../consultation/labels'
import { Day, Instant, typed, typedLine, Write } from '../wire'
import { DepartmentCode } from './department-schema'
import { letterKinds, meetingAnswers, offerStates, referralKinds, referralStatuses } from './labels'
import { referralActs } from './workflow'

/** 128 random bits in base 62: the secret of a code that is shown from a screen once. */
export const ReferralCode = z.string().regex(/^[0-9A-Za-z]{22}$/, '这个码不对')

export const OfRecord = z.object({ consultationId: z.uuid() })

/** A code as it is shown to be scanned. */
export const ShownCode = z.object({ url: z.string(), image: z.string(), expiresAt: Instant })
export type ShownCode = z.output<typeof ShownCode>

const Item = z.object({
  id: z.uuid(),
  /** Of the push letter. */
  number: z.string(),
  kind: z.enum(referralKinds),
  receiverName: z.string(),
  fromName: z.string(),
  matterType: z.enum(matterTypes),
  matterName: z.string(),
  sentAt: Instant,
  status: z.enum(referralStatuses),
  dueOn: Day.nullable(),
  overdue: z.boolean(),
})
export type ReferralItem = z.output<typeof Item>

/** A record that is about to be passed on, and what was passed on of it before. */
export const ReferSubject = z.object({
  consultationId: z.uuid(),
  countyCode: AreaCode,
  matterName: z.string(),
  occurredAt: Instant,
  summary: z.string(),
  safeMode: z.boolean(),
  minor: z.boolean(),
  /** Whether the record holds a telephone the receiver can call. */
  hasPhone: z.boolean(),
  referrals: z.array(Item),
  /** Whether the person has gone on with it as an application of their own. */
  applied: z.boolean(),
})
export type ReferSubject = z.output<typeof ReferSubject>

/** Who takes over in a county; any county of the city may (市域通办). */
export const ReceiversInput = z.object({ kind: z.enum(referralKinds), countyCode: AreaCode })
export const Receivers = z.object({
  departments: z.array(z.object({ code: DepartmentCode, name: z.string(), phone: z.string().nullable() })),
  mediators: z.array(z.object({ id: z.uuid(), name: z.string(), unit: z.string().nullable() })),
  counties: z.array(z.object({ code: AreaCode, name: z.string() })),
})
export type Receivers = z.output<typeof Receivers>

export const SendReferral = Write.extend({
  consultationId: z.uuid(),
  kind: z.enum(referralKinds, '请选转给谁办'),
  departmentCode: DepartmentCode.optional(),
  mediatorId: z.uuid().optional(),
  /** What the receiver is told. */
  facts: typed('要说明的情况', 1000, 4),
  /** 个人信息保护法 23: the person agreed that it is passed on. */
  consented: z.literal(true, '请问过来访人，同意了再勾选'),
}).refine(({ departmentCode, mediatorId }) => (departmentCode === undefined) !== (mediatorId === undefined), {
  path: ['departmentCode'],
  message: '请选转给谁',
})
export type SendReferral = z.output<typeof SendReferral>

const Meeting = z.object({
  id: z.uuid(),
  at: Instant,
  place: z.string(),
  answer: z.enum(meetingAnswers).nullable(),
})

/** A referral as its parties read it. */
export const Referral = Item.extend({
  consultationId: z.uuid(),
  countyName: z.string(),
  receiverPhone: z.string().nullable(),
  safeMode: z.boolean(),
  /** Null where they are not for this reader. */
  facts: z.string().nullable(),
  /** Why it was not accepted, or what came of it; null where not for this reader. */
  reply: z.string().nullable(),
  /** Masked; null where there is none or it is not for this reader. */
  clientName: z.string().nullable(),
  clientPhone: z.string().nullable(),
  /** Receiver's own to open in full. */
  mayReveal: z.boolean(),
  /** The person follows it with an account of their own. */
  followed: z.boolean(),
  /** Reader's own to show the code by which the person follows it. */
  mayShowCode: z.boolean(),
  meetings: z.array(Meeting),
  letters: z.array(
    z.object({ kind: z.enum(letterKinds), number: z.string(), text: z.string(), at: Instant }),
  ),
  steps: z.array(z.object({ act: z.enum(referralActs), at: Instant, byName: z.string().nullable() })),
  acts: z.array(z.enum(referralActs)),
  asOf: Instant,
})
export type Referral = z.output<typeof Referral>

/** Opening one leaves a trace: its words may be anybody's. */
export const OpenReferral = Write.extend({ id: z.uuid() })

export const REFERRAL_ROWS = 50
/** `in`: to take over; `out`: passed on. */
export const ReferralListInput = z.object({
  side: z.enum(['in', 'out']),
  state: z.enum(['open', 'done']),
  after: z.object({ sentAt: Instant, id: z.uuid() }).optional(),
})
export type ReferralListInput = z.output<typeof ReferralListInput>
export const ReferralList = z.object({ rows: z.array(Item), more: z.boolean(), asOf: Instant })
export type ReferralList = z.output<typeof ReferralList>

const OnReferral = Write.extend({ id: z.uuid() })
export const WithdrawReferral = OnReferral
export const AcceptReferral = OnReferral
export const DeclineReferral = OnReferral.extend({ reply: typed('理由', 500, 4) })
export const ReportReferral = OnReferral.extend({ reply: typed('办理结果', 1000, 4) })
export const SuperviseReferral = OnReferral.extend({ words: typed('督办意见', 500, 4) })
export const ProposeMeeting = OnReferral.extend({
  at: Instant,
  place: typedLine('地点', 60, 2),
  /** Agreed on the telephone already. */
  agreed: z.boolean(),
})
export type ProposeMeeting = z.output<typeof ProposeMeeting>
export const AnswerMeeting = OnReferral.extend({ meetingId: z.uuid(), agrees: z.boolean() })
export const RevealClient = OnReferral
export const RevealedClient = z.object({ name: z.string().nullable(), phone: z.string() })

export const IssueFollowCode = OnReferral
export const FollowReferral = Write.extend({ code: ReferralCode })

/** A referral as the resident follows it: to whom, how far, what came of it. No word of what it is about. */
export const MyReferral = z.object({
  id: z.uuid(),
  kind: z.enum(referralKinds),
  receiverName: z.string(),
  receiverPhone: z.string().nullable(),
  status: z.enum(referralStatuses),
  dueOn: Day.nullable(),
  sentAt: Instant,
  reply: z.string().nullable(),
  meeting: Meeting.nullable(),
})
export type MyReferral = z.output<typeof MyReferral>
export const MyReferrals = z.object({ rows: z.array(MyReferral), asOf: Instant })
export type MyReferrals = z.output<typeof MyReferrals>

/** Shanghai days, both counted. */
export const ReferralFiguresInput = z.object({ from: Day, to: Day }).refine(({ from, to }) => from <= to, {
  path: ['to'],
  message: '请选先后正确的日期',
})
/** Unit: 件, of what was sent or shown in the period. */
export const ReferralFigures = z.object({
  kinds: z.array(z.object({ kind: z.enum(referralKinds), sent: z.int(), accepted: z.int(), done: z.int() })),
  /** Records whose person was shown a code, went on with it, and handed the application in. */
  conversions: z.object({ offered: z.int(), begun: z.int(), submitted: z.int() }),
  from: Day,
  to: Day,
})
export type ReferralFigures = z.output<typeof ReferralFigures>

export const OfferApplication = Write.extend({ consultationId: z.uuid() })
export const OfferInput = z.object({ code: ReferralCode })
/** What a person sees before going on: where they were, nothing of what they asked. */
export const OfferSubject = z.object({
  siteName: z.string(),
  occurredAt: Instant,
  state: z.enum(offerStates),
})
export type OfferSubject = z.output<typeof OfferSubject>
export const AcceptOffer = Write.extend({ code: ReferralCode })
/** The draft of the caller's own it has become. */
export const AcceptedOffer = z.object({ applicationId: z.uuid() })
