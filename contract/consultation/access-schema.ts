import * as z from 'zod'
import { Instant, Write, typed } from '../wire'
import { channels, matterTypes } from './labels'

/** How an opening of a minor's record stands for the one who asks. */
export const accessStates = ['none', 'asked', 'approved', 'refused', 'expired'] as const
export type AccessState = (typeof accessStates)[number]

/** Asks another responsible person of the county to let one open a minor's record. */
export const AskAccess = Write.extend({
  id: z.uuid(),
  consultationId: z.uuid(),
  reason: typed('原因', 200, 2),
})
export const DecideAccess = Write.extend({ id: z.uuid(), approve: z.boolean() })

export const Access = z.object({
  state: z.enum(accessStates),
  /** When an approval ends; null without one. */
  expiresAt: Instant.nullable(),
})
export type Access = z.output<typeof Access>

/** A question that waits for an answer. Says nothing of the record but what it takes to know which it is. */
export const AccessAsked = z.object({
  id: z.uuid(),
  consultationId: z.uuid(),
  askedByName: z.string(),
  /** The caller's own: somebody else has to answer it. */
  own: z.boolean(),
  reason: z.string(),
  askedAt: Instant,
  siteName: z.string(),
  practitionerName: z.string(),
  channel: z.enum(channels),
  matterType: z.enum(matterTypes),
  occurredAt: Instant,
})
export type AccessAsked = z.output<typeof AccessAsked>
