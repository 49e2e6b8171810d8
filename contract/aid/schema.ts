import * as z from 'zod'
import { AreaCode, areaLevel } from '../area'
import { groups } from '../groups'
import { isIdNumber } from '../identity'
import { matterTypes } from '../consultation/labels'
import { Day, Instant, Phone, RequestId, Write, typed, typedOptional } from '../wire'
import { aidActs } from './workflow'
import {
  aidForms,
  aidStatuses,
  circumstanceCodes,
  meansChoices,
  paperKinds,
  refusalGroundCodes,
} from './labels'
import { meansPaths } from './rules'

const Yuan = z.int('请填写整数，没有就填0').min(0, '不能小于0').max(100_000_000, '数字太大')

/** One person of the household; income in yuan a month. */
export const HouseholdMember = z.object({
  name: typed('姓名', 30),
  relation: typed('与您的关系', 20),
  monthlyIncomeYuan: Yuan,
  /** 148号令 18: the opponent's income is left out when they live in the same household. */
  isOpponent: z.boolean().default(false),
})
export type HouseholdMember = z.output<typeof HouseholdMember>

const fields = {
  countyCode: AreaCode.refine((code) => areaLevel(code) === 'county', '请选择县区'),
  name: typed('姓名', 30, 2),
  /** Residence ID, or another paper where there is none. */
  idKind: z.enum(['resident-id', 'other'], '请选择证件种类'),
  idNumber: typed('证件号码', 30).toUpperCase(),
  phone: Phone,
  address: typed('住址', 100, 4),
  groups: z.array(z.enum(groups)).max(groups.length),
  circumstance: z.enum(circumstanceCodes, '请选择一项，没有就选“都不是”').nullable(),
  aidForm: z.enum(aidForms, '请选择需要什么帮助'),
  matterType: z.enum(matterTypes, '请选择事情的种类'),
  facts: typed('事情经过', 3000, 10),
  opponent: typedOptional('对方姓名或单位', 60),
  /** Last day to sue or apply, when the person knows of one; under seven days makes it urgent (法援法 44). */
  limitationOn: Day.optional(),
  meansChoice: z.enum(meansChoices).optional(),
  ownMonthlyIncomeYuan: Yuan.optional(),
  household: z.array(HouseholdMember).max(15, '最多填15个人'),
  propertyNote: typedOptional('财产情况', 300),
}

/** What is asked across fields is judged also while others are still wrong, so that all red marks come at once. */
const whenAnObject = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null

/** Everything an applicant says; the shape of a complete form (148号令 11). */
export const ApplicationForm = z
  .object(fields)
  .refine((form) => form.idKind !== 'resident-id' || isIdNumber(String(form.idNumber)), {
    path: ['idNumber'],
    error: '身份证号不对，请核对18位号码',
    when: whenAnObject,
  })
  .refine((form) => !!form.circumstance || !!form.meansChoice, {
    path: ['meansChoice'],
    error: '请选择签承诺书还是提供证明',
    when: whenAnObject,
  })
  .refine((form) => !!form.circumstance || form.ownMonthlyIncomeYuan !== undefined, {
    path: ['ownMonthlyIncomeYuan'],
    error: '请填写您每月的收入，没有就填0',
    when: whenAnObject,
  })
export type ApplicationForm = z.output<typeof ApplicationForm>
export type ApplicationFormInput = z.input<typeof ApplicationForm>

/** The same with ID number, phone and address masked, as staff see it before they ask for one with a reason. */
export const MaskedForm = z.object({
  ...fields,
  idNumber: z.string(),
  phone: z.string(),
  address: z.string(),
})
export type MaskedForm = z.output<typeof MaskedForm>

/** A form still being filled: kept as it is, judged only when it is submitted. */
export const DraftForm = z
  .record(z.string(), z.unknown())
  .refine((form) => JSON.stringify(form).length <= 20_000, '内容太长')
export type DraftForm = z.output<typeof DraftForm>

/** Points of one stroke: x and y in thousandths of the pad's width, and milliseconds since the first touch. */
export const Stroke = z.array(z.tuple([z.int(), z.int(), z.int().min(0)])).max(2000)
const TOO_MUCH_INK = '笔画太多，请清除后重签'
export const Strokes = z
  .array(Stroke)
  .min(1, '请在框内签上您的名字')
  .max(120, TOO_MUCH_INK)
  .refine((strokes) => strokes.reduce((points, stroke) => points + stroke.length, 0) <= 6000, TOO_MUCH_INK)
