import { myComplaintLink } from '@contract/complaint/links'
import type { Complaint, TellComplainant } from '@contract/complaint/schema'
import { waysToTell } from '@contract/complaint/workflow'
import { refuse } from '@contract/refusal'
import { discreet } from '@server/kit/ledger/discreet'
import { notify } from '@server/kit/messages/notify'
import type { Act } from '@server/kit/procedure'
import { lockForStaff, takeStep } from './queries'
import { one } from './read'
import { writeNote } from './sealed'

/**
 * Tells the complainant what came of it (法援法 55): by a message to their account, or by a call that is written
 * down. Refuses `not-found`, `complaint-moved-on`, `complaint-not-yours`, and `bad-input` for a way that does not
 * reach them.
 */
export async function tell({ ctx, input }: Act<typeof TellComplainant>): Promise<Complaint> {
  const row = await lockForStaff(ctx, input.id, 'tell')
  const { way, call } = input
  const ways = waysToTell({ account: row.complainant_id !== null, contact: row.contact_sealed !== null })
  if (!ways.includes(way)) throw refuse('bad-input', { way: '这样答复不到，请换一种' })
  if (way === 'call') await writeNote(ctx, row.id, 'call', call!)
  if (way === 'message')
    await notify(
      ctx.db,
      discreet(
        { safeMode: row.safe_mode ?? false },
        {
          accountId: row.complainant_id!,
          kind: 'complaint-told',
          title: '您反映的事有了答复',
          body: '结果和理由请点开看。',
          link: myComplaintLink(row.id),
        },
      ),
      ctx.now,
    )
  await takeStep(ctx, row, 'tell', { told_way: way })
  return one({ ctx, input: { id: row.id } })
}
