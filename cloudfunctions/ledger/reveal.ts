import { viewOf } from '@contract/consultation/privacy'
import type { RevealClient, RevealedClient } from '@contract/consultation/search-schema'
import { refuse } from '@contract/refusal'
import { openClient } from '@server/kit/ledger/client'
import type { Act } from '@server/kit/procedure'
import { findAccess } from '@server/kit/ledger/access'
import { guardedBy } from '@server/kit/ledger/present'
import { findServed } from '@server/kit/ledger/records'

/**
 * Name, phone and address of one record in clear for the county, for a reason that stays on record (个人信息保护法 51).
 * Refuses `not-found`, `access-needed` (a minor's, whose opening nobody else has approved) and `client-hidden` (safe
 * mode: the handler alone knows whom they advise).
 */
export async function revealClient({ ctx, input }: Act<typeof RevealClient>): Promise<RevealedClient> {
  const { db, caller, service } = ctx
  const row = await findServed(db, caller, ['county'], input.id)
  if (!row) throw refuse('not-found')
  const approved = row.minor && (await findAccess(ctx, row.id)).state === 'approved'
  const view = viewOf(guardedBy(row), { accountId: caller.accountId, approved })
  if (!view.words) throw refuse('access-needed')
  if (!view.contact || row.safe_mode) throw refuse('client-hidden')
  ctx.audit({
    act: 'revealed',
    subjectType: 'consultation',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { field: 'client', reason: input.reason },
  })
  const { name = null, phone = null, address = null } = openClient(service.keyring, row)
  return { name, phone, address }
}
