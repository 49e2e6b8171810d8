import * as z from 'zod'
import { ProofIds } from '../proof'
import { settings } from '../settings'
import { SiteCode } from '../site/schema'
import { Day, Instant, typed, typedOptional, Write } from '../wire'
import { dutyKinds, makeUpStatuses } from './labels'
import { Attendance } from './schema'

/** A request to put missing checks right. The times are the person's own word. */
export const MakeUp = z.object({
  id: z.uuid(),
  shiftId: z.uuid(),
  status: z.enum(makeUpStatuses),
  inAt: Instant.nullable(),
  outAt: Instant.nullable(),
  reason: z.string(),
  photoIds: z.array(z.uuid()),
  askedAt: Instant,
  decidedAt: Instant.nullable(),
  note: z.string().nullable(),
})
export type MakeUp = z.output<typeof MakeUp>

export const AskMakeUp = Write.extend({
  shiftId: z.uuid(),
  inAt: Instant.optional(),
  outAt: Instant.optional(),
  reason: typed('原因', 500, 4),
  photoIds: ProofIds,
})
export type AskMakeUp = z.output<typeof AskMakeUp>

export const WithdrawMakeUp = Write.extend({ id: z.uuid() })
export const MakeUpPhotoInput = z.object({ id: z.uuid(), photoId: z.uuid() })
export const OpenMakeUpPhoto = Write.extend(MakeUpPhotoInput.shape)

/** How a make-up and the attendance it asks about look to who decides. */
export const MakeUpCase = z.object({
  makeUp: MakeUp,
  practitionerName: z.string(),
  siteCode: SiteCode,
  siteName: z.string(),
  kind: z.enum(dutyKinds),
  day: Day,
  startsAt: Instant,
  endsAt: Instant,
  attendance: Attendance.nullable(),
  recordCount: z.int(),
  /** Asked by the caller themself: somebody else decides. */
  own: z.boolean(),
  decidedByName: z.string().nullable(),
})
export type MakeUpCase = z.output<typeof MakeUpCase>

/** What waits for a decision, oldest first; or what is done with, newest first. `after`: the last row of the page before. */
export const MakeUpsInput = z.object({
  state: z.enum(['open', 'done']),
  after: z.object({ askedAt: Instant, id: z.uuid() }).optional(),
  limit: z.int().min(1).max(50).default(20),
})
export type MakeUpsInput = z.output<typeof MakeUpsInput>
export const MakeUps = z.object({ rows: z.array(MakeUpCase), more: z.boolean(), asOf: Instant })
export type MakeUps = z.output<typeof MakeUps>

export const DecideMakeUp = Write.extend({
  id: z.uuid(),
  act: z.enum(['approve', 'refuse']),
  note: typedOptional('意见', 300),
}).refine(({ act, note }) => act === 'approve' || note !== undefined, {
  path: ['note'],
  message: '不同意的，请写明理由',
})
export type DecideMakeUp = z.output<typeof DecideMakeUp>

export const MakeUpPolicyShape = settings['duty.makeUp'].schema