export type Strokes = z.output<typeof Strokes>

export const ApplicationId = z.object({ id: z.uuid() })

export const SaveDraft = Write.extend({ id: z.uuid(), form: DraftForm })
export const Saved = z.object({ savedAt: Instant })

/** A draft is nobody's record yet: its owner may have it erased, papers and all (个人信息保护法 47). */
export const DiscardDraft = Write.extend({ id: z.uuid() })
export const Discarded = z.object({ discarded: z.literal(true) })

export const UploadPaper = Write.extend({
  id: z.uuid(),
  applicationId: z.uuid(),
  kind: z.enum(paperKinds),
  content: z.base64().min(1).max(4_200_000, '照片太大，请换一张小一点的'),
})
/** Largest stored paper in bytes: what a compressed photo of a page needs, with room. */
export const PAPER_MAX_BYTES = 3 * 1024 * 1024
export const PAPERS_MAX = 20
export const RemovePaper = Write.extend({ applicationId: z.uuid(), paperId: z.uuid() })
export const Removed = z.object({ removed: z.literal(true) })
export const Paper = z.object({
  id: z.uuid(),
  kind: z.enum(paperKinds),
  type: z.string(),
  bytes: z.int(),
  uploadedAt: Instant,
})
export type Paper = z.output<typeof Paper>
export const PaperInput = z.object({ applicationId: z.uuid(), paperId: z.uuid() })
/** A paper's picture as a data URL. */
export const PaperContent = z.object({ type: z.string(), content: z.string() })
export type PaperContent = z.output<typeof PaperContent>

/** The promise paper for a form, as it will be signed. */
export const PreparePromise = z.object({ form: ApplicationForm })
export const PromisePaper = z.object({ noticeVersion: z.int(), text: z.string(), hash: z.string() })
export type PromisePaper = z.output<typeof PromisePaper>

export const Submit = Write.extend({
  id: z.uuid(),
  form: ApplicationForm,
  /** Present when the person chose to promise: what was read, what was signed, and how. */
  promise: z
    .object({ noticeVersion: z.int(), documentHash: z.string().regex(/^[0-9a-f]{64}$/), strokes: Strokes })
    .optional(),
})

export const Withdraw = Write.extend({ id: z.uuid() })

export const Decide = z.discriminatedUnion('act', [
  z.object({ requestId: RequestId, id: z.uuid(), act: z.literal('grant'), reasons: typed('理由', 1000, 4) }),
  z.object({
    requestId: RequestId,
    id: z.uuid(),
    act: z.literal('refuse'),
    ground: z.enum(refusalGroundCodes, '请选择不予援助的依据'),
    reasons: typed('理由', 1000, 10),
  }),
])
export type Decide = z.output<typeof Decide>

export const HistoryLine = z.object({
  act: z.enum(aidActs),
  at: Instant,
  byApplicant: z.boolean(),
  actorName: z.string(),
})
export type HistoryLine = z.output<typeof HistoryLine>

/** A deadline of the law: what must happen by when (last day, Shanghai). */
export const AidClock = z.object({
  what: z.enum(['review', 'assign', 'objection']),
  dueOn: Day,
  law: z.string(),
})
export type AidClock = z.output<typeof AidClock>

export const Decision = z.object({
  act: z.enum(['grant', 'refuse']),
  number: z.string(),
  ground: z.enum(refusalGroundCodes).nullable(),
  reasons: z.string(),
  decidedAt: Instant,
  deciderName: z.string(),
})
export type Decision = z.output<typeof Decision>

/**
 * The applicant's page: the case as a parcel. It carries no ID number, phone or address, theirs neither: phones
 * are lent and read over.
 */
