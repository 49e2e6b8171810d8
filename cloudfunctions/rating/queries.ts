import type { Db } from '@server/database/client'

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
      'consultation.occurred_at as occurredAt',
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
