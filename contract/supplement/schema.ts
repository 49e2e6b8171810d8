import * as z from 'zod'
import { aidForms, paperKinds } from '../aid/labels'
import { Paper } from '../aid/schema'
import { aidStatuses } from '../aid/statuses'
import { AreaCode } from '../area'
import { matterTypes } from '../consultation/labels'
import { Day, Instant, Write } from '../wire'
import { askLists, askOutcomes, followStates } from './labels'
import { ItemCode } from './item'
import { supplementActs } from './rules'

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
