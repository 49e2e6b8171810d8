import type { Role } from '@contract/account/roles'
import type { Db } from '@server/database/client'
import type { Caller } from '@server/kit/caller'
import { withinScope } from '@server/kit/scope'

/** A ticket with its record, its adviser and site, and whether the record has been rated. */
export const tickets = (db: Db) =>
  db
    .selectFrom('rating_ticket')
    .innerJoin('consultation', 'consultation.id', 'rating_ticket.consultation_id')
    .innerJoin('site', 'site.code', 'consultation.site_code')
    .innerJoin('account', 'account.id', 'consultation.practitioner_id')
    .select((eb) => [
      'rating_ticket.expires_at as expiresAt',
      'rating_ticket.used_at as usedAt',
      'consultation.id as consultationId',
      'consultation.practitioner_id as practitionerId',
      'consultation.area_code as areaCode',
      'consultation.site_code as siteCode',
      'consultation.occurred_at as occurredAt',
      'consultation.safe_mode as safeMode',
      'site.name as siteName',
      'account.name as practitionerName',
      eb
        .exists(
          eb
            .selectFrom('rating')
            .select('rated_at')
            .whereRef('rating.consultation_id', '=', 'consultation.id'),
        )
        .$castTo<boolean>()
        .as('rated'),
    ])

/** A record of this adviser. */
export const findOwnConsultation = (db: Db, id: string, practitionerId: string) =>
  db
    .selectFrom('consultation')
    .leftJoin('rating', 'rating.consultation_id', 'consultation.id')
    .select(['consultation.id', 'consultation.area_code as areaCode', 'rating.rated_at as ratedAt'])
    .where('consultation.id', '=', id)
    .where('consultation.practitioner_id', '=', practitionerId)
    .executeTakeFirst()

/** Records as somebody rates them without a ticket, and whether each has been rated. */
const subjects = (db: Db, id: string) =>
  db
    .selectFrom('consultation')
    .innerJoin('site', 'site.code', 'consultation.site_code')
    .innerJoin('account', 'account.id', 'consultation.practitioner_id')
    .leftJoin('rating', 'rating.consultation_id', 'consultation.id')
    .select([
      'consultation.id as consultationId',
      'consultation.practitioner_id as practitionerId',
      'consultation.area_code as areaCode',
      'consultation.site_code as siteCode',
      'consultation.occurred_at as occurredAt',
      'site.name as siteName',
      'account.name as practitionerName',
      'rating.rated_at as ratedAt',
    ])
    .where('consultation.id', '=', id)

/** The caller's own record, to be rated by who sits before them. */
export const findOwnSubject = (db: Db, id: string, practitionerId: string) =>
  subjects(db, id).where('consultation.practitioner_id', '=', practitionerId).executeTakeFirst()

/** A record within what a staff member serves. */
export const findServedSubject = (db: Db, id: string, caller: Caller, roles: readonly Role[]) =>
  subjects(db, id)
    .where(withinScope('consultation.area_code', caller, roles))
    .executeTakeFirst()

export type FoundSubject = NonNullable<Awaited<ReturnType<typeof findOwnSubject>>>
