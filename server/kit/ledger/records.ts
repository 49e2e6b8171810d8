import type { Role } from '@contract/account/roles'
import type { Db } from '@server/database/client'
import type { Caller } from '../caller'
import { withinScope } from '../scope'

/** Records with the names a reader needs and whether each has been rated. */
export const consultations = (db: Db) =>
  db
    .selectFrom('consultation')
    .innerJoin('site', 'site.code', 'consultation.site_code')
    .innerJoin('account', 'account.id', 'consultation.practitioner_id')
    .leftJoin('rating', 'rating.consultation_id', 'consultation.id')
    .leftJoin('matter_type as finer', 'finer.code', 'consultation.subtype')
    .selectAll('consultation')
    .select([
      'site.name as site_name',
      'account.name as practitioner_name',
      'finer.name as subtype_name',
      'rating.rated_at',
    ])

export type ConsultationQuery = ReturnType<typeof consultations>
export type ConsultationRow = NonNullable<Awaited<ReturnType<ConsultationQuery['executeTakeFirst']>>>

/** A record within what a staff member serves; undefined also where it is another's. */
export const findServed = (db: Db, caller: Caller, roles: readonly Role[], id: string) =>
  consultations(db)
    .where('consultation.id', '=', id)
    .where(withinScope('consultation.area_code', caller, roles))
    .executeTakeFirst()
