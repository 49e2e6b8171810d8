import * as z from 'zod'
import { AreaCode } from '../area'
import { ProofIds } from '../proof'
import { Day, Instant, Write, typed, typedLineOptional, typedOptional } from '../wire'
import { askedFieldNames } from './fields'
import { deliveryWays, endedAs, fileKinds, recordedWays } from './labels'
import { paperCodes } from './titles'
import { Blocks } from './template'

const Code = z.enum(paperCodes)

export const Delivery = z.object({
  id: z.uuid(),
  way: z.enum(deliveryWays),
  deliveredOn: Day,
  /** Masked: 王**. */
  receivedBy: z.string().nullable(),
  note: z.string().nullable(),
  recordedByName: z.string(),
  proofs: z.array(z.uuid()),
})
export type Delivery = z.output<typeof Delivery>

/** A paper as it was made. */
export const Issued = z.object({
  id: z.uuid(),
  code: Code,
  title: z.string(),
  number: z.string().nullable(),
  issuedAt: Instant,
  issuedByName: z.string(),
  /** It holds no more: taken back, or another one stands in its place. */
  ended: z.object({ as: z.enum(endedAs), because: z.string() }).nullable(),
})
export type Issued = z.output<typeof Issued>

export const IssuedWithDelivery = Issued.extend({ deliveries: z.array(Delivery) })
export type IssuedWithDelivery = z.output<typeof IssuedWithDelivery>

/** A paper that can be made of a case, what is asked for it, or why not now. */
export const Makeable = z.object({
  code: Code,
  title: z.string(),
  asks: z.array(z.enum(askedFieldNames)),
  /** Those of them that the case itself fills where nothing else is typed. */
  known: z.array(z.enum(askedFieldNames)),
  obstacle: z.enum(['paper-not-yet', 'paper-there']).nullable(),
})
export type Makeable = z.output<typeof Makeable>

export const OfCase = z.object({ applicationId: z.uuid() })
/** `own`: their own application, of which they make no papers. */
export const CaseDocuments = z.object({
  documents: z.array(IssuedWithDelivery),
  papers: z.array(Makeable),
  own: z.boolean(),
  asOf: Instant,
})
export type CaseDocuments = z.output<typeof CaseDocuments>

export const MakeDocument = Write.extend({
  applicationId: z.uuid(),
  code: Code,
  extra: z.partialRecord(z.enum(askedFieldNames), typedOptional('内容', 4000)),
  /** The one in force of the same kind that it takes the place of. */
  replaces: z.uuid().optional(),
})
export type MakeDocument = z.output<typeof MakeDocument>

export const WithdrawDocument = Write.extend({ id: z.uuid(), because: typed('收回的原因', 200, 4) })
export const DeliverDocument = Write.extend({
  id: z.uuid(),
  way: z.enum(recordedWays, '请选择怎么送的'),
  deliveredOn: Day,
  receivedBy: typedLineOptional('签收人', 30),
  note: typedOptional('说明', 200),
  proofs: ProofIds,
})

export const OpenDocument = Write.extend({ id: z.uuid(), as: z.enum(fileKinds) })
/** A file as a data URL, with the name to keep it under. */
export const DocumentFile = z.object({ name: z.string(), content: z.string() })
export type DocumentFile = z.output<typeof DocumentFile>

export const DeliveryPhoto = z.object({ deliveryId: z.uuid(), proofId: z.uuid() })

/** What whoever a paper is for may read of a case's papers. */
export const OwnDocuments = z.array(Issued.omit({ issuedByName: true }))
export type OwnDocuments = z.output<typeof OwnDocuments>

const sources = ['shipped', 'city', 'county'] as const
export type TemplateSource = (typeof sources)[number]
export const templateSourceLabels: Record<TemplateSource, string> = {
  shipped: '原样',
  city: '全市',
  county: '本县区',
}

export const OfArea = z.object({ areaCode: AreaCode })
export const TemplateItem = z.object({
  code: Code,
  title: z.string(),
  source: z.enum(sources),
  effectiveFrom: Day,
  /** From when another wording holds. */
  nextFrom: Day.nullable(),
})
export type TemplateItem = z.output<typeof TemplateItem>

export const TemplateInput = OfArea.extend({ code: Code })
export const Template = TemplateItem.extend({
  areaCode: AreaCode,
  areaName: z.string(),
  blocks: Blocks,
  versions: z.array(
    z.object({ source: z.enum(sources), effectiveFrom: Day, madeByName: z.string().nullable() }),
  ),
  mayChange: z.boolean(),
  asOf: Instant,
})
export type Template = z.output<typeof Template>

export const PreviewTemplate = z.object({ code: Code, blocks: Blocks })
export const PublishTemplate = Write.extend({
  code: Code,
  areaCode: AreaCode,
  blocks: Blocks,
  effectiveFrom: Day,
})
