import * as z from 'zod'
import { aidForms } from '../aid/labels'
import { aidStatuses } from '../aid/statuses'
import { CasePaper } from '../casework/paper-schema'
import { caseStages } from '../casework/stages'
import { matterTypes } from '../consultation/labels'
import { Day, Instant, typed, Write } from '../wire'
import { closingBasisCodes } from './bases'
import { pieceSources } from './catalogue'
import { closingOutcomes, fileStates } from './labels'

export const OfCase = z.object({ id: z.uuid() })
export const OpenCase = Write.extend({ id: z.uuid() })

/** How a case was closed, as its lawyer put it. */
export const Closing = z.object({
  basis: z.enum(closingBasisCodes),
  closedOn: Day,
  outcome: z.enum(closingOutcomes),
  benefitFen: z.int().nullable(),
})
export type Closing = z.output<typeof Closing>

const facts = {
  id: z.uuid(),
  number: z.string(),
  countyName: z.string(),
  status: z.enum(aidStatuses),
  aidForm: z.enum(aidForms),
  matterType: z.enum(matterTypes),
  stage: z.enum(caseStages),
}

/** What was handed in with a file, and what came of it. */
export const Filing = z.object({
  work: z.string(),
  result: z.string(),
  filedAt: Instant,
  returned: z.object({ at: Instant, byName: z.string(), items: z.array(z.string()) }).nullable(),
})
export type Filing = z.output<typeof Filing>

/** A case as its lawyer closes it and hands it in. */
export const OwnClosing = z.object({
  ...facts,
  engagedOn: Day.nullable(),
  /** Day a termination was served; null otherwise. */
  terminatedOn: Day.nullable(),
  /** What it may be closed on. */
  bases: z.array(z.enum(closingBasisCodes)),
  papers: z.array(CasePaper),
  missing: z.array(z.string()),
  /** The paper it is closed on is in the file, and the recipient's consent to settle (148号令 32). */
  hasOutcome: z.boolean(),
  hasConsent: z.boolean(),
  closing: Closing.nullable(),
  /** Newest first; more than one where it was returned. */
  filings: z.array(Filing),
  dueOn: Day.nullable(),
  /** Day up to which the person aided may still object to a termination; the file waits for it. */
  objectUntil: Day.nullable(),
  volume: z.object({ number: z.string(), pages: z.int(), archivedAt: Instant }).nullable(),
  pay: z.object({ amountFen: z.int().nullable(), paidOn: Day.nullable(), batch: z.string().nullable() }),
  may: z.object({ close: z.boolean(), file: z.boolean(), amend: z.boolean() }),
  asOf: Instant,
})
export type OwnClosing = z.output<typeof OwnClosing>

const ending = {
  basis: z.enum(closingBasisCodes, '请选择结案依据'),
  closedOn: Day,
  outcome: z.enum(closingOutcomes, '请选择办理结果'),
  /** 挽回损失或取得利益, in fen. */
  benefitFen: z.int('请填写金额').min(0, '金额不能小于0').max(100_000_000_000, '金额太大，请核对').optional(),
}
export const CloseCase = Write.extend({ id: z.uuid(), ...ending })
export type CloseCase = z.output<typeof CloseCase>

export const FileCase = Write.extend({
  id: z.uuid(),
  work: typed('办理过程', 2000, 20),
  result: typed('办理结果', 1000, 5),
  /** Corrected with a file that was returned. */
  closing: z.object(ending).optional(),
})

export const FilesInput = z.object({ state: z.enum(fileStates).default('filed') })
export const FileItem = z.object({
  ...facts,
  handlerName: z.string(),
  closedOn: Day.nullable(),
  /** Last day to review, or to hand in. */
  dueOn: Day.nullable(),
  returns: z.int(),
})
export const CaseFiles = z.object({ rows: z.array(FileItem), asOf: Instant })
export type CaseFiles = z.output<typeof CaseFiles>

const Line = z.object({ title: z.string(), source: z.enum(pieceSources), from: z.int(), to: z.int() })

/** A file on the county's desk; opening it leaves a trace. */
export const CaseFile = z.object({
  ...facts,
  name: z.string(),
  handlerName: z.string(),
  handlerUnit: z.string().nullable(),
  engagedOn: Day.nullable(),
  closing: Closing.nullable(),
  filings: z.array(Filing),
  papers: z.array(CasePaper),
  /** The lawyer's papers that are not there, and the centre's. */
  missing: z.array(z.string()),
  officeMissing: z.array(z.string()),
  dueOn: Day.nullable(),
  /** The reader is its applicant or has it in hand: somebody else reviews. */
  own: z.boolean(),
  mayReview: z.boolean(),
  volume: z
    .object({
      number: z.string(),
      pages: z.int(),
      sm3: z.string(),
      archivedAt: Instant,
      byName: z.string(),
      lines: z.array(Line),
    })
    .nullable(),
  asOf: Instant,
})
export type CaseFile = z.output<typeof CaseFile>

export const ReturnFile = Write.extend({
  id: z.uuid(),
  items: z
    .array(typed('要补正的', 200, 4))
    .min(1, '请写清要补正什么')
    .max(20, '最多20条'),
})

export const ArchiveInput = z.object({
  year: z.int().min(2000).max(2100).optional(),
  /** A piece of the volume's number or of the application's. */
  number: z.string().trim().max(40).optional(),
  before: z.object({ at: Instant, id: z.uuid() }).optional(),
})
export const VolumeItem = z.object({
  id: z.uuid(),
  number: z.string(),
  applicationNumber: z.string(),
  countyName: z.string(),
  aidForm: z.enum(aidForms),
  matterType: z.enum(matterTypes),
  handlerName: z.string(),
  closedOn: Day,
  pages: z.int(),
  archivedAt: Instant,
})
export const Volumes = z.object({ rows: z.array(VolumeItem), more: z.boolean(), years: z.array(z.int()) })
export type Volumes = z.output<typeof Volumes>

/** A volume is opened part by part, counted from 0; base64 texts put one after another are the file's. */
export const OpenVolume = Write.extend({ id: z.uuid(), part: z.int().min(0).max(10_000) })
export const VolumePart = z.object({ name: z.string(), parts: z.int(), content: z.string() })
export type VolumePart = z.output<typeof VolumePart>
