import { staffRoles } from '@contract/account/roles'
import { countyOf } from '@contract/area'
import { matterTypeLabels, type MatterType } from '@contract/consultation/labels'
import { refuse } from '@contract/refusal'
import { serves } from '@server/kit/caller'
import { findAccess } from '@server/kit/ledger/access'
import type { KnownContext } from '@server/kit/procedure'

/** What a record is called where it is spoken of. */
export const matterName = (row: { matter_type: MatterType; subtype_name: string | null }): string =>
  row.subtype_name ?? matterTypeLabels[row.matter_type]

/**
 * A record the caller may pass on: one they wrote or collected, or one of the area they serve. Refuses `not-found`,
 * and `access-needed` to staff for a minor's whose opening nobody has approved.
 */
export async function recordToRefer(ctx: KnownContext, id: string) {
  const { db, caller } = ctx
  const row = await db
    .selectFrom('consultation')
    .leftJoin('matter_type as finer', 'finer.code', 'consultation.subtype')
    .selectAll('consultation')
    .select('finer.name as subtype_name')
    .where('consultation.id', '=', id)
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  const own = row.practitioner_id === caller.accountId || row.collected_by === caller.accountId
  if (own) return row
  if (!serves(caller, staffRoles, row.area_code)) throw refuse('not-found')
  if (row.minor && (await findAccess(ctx, row.id)).state !== 'approved') throw refuse('access-needed')
  return row
}

/** The county of a record, or the city for a record of the city's own. */
export const countyOfRecord = (row: { area_code: string }): string => countyOf(row.area_code)
