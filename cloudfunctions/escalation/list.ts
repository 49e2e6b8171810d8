import { ESCALATION_ROWS, type EscalationList, type EscalationListInput } from '@contract/escalation/schema'
import { overseerRoles } from '@server/kit/overseer'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { escalations } from './queries'
import { itemOf } from './view'

/** Escalations of the centres the caller serves: those under way, the longest first; closed ones, the newest first. */
export async function list({ ctx, input }: Act<typeof EscalationListInput>): Promise<EscalationList> {
  const { after, state } = input
  const open = state === 'open'
  const order = open ? 'asc' : 'desc'
  const rows = await escalations(ctx.db)
    .where(withinScope('escalation.centre_code', ctx.caller, overseerRoles))
    .where('escalation.status', open ? '<>' : '=', 'closed')
    .$if(after !== undefined, (rows) =>
      rows.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('escalation.opened_at', 'escalation.id'),
          open ? '>' : '<',
          tuple(after!.openedAt, after!.id),
        ),
      ),
    )
    .orderBy('escalation.opened_at', order)
    .orderBy('escalation.id', order)
    .limit(ESCALATION_ROWS + 1)
    .execute()
  return {
    rows: rows.slice(0, ESCALATION_ROWS).map(itemOf),
    more: rows.length > ESCALATION_ROWS,
    asOf: ctx.now.toISOString(),
  }
}
