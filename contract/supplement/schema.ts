import * as z from 'zod'
import { aidForms, paperKinds } from '../aid/labels'
import { Paper } from '../aid/schema'
import { aidStatuses } from '../aid/statuses'
import { AreaCode } from '../area'
import { matterTypes } from '../consultation/labels'
import { Day, Instant, Write, typed, typedLine, typedOptional } from '../wire'
import { askLists, askOutcomes, broughtBy, followStates } from './labels'
import { ITEMS_MAX, ItemCode, TWICE, oncePerCode } from './item'
import { OTHER_ITEM, supplementActs } from './rules'

export const SupplementOf = z.object({ id: z.uuid() })

/** A paper of the catalogue, as it is picked from. */
export const PaperItem = z.object({
  code: ItemCode,
  name: z.string(),
  kind: z.enum(paperKinds),
  help: z.string(),
  /** Last day it may follow by; null: it never does, or nothing is examined now. */
  followUntil: Day.nullable(),
})
export type PaperItem = z.output<typeof PaperItem>

/** Tells everything that is missing at once (法律援助法 43). */
export const AskSupplement = Write.extend({
  id: z.uuid(),
  items: z
    .array(
      z
        .object({ code: ItemCode, note: typedOptional('说明', 200) })
        .refine(({ code, note }) => code !== OTHER_ITEM || note !== undefined, {
          path: ['note'],
          error: '请写清楚是什么材料',
        }),
    )
    .min(1, '请选缺哪些材料')
    .max(ITEMS_MAX, `一次最多${ITEMS_MAX}项`)
    .refine(oncePerCode, TWICE),
  reasons: typed('为什么要补', 500, 4),
  /** What has newly come up; a list after the first names it. */
  newCircumstance: typedOptional('新的情况', 500),
})

/** Agrees that papers may follow while the application is examined (容缺). */
export const AgreeFollowing = Write.extend({
  id: z.uuid(),
  items: z
    .array(z.object({ code: ItemCode }))
    .min(1, '请选哪些材料后补')
    .max(ITEMS_MAX, `一次最多${ITEMS_MAX}项`)
    .refine(oncePerCode, TWICE),
  dueOn: Day,
})

/** A paper that was to follow has come, over the counter or as photos. */
export const ReceiveFollowing = Write.extend({ id: z.uuid(), code: ItemCode })

export const Lapse = Write.extend({ id: z.uuid() })

/** What the applicant brought over the counter, as staff note it. */
export const TakeIn = Write.extend({ id: z.uuid(), note: typed('交来了什么', 500, 2) })

/** Asks another county's centre to look into something (司法部令148号 16). */
export const AskCooperation = Write.extend({
  id: z.uuid(),
  centre: typedLine('哪个法律援助中心', 60, 4),
  what: typed('请他们核查什么', 1000, 4),
  /** By when they are asked to answer. */
  replyBy: Day,
})
export const EndCooperation = Write.extend({ id: z.uuid(), answer: typed('核查结果', 1000, 4) })

export const UploadItem = Write.extend({
  id: z.uuid(),
  applicationId: z.uuid(),
  code: ItemCode,
  content: z.base64().min(1).max(4_200_000, '照片太大，请换一张小一点的'),
})
export const RemoveItemPaper = Write.extend({ applicationId: z.uuid(), paperId: z.uuid() })
export const ItemPaperRemoved = z.object({ removed: z.literal(true) })

/** The applicant has answered the whole list: with photos, or with why there is none. */
export const Supply = Write.extend({
  id: z.uuid(),
  cannot: z
    .array(z.object({ code: ItemCode, why: typed('为什么交不了', 300, 2) }))
    .max(ITEMS_MAX)
    .refine(oncePerCode, TWICE),
})

/** The same, handed in at the counter for somebody who has no account. */
export const SupplyAtCounter = Supply.extend({ broughtBy: z.enum(broughtBy, '请选择材料是怎么来的') })
export const OpenItemPaper = RemoveItemPaper

/** Which papers may follow in an application that is being filled. */
export const MayFollowInput = z.object({
  countyCode: AreaCode,
  matterType: z.enum(matterTypes),
  aidForm: z.enum(aidForms),
})
export const MayFollow = z.object({
  items: z.array(PaperItem.omit({ followUntil: true }).extend({ until: Day })),
  asOf: Instant,
})
export type MayFollow = z.output<typeof MayFollow>

/** One item of one's own list, with the photos sent for it. */
export const MyItem = z.object({
  code: ItemCode,
  name: z.string(),
  help: z.string(),
  note: z.string().nullable(),
  papers: z.array(Paper),
})
export type MyItem = z.output<typeof MyItem>