export const MyCase = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  status: z.enum(aidStatuses),
  countyName: z.string().nullable(),
  centrePhone: z.string().nullable(),
  centreAddress: z.string().nullable(),
  aidForm: z.enum(aidForms).nullable(),
  matterType: z.enum(matterTypes).nullable(),
  meansPath: z.enum(meansPaths).nullable(),
  savedAt: Instant,
  submittedAt: Instant.nullable(),
  clock: AidClock.nullable(),
  decision: Decision.nullable(),
  history: z.array(HistoryLine),
  papers: z.array(Paper),
  acts: z.array(z.enum(aidActs)),
})
export type MyCase = z.output<typeof MyCase>
export const MyCaseItem = MyCase.pick({
  id: true,
  number: true,
  status: true,
  countyName: true,
  aidForm: true,
  matterType: true,
  savedAt: true,
  submittedAt: true,
  clock: true,
})
export type MyCaseItem = z.output<typeof MyCaseItem>

/** A draft as its owner left it. */
export const Draft = z.object({
  id: z.uuid(),
  form: z.record(z.string(), z.unknown()),
  papers: z.array(Paper),
  savedAt: Instant,
})
export type Draft = z.output<typeof Draft>

/** One line of the county's queue, most pressing first. The name is masked: opening a person's data is audited. */
export const QueueItem = z.object({
  id: z.uuid(),
  number: z.string(),
  name: z.string(),
  countyCode: AreaCode,
  countyName: z.string(),
  groups: z.array(z.enum(groups)),
  circumstance: z.enum(circumstanceCodes).nullable(),
  aidForm: z.enum(aidForms),
  matterType: z.enum(matterTypes),
  submittedAt: Instant,
  dueOn: Day,
  limitationOn: Day.nullable(),
  urgent: z.boolean(),
  greenChannel: z.boolean(),
  status: z.enum(aidStatuses),
})
export type QueueItem = z.output<typeof QueueItem>
/** `open` waits for a decision; `decided` is everything after, newest first. */
export const QueueInput = z.object({ state: z.enum(['open', 'decided']).default('open') })
/** `asOf` is the server's clock, by which urgency and days left are told. */
export const Queue = z.object({ rows: z.array(QueueItem), asOf: Instant })
export type Queue = z.output<typeof Queue>

export const OpenReview = Write.extend({ id: z.uuid() })
export const OpenReviewPaper = Write.extend({ applicationId: z.uuid(), paperId: z.uuid() })

/** A signed promise as staff see it; `intact` is checked anew at each look and never stored. */
export const SignedPromise = z.object({
  noticeVersion: z.int(),
  text: z.string(),
  documentHash: z.string(),
  signerName: z.string(),
  signedAt: Instant,
  strokes: z.array(Stroke),
  intact: z.boolean(),
})
export type SignedPromise = z.output<typeof SignedPromise>

/** The whole application as the deciding county sees it; ID number, phone and address masked until revealed. */
export const Review = z.object({
  item: QueueItem,
  form: MaskedForm,
  meansPath: z.enum(meansPaths),
  /** Household income a head in yuan a month, opponents left out; null where no means are asked. */
  incomePerHeadYuan: z.number().nullable(),
  /** The standard it is held against, in yuan a month a head; null while the bureau has set none. */
  standardPerHeadYuan: z.number().nullable(),
  papers: z.array(Paper),
  promise: SignedPromise.nullable(),
  decision: Decision.nullable(),
  clock: AidClock.nullable(),
  history: z.array(HistoryLine),
  /** Their own application: nobody decides in their own cause, so it has no acts for them. */
  own: z.boolean(),
  acts: z.array(z.enum(aidActs)),
  asOf: Instant,
})
export type Review = z.output<typeof Review>

export const revealFields = ['idNumber', 'phone', 'address'] as const
export type RevealField = (typeof revealFields)[number]
export const RevealInput = Write.extend({
  id: z.uuid(),
  field: z.enum(revealFields),
  reason: typed('查看原因', 100, 2),
})
export const Revealed = z.object({ value: z.string() })

/** The seven-item notice read before a promise is signed (山西省告知承诺制意见). */
export const PromiseNotice = z.object({
  version: z.int(),
  effectiveFrom: Day,
  title: z.string(),
  items: z.array(z.object({ heading: z.string(), text: z.string() })).length(7),
  authorisation: z.string(),
})
export type PromiseNotice = z.output<typeof PromiseNotice>

export const County = z.object({ code: AreaCode, name: z.string() })
export type County = z.output<typeof County>
