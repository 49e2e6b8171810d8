import * as z from 'zod'
import { groups } from '../groups'
import { SiteCode } from '../site/schema'
import { Instant, Phone, Write, typed, typedLineOptional } from '../wire'
import { channels, matterTypes, results } from './labels'

/** One consultation, written once (一事一记, A47). `id` is made on the phone, so a draft keeps its identity. */
export const NewConsultation = Write.extend({
  id: z.uuid(),
  /** Shift it was given on; may be left out for telephone, online and group channels. */
  shiftId: z.uuid().optional(),
  /** Where it is counted when there is no shift. */
  siteCode: SiteCode.optional(),
  channel: z.enum(channels, '请选择咨询方式'),
  matterType: z.enum(matterTypes, '请选择事项类型'),
  groups: z
    .array(z.enum(groups))
    .max(groups.length)
    .transform((list) => [...new Set(list)]),
  summary: typed('咨询内容', 2000, 4),
  answer: typed('解答意见', 4000, 4),
  result: z.enum(results, '请选择办理结果'),
  clientName: typedLineOptional('来访人姓名', 30),
  clientPhone: Phone.optional(),
  /** 法援法 23: the person was told of the right to apply for legal aid and its conditions. */
  rightTold: z.literal(true, '请告诉来访人可以申请法律援助，再勾选'),
  /** When it happened, by the phone; at most seven days before it is sent. */
  occurredAt: Instant,
}).refine((record) => record.shiftId ?? record.siteCode, { path: ['siteCode'], message: '请选择站点' })
export type NewConsultation = z.output<typeof NewConsultation>

export const Consultation = z.object({
  id: z.uuid(),
  siteCode: SiteCode,
  siteName: z.string(),
  practitionerName: z.string(),
  channel: z.enum(channels),
  matterType: z.enum(matterTypes),
  groups: z.array(z.enum(groups)),
  summary: z.string(),
  answer: z.string(),
  result: z.enum(results),
  /** Masked: family name, and the phone's first three and last four digits. */
  clientName: z.string().nullable(),
  clientPhone: z.string().nullable(),
  occurredAt: Instant,
  recordedAt: Instant,
  rated: z.boolean(),
})
export type Consultation = z.output<typeof Consultation>

/** Keyset page, newest first: pass the last row's `occurredAt` and `id` to get the next. */
export const PageInput = z.object({
  before: z.object({ occurredAt: Instant, id: z.uuid() }).optional(),
  limit: z.int().min(1).max(50).default(20),
})
export type PageInput = z.output<typeof PageInput>
export const ConsultationPage = z.object({ rows: z.array(Consultation), more: z.boolean() })
export type ConsultationPage = z.output<typeof ConsultationPage>

export const ConsultationId = z.object({ id: z.uuid() })

/** A site that a consultation given without a shift may be counted at. */
export const Place = z.object({ siteCode: SiteCode, siteName: z.string() })
export type Place = z.output<typeof Place>
