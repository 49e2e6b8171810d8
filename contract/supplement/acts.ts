import * as z from 'zod'
import { Day, Write, typed, typedLine, typedOptional } from '../wire'
import { broughtBy } from './labels'
import { ITEMS_MAX, ItemCode, TWICE, oncePerCode } from './item'
import { OTHER_ITEM } from './rules'

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
