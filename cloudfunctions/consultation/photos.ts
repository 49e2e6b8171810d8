import { staffRoles } from '@contract/account/roles'
import { countyOf } from '@contract/area'
import { viewOf } from '@contract/consultation/privacy'
import type { OpenLedgerPhoto, OpenOwnLedgerPhoto } from '@contract/consultation/photo-schema'
import type { KeepProof } from '@contract/proof'
import { refuse, Refused } from '@contract/refusal'
import { attachProofs, keepProof, readProof } from '@server/kit/files/proof'
import type { Act, KnownContext, PractitionerContext } from '@server/kit/procedure'
import { findAccess } from '@server/kit/ledger/access'
import { guardedBy } from '@server/kit/ledger/present'
import { findConsultation } from './queries'
import { findServed } from '@server/kit/ledger/records'

/** What photos of a record's paper are kept under. */
export const PHOTOS = 'consultation'

/** Keeps a photo of a paper slip until its record names it. Refuses as `keepProof` does. */
export const keepPhoto = ({ ctx, input }: Act<typeof KeepProof, PractitionerContext>) =>
  keepProof(ctx, input, { countyCode: countyOf(ctx.caller.practitioner.areaCode) })

/** Takes kept photos up into a record. Refuses `bad-input` at photoIds for what is not kept any more. */
export async function attachPhotos(
  { db, caller }: KnownContext,
  id: string,
  photoIds: readonly string[],
): Promise<void> {
  try {
    await attachProofs(db, caller.accountId, photoIds, { type: PHOTOS, id })
  } catch (error) {
    if (!(error instanceof Refused && error.code === 'not-found')) throw error
    throw refuse('bad-input', { photoIds: '有的照片已经过期，请删掉重新拍' })
  }
}

/** One photo of the caller's own record. Refuses `not-found`. */
export async function photo({ ctx, input }: Act<typeof OpenOwnLedgerPhoto, PractitionerContext>) {
  const row = await findConsultation(ctx.db, input.id)
  if (row?.practitioner_id !== ctx.caller.accountId) throw refuse('not-found')
  return readProof(ctx, input.photoId, { type: PHOTOS, id: row.id })
}

/**
 * One photo of a record of the area; a paper shows who came, so each look is recorded. Refuses `not-found`,
 * `access-needed` (a minor's) and `not-allowed` (safe mode).
 */
export async function areaPhoto({ ctx, input }: Act<typeof OpenLedgerPhoto>) {
  const row = await findServed(ctx.db, ctx.caller, staffRoles, input.id)
  if (!row) throw refuse('not-found')
  const { state } = await findAccess(ctx, row.id)
  const view = viewOf(guardedBy(row), { accountId: ctx.caller.accountId, approved: state === 'approved' })
  if (!view.words) throw refuse('access-needed')
  if (!view.person) throw refuse('not-allowed')
  ctx.audit({
    act: 'ledger-photo-opened',
    subjectType: 'consultation',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { photoId: input.photoId },
  })
  return readProof(ctx, input.photoId, { type: PHOTOS, id: row.id })
}
