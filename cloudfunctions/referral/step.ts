import { referralSettings } from '@contract/referral/settings'
import { statutoryDeadline } from '@contract/calendar'
import type { ReferralStatus } from '@contract/referral/labels'
import { leadsTo, mayDo, runningTerm, type ReferralAct } from '@contract/referral/workflow'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { isRestDay } from '@server/kit/holidays'
import type { KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { actorsOf, findReferral, type ReferralRow } from './queries'

/** Last day of the term that runs in a status from today, by the rule of the county that takes over. */
export async function dueIn(
  { db, now }: KnownContext,
  countyCode: string,
  status: ReferralStatus,
): Promise<string | null> {
  const term = runningTerm[status]
  if (!term) return null
  const today = shanghaiDate(now)
  const terms = await readSetting(db, referralSettings, 'referral.terms', countyCode, today)
  return statutoryDeadline(today, terms[term], isRestDay)
}

/**
 * A referral, kept as it is until the transaction ends, for an act of the caller's. Refuses `not-found` where it is
 * not theirs, `not-allowed` where the act is another's, `referral-moved-on` where it has no place any more.
 */
export async function lockFor(ctx: KnownContext, id: string, act: ReferralAct): Promise<ReferralRow> {
  await ctx.db.selectFrom('referral').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  const row = await findReferral(ctx.db, id)
  const actors = row ? actorsOf(row, ctx.caller) : []
  if (!row || actors.length === 0) throw refuse('not-found')
  if (!leadsTo(row.status, act)) throw refuse('referral-moved-on')
  if (!mayDo(row.status, act, actors)) throw refuse('not-allowed')
  return row
}

interface Change {
  accepted_at?: string
  reply_sealed?: string
}

/** Moves a locked referral along its table; a new term runs where the status is a new one. Writes history and audit. */
export async function takeStep(
  ctx: KnownContext,
  row: Pick<ReferralRow, 'id' | 'status' | 'due_on' | 'receiver_county' | 'area_code'>,
  act: ReferralAct,
  change: Change = {},
): Promise<void> {
  const status = leadsTo(row.status, act)!
  if (status !== row.status)
    await ctx.db
      .updateTable('referral')
      .set({ ...change, status, due_on: await dueIn(ctx, row.receiver_county, status) })
      .where('id', '=', row.id)
      .execute()
  await writeStep(ctx, row.id, act, row.status, status)
  ctx.audit({
    act: `referral-${act}`,
    subjectType: 'referral',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { status },
  })
}

/** One line of its history. */
export const writeStep = (
  { db, caller, now }: KnownContext,
  id: string,
  act: ReferralAct,
  from: ReferralStatus | null,
  to: ReferralStatus,
  byResident = false,
) =>
  db
    .insertInto('referral_history')
    .values({
      referral_id: id,
      act,
      from_status: from,
      to_status: to,
      actor_id: caller.accountId,
      by_resident: byResident,
      at: now.toISOString(),
    })
    .execute()