export const MyFollowing = MyItem.omit({ note: true }).extend({ dueOn: Day, state: z.enum(followStates) })
export type MyFollowing = z.output<typeof MyFollowing>

/** What one's own case waits for. */
export const MySupplement = z.object({
  id: z.uuid(),
  number: z.string(),
  countyName: z.string(),
  status: z.enum(aidStatuses),
  inDanger: z.boolean(),
  /** The list that is waited for. */
  ask: z
    .object({
      askedAt: Instant,
      dueOn: Day,
      reasons: z.string(),
      newCircumstance: z.string().nullable(),
      items: z.array(MyItem),
    })
    .nullable(),
  following: z.array(MyFollowing),
  asOf: Instant,
})
export type MySupplement = z.output<typeof MySupplement>

const AskedItem = MyItem.omit({ help: true }).extend({
  /** Why there is none, in the applicant's words. */
  why: z.string().nullable(),
})

/** One list of missing papers, as the county sees it. */
export const Asked = z.object({
  ordinal: z.int(),
  askedAt: Instant,
  askerName: z.string(),
  dueOn: Day,
  reasons: z.string(),
  newCircumstance: z.string().nullable(),
  items: z.array(AskedItem),
  outcome: z.enum(askOutcomes).nullable(),
  endedAt: Instant.nullable(),
  /** What was brought over the counter, as staff noted it. */
  takenIn: z.string().nullable(),
})
export type Asked = z.output<typeof Asked>

export const Following = MyFollowing.omit({ help: true }).extend({
  /** When who applied asked for it; null where the county proposed it. */
  askedAt: Instant.nullable(),
  /** Null: not agreed. */
  agreed: z.object({ byName: z.string(), at: Instant }).nullable(),
})
export type Following = z.output<typeof Following>

/** Another centre that was asked: which, what, and its answer. */
export const Cooperation = z.object({
  id: z.uuid(),
  centre: z.string(),
  what: z.string(),
  replyBy: Day.nullable(),
  askedAt: Instant,
  askerName: z.string(),
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
})
export type Cooperation = z.output<typeof Cooperation>

export const OpenDesk = Write.extend({ id: z.uuid() })

/** Everything about missing papers of one case, and what the reader may do. */
export const SupplementDesk = z.object({
  id: z.uuid(),
  number: z.string(),
  status: z.enum(aidStatuses),
  own: z.boolean(),
  /** The catalogue of this matter and form of aid. */
  items: z.array(PaperItem),
  /** Last day of a list sent today. */
  askDueOn: Day,
  /** Last day of the examination, by which what follows must be there; null while none runs. */
  followBy: Day.nullable(),
  /** Newest first. */
  asks: z.array(Asked),
  following: z.array(Following),
  cooperations: z.array(Cooperation),
  acts: z.array(z.enum(supplementActs)),
  asOf: Instant,
})
export type SupplementDesk = z.output<typeof SupplementDesk>

/** How a case stands towards missing papers, in a line for the review page; nothing of anybody's words. */
export const Standing = z.object({
  /** The list that is waited for. */
  ask: z.object({ ordinal: z.int(), dueOn: Day, items: z.int() }).nullable(),
  /** Papers that were to follow and are not settled, by how they stand. */
  following: z.object({ wished: z.int(), waiting: z.int(), sent: z.int(), missed: z.int() }),
  /** The centre whose answer is waited for. */
  centre: z.string().nullable(),
  asOf: Instant,
})
export type Standing = z.output<typeof Standing>

export const AskListInput = z.object({ list: z.enum(askLists).default('waiting') })
export const AskRow = z.object({
  applicationId: z.uuid(),
  number: z.string(),
  countyName: z.string(),
  ordinal: z.int(),
  askedAt: Instant,
  dueOn: Day,
  newCircumstance: z.string().nullable(),
})
export type AskRow = z.output<typeof AskRow>
/** A paper that follows and the county has to look at: it was asked for, photos came, or its day is over and none did. */
export const FollowingRow = z.object({
  applicationId: z.uuid(),
  number: z.string(),
  countyName: z.string(),
  name: z.string(),
  dueOn: Day,
  state: z.enum(['wished', 'sent', 'missed']),
})
/**
 * `waiting` as things stand; the others of this calendar year. `asked` is every list sent this year: the denominator
 * of those sent again.
 */
export const AskRows = z.object({
  rows: z.array(AskRow),
  counts: z.record(z.enum(askLists), z.int()),
  following: z.array(FollowingRow),
  asked: z.int(),
  year: z.int(),
  asOf: Instant,
})
export type AskRows = z.output<typeof AskRows>
