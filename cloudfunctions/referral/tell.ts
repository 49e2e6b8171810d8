import { myReferralLink, ownReferralLink, staffReferralLink } from '@contract/referral/links'
import { discreet } from '@server/kit/ledger/discreet'
import { notify, type Notice } from '@server/kit/messages/notify'
import type { Context } from '@server/kit/procedure'
import type { ReferralRow } from './queries'

type Told = Pick<
  ReferralRow,
  'id' | 'area_code' | 'receiver_county' | 'mediator_id' | 'sent_by' | 'resident_id' | 'safe_mode'
>
type Words = Pick<Notice, 'kind' | 'title' | 'body'>
type Ctx = Pick<Context, 'db' | 'now'>

const countyStaff = async ({ db }: Ctx, areas: readonly string[]): Promise<string[]> =>
  (
    await db
      .selectFrom('staff_grant')
      .innerJoin('account', 'account.id', 'staff_grant.account_id')
      .select('account_id')
      .distinct()
      .where('role', '=', 'county')
      .where('area_code', 'in', areas)
      .where('ended_at', 'is', null)
      .where('disabled_at', 'is', null)
      .execute()
  ).map(({ account_id }) => account_id)

const send = (ctx: Ctx, row: Told, accountId: string, link: string, words: Words) =>
  notify(ctx.db, discreet({ safeMode: row.safe_mode }, { accountId, link, ...words }), ctx.now)

/** Tells who takes it over: the county's staff for a department, or the mediator in person. */
export async function tellReceiver(ctx: Ctx, row: Told, words: Words, but?: string): Promise<void> {
  if (row.mediator_id) return send(ctx, row, row.mediator_id, ownReferralLink(row.id), words)
  for (const id of await countyStaff(ctx, [row.receiver_county]))
    if (id !== but) await send(ctx, row, id, staffReferralLink(row.id), words)
}

/** Whether somebody works with the staff's pages rather than with the duty staff's. */
const isStaff = async ({ db }: Ctx, accountId: string): Promise<boolean> =>
  (await db
    .selectFrom('staff_grant')
    .select('role')
    .where('account_id', '=', accountId)
    .where('role', '<>', 'supervisor')
    .where('ended_at', 'is', null)
    .executeTakeFirst()) !== undefined

/** Tells who passed it on. */
export async function tellSender(ctx: Ctx, row: Told, words: Words): Promise<void> {
  const link = (await isStaff(ctx, row.sent_by)) ? staffReferralLink(row.id) : ownReferralLink(row.id)
  await send(ctx, row, row.sent_by, link, words)
}

/** Tells the person it is about, where they follow it with an account of their own. */
export async function tellResident(ctx: Ctx, row: Told, words: Words): Promise<void> {
  if (row.resident_id) await send(ctx, row, row.resident_id, myReferralLink(row.id), words)
}
