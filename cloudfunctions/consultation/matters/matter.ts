import type { MatterId } from '@contract/consultation/matter-schema'
import type { Consultation } from '@contract/consultation/schema'
import { refuse } from '@contract/refusal'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { present } from '@server/kit/ledger/present'
import { consultations } from '@server/kit/ledger/records'
import { mayJoin } from './queries'

/** A matter that has more is no matter any more. */
const MOST = 200

/** All records of a matter the caller has a record in, the first first. Refuses `not-found`. */
export async function matter({
  ctx,
  input,
}: Act<typeof MatterId, PractitionerContext>): Promise<Consultation[]> {
  if (!(await mayJoin(ctx.db, ctx.caller, input.matterId, undefined))) throw refuse('not-found')
  const rows = await consultations(ctx.db)
    .where('consultation.matter_id', '=', input.matterId)
    .orderBy('consultation.occurred_at')
    .orderBy('consultation.id')
    .limit(MOST)
    .execute()
  return rows.map((row) => present(ctx.service.keyring, row, ctx.caller))
}
