import type { Appeal } from '@contract/rating/appeal-schema'
import type { Db } from '@server/database/client'

/** Ratings with their record and, where there is one, the appeal against each. */
export const ratings = (db: Db) =>
  db
    .selectFrom('rating')
    .innerJoin('consultation', 'consultation.id', 'rating.consultation_id')
    .innerJoin('site', 'site.code', 'consultation.site_code')
    .leftJoin('rating_appeal', 'rating_appeal.consultation_id', 'rating.consultation_id')
    .select([
      'rating.consultation_id as consultationId',
      'rating.practitioner_id as practitionerId',
      'rating.rater_id as raterId',
      'rating.entered_by as enteredBy',
      'rating.rated_at as ratedAt',
      'rating.way',
      'rating.satisfaction',
      'rating.was_free as wasFree',
      'rating.solicited',
      'rating.comment',
      'consultation.area_code as areaCode',
      'consultation.matter_type as matterType',
      'consultation.occurred_at as occurredAt',
      'site.name as siteName',
      'rating_appeal.reason',
      'rating_appeal.appealed_at as appealedAt',
      'rating_appeal.outcome',
      'rating_appeal.note',
      'rating_appeal.decided_by as decidedBy',
      'rating_appeal.decided_at as decidedAt',
    ])

export type RatingRow = NonNullable<Awaited<ReturnType<ReturnType<typeof ratings>['executeTakeFirst']>>>

/** The appeal in a row; null where nobody appealed. */
export const appealIn = ({ reason, appealedAt, outcome, note, decidedAt }: RatingRow): Appeal | null =>
  appealedAt === null ? null : { reason: reason!, appealedAt, outcome, note, decidedAt }
