import type { RevealClient, RevealedClient } from '@contract/referral/schema'
import { refuse } from '@contract/refusal'
import { openClient } from '@server/kit/ledger/client'
import type { Act } from '@server/kit/procedure'
import type * as z from 'zod'
import { actorsOf, findReferral } from './queries'
import { mayReveal } from './view'

/**
 * Name and telephone in full, for who has taken it over; each look stays on record (个人信息保护法 51). Refuses
 * `not-found`, `not-allowed` for anybody else or before it is accepted, `contact-guarded` in safe mode.
 */
export async function reveal({
  ctx,
  input,
}: Act<typeof RevealClient>): Promise<z.output<typeof RevealedClient>> {
  const row = await findReferral(ctx.db, input.id)
  const actors = row ? actorsOf(row, ctx.caller) : []
  if (!row || actors.length === 0) throw refuse('not-found')
  if (!mayReveal(row, actors)) throw refuse('not-allowed')
  if (row.safe_mode) throw refuse('contact-guarded')
  const { name, phone } = openClient(ctx.service.keyring, { ...row, id: row.consultation_id })
  if (!phone) throw refuse('not-found')
  ctx.audit({
    act: 'revealed',
    subjectType: 'referral',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { field: 'client' },
  })
  return { name: name ?? null, phone }
}
