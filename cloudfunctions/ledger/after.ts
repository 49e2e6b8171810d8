import { staffRoles } from '@contract/account/roles'
import type { ConsultationId } from '@contract/consultation/schema'
import type { RecordAfter } from '@contract/consultation/search-schema'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { serves } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'
import { isSetAside } from '@server/kit/ratings/set-aside'
import { findServed } from '@server/kit/ledger/records'

/** Who reads complaints; a station may be what somebody complains of. */
const overseers = ['county', 'city'] as const

/** What became of a record since it was written: its rating, a return visit, complaints. Refuses `not-found`. */
export async function after({ ctx, input }: Act<typeof ConsultationId>): Promise<RecordAfter> {
  const { db, caller } = ctx
  const row = await findServed(db, caller, staffRoles, input.id)
  if (!row) throw refuse('not-found')
  return {
    rating: await ratingOf(db, row.id),
    visit: (await visitOf(db, row.id))?.status ?? null,
    complaints: serves(caller, overseers, row.area_code) ? await complaintsOf(db, row.id) : null,
  }
}

async function ratingOf(db: Db, id: string): Promise<RecordAfter['rating']> {
  const rating = await db
    .selectFrom('rating')
    .leftJoin('rating_appeal', 'rating_appeal.consultation_id', 'rating.consultation_id')
    .select([
      'rating.satisfaction',
      'rating.way',
      'rating.was_free as wasFree',
      'rating.solicited',
      'rating.rated_at as ratedAt',
      isSetAside.as('setAside'),
    ])
    .where('rating.consultation_id', '=', id)
    .executeTakeFirst()
  return rating ? { ...rating, setAside: rating.setAside === true } : null
}

const visitOf = (db: Db, id: string) =>
  db.selectFrom('return_visit').select('status').where('consultation_id', '=', id).executeTakeFirst()

const complaintsOf = async (db: Db, id: string): Promise<number> =>
  (
    await db
      .selectFrom('complaint')
      .select(({ fn }) => fn.countAll<number>().as('complaints'))
      .where('consultation_id', '=', id)
      .executeTakeFirstOrThrow()
  ).complaints
