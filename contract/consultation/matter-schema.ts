import * as z from 'zod'
import { Instant, Phone, Write } from '../wire'
import { matterTypes } from './labels'

/** Matters by the exact phone of the one who comes; looked up by a blind index, and each look-up is recorded. */
export const FindMatters = Write.extend({ phone: Phone })

/** A matter a new record may join (A47: many consultations, one matter). */
export const MatterFound = z.object({
  matterId: z.uuid(),
  records: z.int(),
  /** The last time somebody came with it. */
  last: z.object({
    occurredAt: Instant,
    matterType: z.enum(matterTypes),
    subtypeName: z.string().nullable(),
    summary: z.string(),
    practitionerName: z.string(),
  }),
})
export type MatterFound = z.output<typeof MatterFound>

export const MatterId = z.object({ matterId: z.uuid() })
