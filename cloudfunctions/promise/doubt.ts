import type { DoubtOf, Hear, MyDoubt } from '@contract/promise/schema'
import { refuse } from '@contract/refusal'
import { findMine } from '@server/kit/aid/rows'
import type { Act, KnownContext } from '@server/kit/procedure'
import { tellSaid } from './messages'
import { findNewestFalse } from './queries'
import { openText, sealText } from './sealed'

async function doubtOf({ db, service }: KnownContext, applicationId: string): Promise<MyDoubt> {
  const row = await findNewestFalse(db, applicationId)
  if (!row) return { doubt: null }
  const { keyring } = service
  return {
    doubt: {
      id: row.id,
      untrue: openText(keyring, 'false_promise.untrue', row.id, row.untrue_sealed)!,
      hearBy: row.hear_by,
      said: openText(keyring, 'false_promise.said', row.id, row.said_sealed),
      outcome: row.outcome,
      reasons: openText(keyring, 'false_promise.reasons', row.id, row.reasons_sealed),
      costFen: row.cost_fen,
      barredUntil: row.barred_until,
      corrected: row.corrected_at !== null,
      maySay: row.outcome === null && row.said_at === null,
    },
  }
}

/** What is held against the promise of one's own application. Another's application is not found. */
export async function doubt({ ctx, input }: Act<typeof DoubtOf>): Promise<MyDoubt> {
  const row = await findMine(ctx.db, ctx.caller.accountId, input.id)
  if (!row) throw refuse('not-found')
  return doubtOf(ctx, row.id)
}

/**
 * Says one's own side, once, until it is decided. Refuses `not-in-this-state` after that or after staff wrote it down,
 * `not-found` for another's.
 */
export async function say({ ctx, input }: Act<typeof Hear>): Promise<MyDoubt> {
  const { db, caller, now, service } = ctx
  const held = await db
    .selectFrom('false_promise')
    .select(['id', 'application_id', 'proposed_by', 'outcome', 'said_at'])
    .where('id', '=', input.id)
    .forUpdate()
    .executeTakeFirst()
  const row = held && (await findMine(db, caller.accountId, held.application_id))
  if (!held || !row) throw refuse('not-found')
  if (held.outcome !== null || held.said_at !== null) throw refuse('not-in-this-state')
  await db
    .updateTable('false_promise')
    .set({
      said_sealed: sealText(service.keyring, 'false_promise.said', held.id, input.said),
      said_at: now.toISOString(),
    })
    .where('id', '=', held.id)
    .execute()
  await tellSaid(db, row, { id: held.id, but: held.proposed_by }, now)
  ctx.audit({
    act: 'false-promise-answered',
    subjectType: 'false_promise',
    subjectId: held.id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id },
  })
  return doubtOf(ctx, row.id)
}
