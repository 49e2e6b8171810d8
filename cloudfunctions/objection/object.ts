import { isInDanger } from '@contract/aid/rules'
import { arrowOf } from '@contract/aid/workflow'
import { refuse } from '@contract/refusal'
import { objectedTo, whyNotObject } from '@contract/review/objection'
import type { MakeObjection, MyObjection, Objecting, ObjectionOf } from '@contract/review/schema'
import { shanghaiDate } from '@contract/time'
import type { Keyring } from '@server/kit/crypto/keyring'
import { findMine, lockMine, type ApplicationRow } from '@server/kit/aid/rows'
import { asHelper, mustBeTheirWill } from '@server/kit/aid/their-will'
import type { Act, KnownContext } from '@server/kit/procedure'
import { bring } from './bring'
import { findNewest, findWindow, type ObjectionRow } from './queries'
import { openSaid } from './sealed'

const mine = (keyring: Keyring, row: ObjectionRow): MyObjection => ({
  against: row.against,
  said: openSaid(keyring, row),
  objectedAt: row.objected_at,
  dueOn: row.due_on,
  outcome: row.outcome,
  number: row.number,
  reasons: row.reasons,
  decidedAt: row.decided_at,
})

async function objectingOf(
  { db, service, caller, now }: KnownContext,
  row: ApplicationRow,
): Promise<Objecting> {
  const open = arrowOf(row.status, 'object', 'applicant') !== undefined
  const window = open ? await findWindow(db, row.id) : undefined
  const objection = await findNewest(db, row.id)
  return {
    number: row.number!,
    countyName: row.county_name!,
    status: row.status,
    against: objectedTo(row.status) ?? null,
    objectBy: window?.dueOn ?? null,
    inDanger: isInDanger(row.circumstance),
    asHelper: asHelper(row, caller.accountId),
    may: open && whyNotObject(window, shanghaiDate(now)) === undefined,
    objection: objection ? mine(service.keyring, objection) : null,
    asOf: now.toISOString(),
  }
}

/** How one's own case stands towards objecting. Another's, and one the centre has not received, are not found. */
export async function objecting({ ctx, input }: Act<typeof ObjectionOf>): Promise<Objecting> {
  const row = await findMine(ctx.db, ctx.caller.accountId, input.id)
  if (!row || row.number === null) throw refuse('not-found')
  return objectingOf(ctx, row)
}

/**
 * Objects to a refusal or a termination of one's own case, to the bureau (法援法 49; 山西条例 29). Refuses
 * `aid-objection-late` after the fifteen days, `aid-objected` a second time, `not-in-this-state` where nothing was
 * refused, `not-found` for another's, `bad-input` on `agreed` for a helper who did not read it to the person. Two at once are one objection and one refusal.
 */
export async function object({ ctx, input }: Act<typeof MakeObjection>): Promise<Objecting> {
  const row = await lockMine(ctx.db, ctx.caller.accountId, input.id)
  if (!row) throw refuse('not-found')
  mustBeTheirWill(row, ctx.caller.accountId, input.agreed)
  await bring(ctx, row, input.said)
  return objectingOf(ctx, row)
}
