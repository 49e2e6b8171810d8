import * as z from 'zod'
import { groups } from '../groups'
import { QUEUE_CRITERIA } from './criteria'

const place = z.int().min(1).max(QUEUE_CRITERIA.length)

/** How a county decides applications, and in which order it reads them (A70). */
export const reviewSettings = {
  /** Two levels: who examined proposes, and a colleague approves. A provisional grant is urgent and needs one. */
  'aid.approval': { schema: z.object({ levels: z.int().min(1).max(2) }), fallback: { levels: 1 } },
  /** Place of each criterion in the order of the queue, and which groups come before the others. */
  'aid.priority': {
    schema: z
      .object({
        urgent: place,
        due: place,
        greenChannel: place,
        favoured: place,
        favouredGroups: z.array(z.enum(groups)).max(groups.length),
      })
      .refine(
        ({ urgent, due, greenChannel, favoured }) =>
          new Set([urgent, due, greenChannel, favoured]).size === QUEUE_CRITERIA.length,
        { path: ['urgent'], error: '每一项排第几，不能重复' },
      ),
    fallback: {
      urgent: 1,
      due: 2,
      greenChannel: 3,
      favoured: 4,
      favouredGroups: [...groups],
    },
  },
}
