import * as z from 'zod'
import { matterTypes, results } from '../consultation/labels'
import { GivenAnswer, Groups, GroupSize, Risks, Summary } from '../consultation/schema'
import { TypeCode } from '../consultation/type-schema'
import { isBelow } from '../consultation/type-search'
import { groups } from '../groups'
import { KeepProof } from '../proof'
import { SiteCode } from '../site/schema'
import { Instant, Phone, Write, typed, typedLine, typedLineOptional } from '../wire'
import { ownRelations, questionStatuses, relations, turnKinds } from './labels'
import { questionActs } from './workflow'

/** Photos of papers one turn carries at most. */
export const QUESTION_PHOTOS = 3
const PhotoIds = z.array(z.uuid()).max(QUESTION_PHOTOS, `最多${QUESTION_PHOTOS}张照片`).default([])
const OptionalPhone = z
  .string()
  .optional()
  .transform((text) => (text?.trim() ? text : undefined))
  .pipe(Phone.optional())
export const QuestionText = typed('要问的事', 1000, 5)

const asked = {
  siteCode: SiteCode,
  text: QuestionText,
  matterType: z.enum(matterTypes).optional(),
  groups: Groups,
  urgent: z.boolean(),
  /** Why it cannot wait; needed where it is urgent. */
  urgentReason: typedLineOptional('为什么急', 100),
  /** Somebody else reads the phone: messages say nothing (家暴 safe mode). */
  safeMode: z.boolean(),
  photoIds: PhotoIds,
}
const urgentNeedsReason = {
  path: ['urgentReason'],
  message: '请写一下为什么急，好先给您办',
}
const saysWhy = ({ urgent, urgentReason }: { urgent: boolean; urgentReason?: string | undefined }) =>
  !urgent || urgentReason !== undefined

/** A question by who has it, or by a relative. Without name and telephone it is anonymous. */
export const AskQuestion = Write.extend({
  ...asked,
  relation: z.enum(ownRelations, '请选是谁的事'),
  name: typedLineOptional('姓名', 30),
  phone: OptionalPhone,
}).refine(saysWhy, urgentNeedsReason)
export type AskQuestion = z.output<typeof AskQuestion>

/** A question a helper writes down for somebody; sent with others later, at once where it is urgent (A56). */
export const CollectQuestion = Write.extend({
  ...asked,
  name: typedLine('姓名', 30),
  phone: OptionalPhone,
}).refine(saysWhy, urgentNeedsReason)
export type CollectQuestion = z.output<typeof CollectQuestion>

export const BUNDLE_MOST = 50
export const BundleQuestions = Write.extend({
  siteCode: SiteCode,
  ids: z
    .array(z.uuid())
    .min(1, '请选要提交的问题')
    .max(BUNDLE_MOST, `一次最多提交${BUNDLE_MOST}个`)
    .transform((list) => [...new Set(list)]),
})

export const KeepQuestionPhoto = KeepProof.extend({ siteCode: SiteCode })
export const QuestionId = z.object({ id: z.uuid() })
export const QuestionPhotoInput = z.object({ id: z.uuid(), photoId: z.uuid() })
/** An act that says nothing but itself. */
export const OnQuestion = Write.extend({ id: z.uuid() })
export const FollowUp = OnQuestion.extend({ text: QuestionText })
export const OfferQuestion = OnQuestion.extend({
  toId: z.uuid('请选交给谁'),
  /** Read by the colleague. */
  reason: typedLine('原因', 60, 2),
})

/** The answer is a record of the ledger (一事一记): what it was about, what came of it. */
export const AnswerQuestion = OnQuestion.extend({
  matterType: z.enum(matterTypes, '请选择事项类型'),
  subtype: TypeCode.optional(),
  groups: Groups,
  summary: Summary,
  answer: GivenAnswer,
  result: z.enum(results, '请选择办理结果'),
  minor: z.boolean().optional(),
  groupSize: GroupSize.optional(),
  risks: Risks.optional(),
  /** 法援法 23: the answer, or a note below it, tells of the right to legal aid. */
  rightTold: z.literal(true, '请告诉对方可以申请法律援助，再勾选'),
})
  .refine(({ subtype, matterType }) => subtype === undefined || isBelow(subtype, matterType), {
    path: ['matterType'],
    message: '请重新选事项类型',
  })
  .refine(({ risks, groupSize }) => !risks?.includes('mass') || groupSize !== undefined, {
    path: ['groupSize'],
    message: '请填大约多少人',
  })
export type AnswerQuestion = z.output<typeof AnswerQuestion>

export const Turn = z.object({
  id: z.uuid(),
  kind: z.enum(turnKinds),
  text: z.string(),
  byName: z.string().nullable(),
  at: Instant,
})
export type Turn = z.output<typeof Turn>

const Step = z.object({ act: z.enum(questionActs), at: Instant, byName: z.string().nullable() })

