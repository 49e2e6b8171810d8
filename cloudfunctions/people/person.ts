import { exitProposedBy } from '@contract/people/rules'
import type { Person, PersonId } from '@contract/people/schema'
import { actsOpen, arrowOf } from '@contract/people/workflow'
import { refuse } from '@contract/refusal'
import { serves } from '@server/kit/caller'
import type { Act, KnownContext } from '@server/kit/procedure'
import { findPerson, standingOf, type PersonRow } from './queries'
import { recordOf } from './record-of'

/** One person within the caller's scope, with their history and what the caller may do. Refuses `not-found`. */
export async function person({ ctx, input }: Act<typeof PersonId>): Promise<Person> {
  const row = await findPerson(ctx.db, ctx.caller, input.id)
  if (!row) throw refuse('not-found')
  const actor = await standingOf(ctx.db, ctx.caller, row, ctx.now)
  const record = await recordOf(ctx, row)
  const admitted = record.events.find(({ act }) => act === 'admit')
  const keeps = serves(ctx.caller, ['county'], row.areaCode)
  return {
    ...record,
    acts: actsOpen(row.status, actor),
    mayChange: keeps && actor !== 'self',
    needsColleague: actor === 'proposer' && arrowOf(row.status, 'admit', 'county') !== undefined,
    exitProposed: exitProposedBy(record.screenings, row.status, admitted?.at ?? null) ?? null,
    ...(await entryOf(ctx, row)),
    asOf: ctx.now.toISOString(),
  }
}

/** Duties ahead, and how the person comes in. */
async function entryOf({ db, now }: KnownContext, { id }: PersonRow) {
  const at = now.toISOString()
  const { ahead } = await db
    .selectFrom('duty_shift')
    .select(({ fn }) => fn.countAll<number>().as('ahead'))
    .where('practitioner_id', '=', id)
    .where('status', '=', 'published')
    .where('ends_at', '>', at)
    .executeTakeFirstOrThrow()
  const identity = await db
    .selectFrom('identity')
    .select('account_id')
    .where('account_id', '=', id)
    .executeTakeFirst()
  const login = await db
    .selectFrom('staff_login')
    .select('account_id')
    .where('account_id', '=', id)
    .executeTakeFirst()
  const invitation = await db
    .selectFrom('person_invitation')
    .select('expires_at')
    .where('person_id', '=', id)
    .where('used_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return {
    shiftsAhead: ahead,
    bound: identity !== undefined || login !== undefined,
    invitedUntil: invitation?.expires_at ?? null,
  }
}
