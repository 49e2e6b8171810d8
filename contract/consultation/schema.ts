import * as z from 'zod'
import { groups } from '../groups'
import { ProofIds } from '../proof'
import { SiteCode } from '../site/schema'
import { Day, Instant, Phone, Write, typed, typedLineOptional } from '../wire'
import { channels, matterTypes, results, risks } from './labels'
import { TypeCode } from './type-schema'
import { isBelow } from './type-search'

/** Each once, in the order ticked. */
const each = <T extends z.ZodType<string>>(item: T, max: number) =>
  z
    .array(item)
    .max(max)
    .transform((list) => [...new Set(list)])

export const GroupSize = z.int('请填大约多少人').min(1, '请填大约多少人').max(100_000, '人数太大，请核对')
export const Groups = each(z.enum(groups), groups.length)
export const Risks = each(z.enum(risks), risks.length)
export const Summary = typed('咨询内容', 2000, 4)
export const GivenAnswer = typed('解答意见', 4000, 4)

/** One consultation, written once (一事一记, A47). `id` is made on the phone, so a draft keeps its identity. */
export const NewConsultation = Write.extend({
  // as the database writes it: the visitor is sealed for this very id
  id: z.uuid().toLowerCase(),
  /** Shift it was given on; may be left out for telephone, online and group channels. */
  shiftId: z.uuid().optional(),
  /** Where it is counted when there is no shift. */
  siteCode: SiteCode.optional(),
  channel: z.enum(channels, '请选择咨询方式'),
  matterType: z.enum(matterTypes, '请选择事项类型'),
  /** A finer type below `matterType`. */
  subtype: TypeCode.optional(),
  groups: Groups,
  summary: Summary,
  answer: GivenAnswer,
  result: z.enum(results, '请选择办理结果'),
  clientName: typedLineOptional('来访人姓名', 30),
  clientPhone: Phone.optional(),
  address: typedLineOptional('住址', 100),
  /** A follow-up joins the matter it goes on with; without one the record opens its own. */
  matterId: z.uuid().optional(),
  /** The booking it comes of, as far as the phone knows; kept without it where it is none of the caller's any more. */
  bookingId: z.uuid().optional(),
  /** 家暴: phone and address for the handler's eyes alone. Family violence is so without a tick. */
  safeMode: z.boolean().optional(),
  /** About a minor. So without a tick when the group says it. */
  minor: z.boolean().optional(),
  /** People concerned, about. */
  groupSize: GroupSize.optional(),
  risks: Risks.optional(),
  /** Photos of the paper slip, kept before. */
  photoIds: ProofIds.optional(),
  /** 法援法 23: the person was told of the right to apply for legal aid and its conditions. */
  rightTold: z.literal(true, '请告诉来访人可以申请法律援助，再勾选'),
  /** When it happened, by the phone; at most seven days before it is sent. */
  occurredAt: Instant,
})
  .refine((record) => record.shiftId ?? record.siteCode, { path: ['siteCode'], message: '请选择站点' })
  .refine(({ subtype, matterType }) => subtype === undefined || isBelow(subtype, matterType), {
    path: ['matterType'],
    message: '请重新选事项类型',
  })
  .refine(({ risks, groupSize }) => !risks?.includes('mass') || groupSize !== undefined, {
    path: ['groupSize'],
    message: '请填大约多少人',
  })
export type NewConsultation = z.output<typeof NewConsultation>

export const Consultation = z.object({
  id: z.uuid(),
  siteCode: SiteCode,
  siteName: z.string(),
  practitionerName: z.string(),
  /** Written by the reader. */
  own: z.boolean(),
  channel: z.enum(channels),
  matterType: z.enum(matterTypes),
  /** Finer type, and what it is called. */
  subtype: TypeCode.nullable(),
  subtypeName: z.string().nullable(),
  matterId: z.uuid(),
  groups: z.array(z.enum(groups)),
  summary: z.string(),
  answer: z.string(),
  result: z.enum(results),
  /** Masked: family name, and the phone's first three and last four digits. */
  clientName: z.string().nullable(),
  clientPhone: z.string().nullable(),
  clientAddress: z.string().nullable(),
  safeMode: z.boolean(),
  minor: z.boolean(),
  /** What was asked and answered is not for this reader, or not yet; the two texts say so. */
  locked: z.boolean(),
  groupSize: GroupSize.nullable(),
  risks: z.array(z.enum(risks)),
  /** 1 as written; counts up with each correction. */
  version: z.int(),
  occurredAt: Instant,
  recordedAt: Instant,
  rated: z.boolean(),
})
export type Consultation = z.output<typeof Consultation>

/** One thing a correction changed, in words; what is sealed is masked. */
export const Change = z.object({ field: z.string(), before: z.string(), after: z.string() })
export type Change = z.output<typeof Change>

/** A correction as it is told: who, why, what. The oldest first. */
export const CorrectionMade = z.object({
  version: z.int(),
  correctedAt: Instant,
  byName: z.string(),
  reason: z.string(),
  changes: z.array(Change),
})
export type CorrectionMade = z.output<typeof CorrectionMade>

/** A record opened by itself. */
export const OpenedConsultation = Consultation.extend({
  photoIds: z.array(z.uuid()),
  corrections: z.array(CorrectionMade),
  /** Last day on which the one who wrote it corrects it themselves. */
  correctableUntil: Day,
})
export type OpenedConsultation = z.output<typeof OpenedConsultation>

/** Keyset page, newest first: pass the last row's `occurredAt` and `id` to get the next. */
export const PageInput = z.object({
  before: z.object({ occurredAt: Instant, id: z.uuid() }).optional(),
  limit: z.int().min(1).max(50).default(20),
})
export type PageInput = z.output<typeof PageInput>
export const ConsultationPage = z.object({ rows: z.array(Consultation), more: z.boolean() })
export type ConsultationPage = z.output<typeof ConsultationPage>

export const ConsultationId = z.object({ id: z.uuid() })
/** The same for staff: a write, since each opening is recorded. */
export const OpenRecord = Write.extend({ id: z.uuid() })

/** A site that a consultation given without a shift may be counted at. */
export const Place = z.object({ siteCode: SiteCode, siteName: z.string() })
export type Place = z.output<typeof Place>
