import * as z from 'zod'
import { AreaCode } from '../area'
import { matterTypes } from '../consultation/labels'
import { Day, Instant, Write } from '../wire'
import { clockNames } from './clocks'
import { aidForms, paperKinds, refusalGroundCodes } from './labels'
import { aidStatuses } from './statuses'
import { aidActors, aidActs } from './workflow'
import { ApplicationForm, DraftForm, Strokes } from './form'
import { meansPaths } from './rules'

export * from './form'
export * from './limits'

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
export { PaperContent } from './paper-content'

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

/** A helper says that it was read to the person, and that they agree. */
export const Withdraw = Write.extend({ id: z.uuid(), agreed: z.boolean().optional() })

export const HistoryLine = z.object({
  act: z.enum(aidActs),
  at: Instant,
  actor: z.enum(aidActors),
  /** Null: the office's timer did it. */
  actorName: z.string().nullable(),
})
export type HistoryLine = z.output<typeof HistoryLine>

/** A deadline of the law: what must happen by when (last day, Shanghai). */
export const AidClock = z.object({
  what: z.enum(clockNames),
  dueOn: Day,
  /** It stands still: a supplement, a cooperation or a transfer is waited for. */
  paused: z.boolean(),
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

/** A decision laid before a colleague, where a county decides at two levels. */
export const Proposal = z.object({
  act: z.enum(['grant', 'refuse']),
  ground: z.enum(refusalGroundCodes).nullable(),
  reasons: z.string(),
  proposerName: z.string(),
  proposedAt: Instant,
  /** The reader proposed it, and so does not settle it. */
  mine: z.boolean(),
})
export type Proposal = z.output<typeof Proposal>

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
  /** Who applies may be looked for: the page can be left at once. */
  inDanger: z.boolean(),
  /** Whether the caller acts as a helper, for somebody to whom it is read before anything that cannot be undone. */
  asHelper: z.boolean(),
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
}).extend({
  /** Whom it is for, masked, where it was filed for somebody else: one helper fills many. */
  forName: z.string().nullable(),
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
