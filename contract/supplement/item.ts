import * as z from 'zod'
import { Day } from '../wire'

export const ItemCode = z.string().regex(/^[a-z0-9-]{1,40}$/, '请从清单里选')
/** Items on one list, and photos to one item. */
export const ITEMS_MAX = 15
export const ITEM_PHOTOS_MAX = 9

export const oncePerCode = (items: readonly { code: string }[]) =>
  new Set(items.map(({ code }) => code)).size === items.length
export const TWICE = '同一项材料只能选一次'

/** Papers who applies asks to bring after the application, each by a day of their own (容缺). */
export const LaterPapers = z
  .array(z.object({ code: ItemCode, dueOn: Day }))
  .max(ITEMS_MAX, `最多${ITEMS_MAX}项`)
  .refine(oncePerCode, TWICE)
export type LaterPaper = z.output<typeof LaterPapers>[number]
