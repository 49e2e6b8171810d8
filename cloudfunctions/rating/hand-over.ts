import { ratingSettings } from '@contract/rating/settings'
import type { StaffRole } from '@contract/account/roles'
import { whyNotHandOver } from '@contract/rating/ways'
import { HandOver, type HandOverInput } from '@contract/rating/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Act, Context, KnownContext, PractitionerContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { findOwnSubject, findServedSubject, type FoundSubject } from './queries'

/** Staff who sit where visitors are. */
const DESK: StaffRole[] = ['station', 'county']

/** The caller's own record. Refuses `not-found`. */
export async function ownSubject(ctx: PractitionerContext, id: string): Promise<FoundSubject> {
  const record = await findOwnSubject(ctx.db, id, ctx.caller.accountId)
  if (!record) throw refuse('not-found')
  return record
}

/** A record within what the caller serves at a station or a county. Refuses `not-found`. */
export async function deskSubject(ctx: KnownContext, id: string): Promise<FoundSubject> {
  const record = await findServedSubject(ctx.db, id, ctx.caller, DESK)
  if (!record) throw refuse('not-found')
  return record
}

/** The county's word on ways to rate, as of today. */
export const waysOf = (ctx: Context, { areaCode }: FoundSubject) =>
  readSetting(ctx.db, ratingSettings, 'rating.ways', areaCode, shanghaiDate(ctx.now))

/** Refusal code a phone handed over would meet now. */
export const handOverObstacle = async (ctx: Context, record: FoundSubject) =>
  whyNotHandOver(
    { occurredAt: record.occurredAt, rated: record.ratedAt !== null },
    ctx.now,
    await waysOf(ctx, record),
  )

const view = async (ctx: Context, record: FoundSubject): Promise<HandOver> => {
  const { siteName, practitionerName, occurredAt } = record
  const obstacle = (await handOverObstacle(ctx, record)) ?? null
  return HandOver.parse({ siteName, practitionerName, occurredAt, obstacle })
}

/** What the visitor is shown on the adviser's phone. Refuses `not-found` for a record that is not the caller's. */
export const handOver = async ({ ctx, input }: Act<typeof HandOverInput, PractitionerContext>) =>
  view(ctx, await ownSubject(ctx, input.consultationId))

/** The same on a phone of the station or the county. Refuses `not-found` out of scope. */
export const handOverAtDesk = async ({ ctx, input }: Act<typeof HandOverInput>) =>
  view(ctx, await deskSubject(ctx, input.consultationId))
