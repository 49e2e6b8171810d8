import { staffRoles } from '@contract/account/roles'
import type { OpenedConsultation, OpenRecord } from '@contract/consultation/schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { findAccess } from '@server/kit/ledger/access'
import { opened } from './opened'
import { findServed } from '@server/kit/ledger/records'

/**
 * Opens one record of the area for staff, as far as they may see it; every opening is recorded. Refuses `not-found`
 * and `access-needed` (a minor's, whose opening nobody else has approved, or no longer).
 */
export async function openRecord({ ctx, input }: Act<typeof OpenRecord>): Promise<OpenedConsultation> {
  const { caller } = ctx
  const row = await findServed(ctx.db, caller, staffRoles, input.id)
  if (!row) throw refuse('not-found')
  const approved = row.minor && (await findAccess(ctx, row.id)).state === 'approved'
  if (row.minor && !approved && row.practitioner_id !== caller.accountId) throw refuse('access-needed')
  ctx.audit({
    act: 'record-opened',
    subjectType: 'consultation',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { minor: row.minor, safeMode: row.safe_mode },
  })
  return opened(ctx, row, { accountId: caller.accountId, approved })
}