const shown = {
  id: z.uuid(),
  siteCode: SiteCode,
  siteName: z.string(),
  status: z.enum(questionStatuses),
  relation: z.enum(relations),
  urgent: z.boolean(),
  safeMode: z.boolean(),
  matterType: z.enum(matterTypes).nullable(),
  groups: z.array(z.enum(groups)),
  askedAt: Instant,
  /** Null while nothing is owed: not submitted yet, or answered. */
  promisedBy: Instant.nullable(),
  ownerName: z.string().nullable(),
}

/** A question in a list: its first words, and nobody's name but the owner's. */
export const QuestionItem = z.object({ ...shown, excerpt: z.string(), bundleId: z.uuid().nullable() })
export type QuestionItem = z.output<typeof QuestionItem>

const Opened = z.object({
  ...shown,
  turns: z.array(Turn),
  photoIds: z.array(z.uuid()),
  urgentReason: z.string().nullable(),
  steps: z.array(Step),
  /** What the reader may do now. */
  acts: z.array(z.enum(questionActs)),
  /** Whom it is offered to, and why. */
  offer: z.object({ toName: z.string(), reason: z.string() }).nullable(),
  asOf: Instant,
})

/** As who asked sees it. `mayRate`: the last answer is still to be rated, on this very phone. */
export const MyQuestion = Opened.extend({
  /** Masked. */
  name: z.string().nullable(),
  phone: z.string().nullable(),
  sitePhone: z.string().nullable(),
  mayRate: z.boolean(),
  /** Last moment to ask on; null while unanswered. */
  closesAt: Instant.nullable(),
})
export type MyQuestion = z.output<typeof MyQuestion>
export const MY_QUESTIONS = 50
export const MyQuestions = z.object({ rows: z.array(QuestionItem), asOf: Instant })
export type MyQuestions = z.output<typeof MyQuestions>

/** The ticket with which the rating page is opened (`r`). */
export const QuestionTicket = z.object({ ticket: z.string() })

/** What a helper sent together, and how far each is: the report back (A56). `shiftDay`: the duty it goes to. */
export const Bundle = z.object({
  id: z.uuid(),
  siteName: z.string(),
  submittedAt: Instant,
  duty: z.object({ day: z.string(), startsAt: Instant, name: z.string() }).nullable(),
  questions: z.array(QuestionItem),
  answered: z.int(),
})
export type Bundle = z.output<typeof Bundle>

/** A helper's page. `collected`: not sent yet, with the masked name to know it by. */
export const Collection = z.object({
  collected: z.array(QuestionItem.extend({ name: z.string().nullable() })),
  bundles: z.array(Bundle),
  asOf: Instant,
})
export type Collection = z.output<typeof Collection>

/** A lawyer's page: in turn. `bundles`: of helpers, for their duties. */
export const LawyerQuestions = z.object({
  own: z.array(QuestionItem),
  offered: z.array(QuestionItem),
  waiting: z.array(QuestionItem),
  bundles: z.array(Bundle.extend({ helperName: z.string() })),
  asOf: Instant,
})
export type LawyerQuestions = z.output<typeof LawyerQuestions>

export const LawyerQuestion = Opened.extend({
  own: z.boolean(),
  /** Masked; only for the owner, null where it was asked without. */
  name: z.string().nullable(),
  phone: z.string().nullable(),
  /** Records written of it so far, the oldest first; for the owner. */
  recordIds: z.array(z.uuid()),
})
export type LawyerQuestion = z.output<typeof LawyerQuestion>
export const Colleague = z.object({ id: z.uuid(), name: z.string(), unit: z.string().nullable() })
export const Colleagues = z.array(Colleague)
/** Who asked, in clear; each look is audited. */
export const AskedPerson = z.object({ name: z.string().nullable(), phone: z.string().nullable() })
export type AskedPerson = z.output<typeof AskedPerson>

export const questionParts = ['overdue', 'open', 'answered', 'done'] as const
export type QuestionPart = (typeof questionParts)[number]
export const STAFF_ROWS = 50
/** Keyset page: pass the last row's `askedAt` and `id`. */
export const StaffQuestionsInput = z.object({
  part: z.enum(questionParts),
  after: z.object({ askedAt: Instant, id: z.uuid() }).optional(),
})
/** For staff: no words in lists. */
export const StaffQuestionItem = QuestionItem.omit({ excerpt: true })
export type StaffQuestionItem = z.output<typeof StaffQuestionItem>
export const StaffQuestions = z.object({
  rows: z.array(StaffQuestionItem),
  more: z.boolean(),
  /** Of all in scope. */
  overdue: z.int(),
  asOf: Instant,
})
export type StaffQuestions = z.output<typeof StaffQuestions>
/** `locked`: about a minor; its words are for who answers. */
export const StaffQuestion = Opened.extend({ locked: z.boolean() })
export type StaffQuestion = z.output<typeof StaffQuestion>
