import { maskName, maskPhone } from '@contract/identity'
import type { Referral } from '@contract/referral/schema'
import { actsOpen, runningTerm } from '@contract/referral/workflow'
import { shanghaiDate } from '@contract/time'
import { openClient } from '@server/kit/ledger/client'
import type { KnownContext } from '@server/kit/procedure'
import { actorsOf, itemOf, meetingOpen, meetingsOf, type ReferralRow } from './queries'
import { openText } from './sealed'

/**
 * A referral as the caller reads it. Its parties read its words; who only looks on reads none of a minor's. Name and
 * telephone are for who takes it over, masked, and for nobody in safe mode: they ask the handler.
 */
export async function view(ctx: KnownContext, row: ReferralRow): Promise<Referral> {
  const { db, caller, now, service } = ctx
  const actors = actorsOf(row, caller)
  const party = actors.includes('sender') || actors.includes('receiver')
  const words = party || !row.minor
  const client =
    party && !row.safe_mode ? openClient(service.keyring, { ...row, id: row.consultation_id }) : {}
  const meetings = await meetingsOf(db, row.id)
  const today = shanghaiDate(now)
  return {
    ...itemOf(row, now),
    consultationId: row.consultation_id,
    countyName: row.county_name,
    receiverPhone: row.department_phone,
    safeMode: row.safe_mode,
    facts: words ? openText(ctx, 'facts', row.id, row.facts_sealed) : null,
    reply: words && row.reply_sealed ? openText(ctx, 'reply', row.id, row.reply_sealed) : null,
    clientName: client.name ? maskName(client.name) : null,
    clientPhone: client.phone ? maskPhone(client.phone) : null,
    mayReveal: mayReveal(row, actors) && client.phone !== undefined,
    followed: row.resident_id !== null,
    mayShowCode:
      actors.includes('sender') && row.resident_id === null && runningTerm[row.status] !== undefined,
    meetings: words
      ? meetings.map(({ place_sealed, ...meeting }) => ({
          ...meeting,
          place: openText(ctx, 'place', meeting.id, place_sealed),
        }))
      : [],
    letters: words ? await lettersOf(ctx, row.id) : [],
    steps: await stepsOf(ctx, row.id),
    acts: actsOpen(
      { status: row.status, dueOn: row.due_on, meetingOpen: meetingOpen(meetings) },
      actors,
      today,
    ),
    asOf: now.toISOString(),
  }
}

/** Who took it over calls the person; before that nobody needs to. */
export const mayReveal = (row: ReferralRow, actors: readonly string[]): boolean =>
  actors.includes('receiver') && row.status === 'accepted'

async function lettersOf(ctx: KnownContext, id: string): Promise<Referral['letters']> {
  const rows = await ctx.db
    .selectFrom('referral_letter')
    .select(['kind', 'number', 'text_sealed', 'written_at as at'])
    .where('referral_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(({ text_sealed, ...letter }) => ({
    ...letter,
    text: openText(ctx, 'letter', letter.number, text_sealed),
  }))
}

async function stepsOf({ db }: KnownContext, id: string): Promise<Referral['steps']> {
  const rows = await db
    .selectFrom('referral_history')
    .innerJoin('account', 'account.id', 'referral_history.actor_id')
    .select(['act', 'at', 'by_resident', 'account.name'])
    .where('referral_id', '=', id)
    .orderBy('referral_history.id')
    .execute()
  return rows.map(({ act, at, by_resident, name }) => ({ act, at, byName: by_resident ? null : name }))
}
