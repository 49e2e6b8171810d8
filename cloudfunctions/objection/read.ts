import { refuse } from '@contract/refusal'
import type { Objection, Objections, ObjectionsInput, OpenObjection } from '@contract/review/schema'
import type { Act } from '@server/kit/procedure'
import { brought, findBrought } from './queries'
import { itemOf, objectionOf } from './view'

const LENGTH = 200

/** Objections of the caller's counties: those that wait, the first due first; or the decided ones, newest first. */
export async function list({ ctx, input }: Act<typeof ObjectionsInput>): Promise<Objections> {
  const found = brought(ctx.db, ctx.caller)
  const rows =
    input.state === 'open'
      ? found.where('outcome', 'is', null).orderBy('due_on')
      : found.where('outcome', 'is not', null).orderBy('decided_at', 'desc')
  return {
    rows: (await rows.orderBy('aid_objection.id').limit(LENGTH).execute()).map(itemOf),
    asOf: ctx.now.toISOString(),
  }
}

/** Opens an objection of the caller's counties, with a trace. Another's is not found. */
export async function one({ ctx, input }: Act<typeof OpenObjection>): Promise<Objection> {
  const row = await findBrought(ctx.db, ctx.caller, input.id)
  if (!row) throw refuse('not-found')
  ctx.audit({ act: 'opened', subjectType: 'aid_objection', subjectId: row.id, areaCode: row.county_code })
  return objectionOf(ctx, row.id)
}
