import { shanghaiDate } from '@contract/time'
import type { ReferralItem } from '@contract/referral/schema'
import { isOverdue, type ReferralActor } from '@contract/referral/workflow'
import type { Db } from '@server/database/client'
import { serves, type Caller } from '@server/kit/caller'
import { overseerRoles } from '@server/kit/overseer'
import { matterName } from './record'

/** Referrals with the names a reader needs, and what of their record decides who reads what. */
export const referrals = (db: Db) =>
  db
    .selectFrom('referral')
    .innerJoin('consultation', 'consultation.id', 'referral.consultation_id')
    .innerJoin('site', 'site.code', 'consultation.site_code')
    .innerJoin('area as receiving', 'receiving.code', 'referral.receiver_county')
    .innerJoin('referral_letter as push', (join) =>
      join.onRef('push.referral_id', '=', 'referral.id').on('push.kind', '=', 'push'),
    )
    .leftJoin('department', 'department.code', 'referral.department_code')
    .leftJoin('account as mediator', 'mediator.id', 'referral.mediator_id')
    .leftJoin('matter_type as finer', 'finer.code', 'consultation.subtype')
    .selectAll('referral')
    .select([
      'push.number',
      'site.name as site_name',
      'receiving.name as county_name',
      'department.name as department_name',
      'department.phone as department_phone',
      'mediator.name as mediator_name',
      'finer.name as subtype_name',
      'consultation.matter_type',
      'consultation.practitioner_id',
      'consultation.safe_mode',
      'consultation.minor',
      'consultation.client_name_sealed',
      'consultation.client_phone_sealed',
      'consultation.client_phone_index',
      'consultation.client_address_sealed',
    ])

export type ReferralRow = NonNullable<Awaited<ReturnType<ReturnType<typeof referrals>['executeTakeFirst']>>>

export const findReferral = (db: Db, id: string): Promise<ReferralRow | undefined> =>
  referrals(db).where('referral.id', '=', id).executeTakeFirst()

/** Who takes it over, by name: the department, or the mediator in person. */
export const receiverName = (row: ReferralRow): string => row.department_name ?? row.mediator_name!

/**
 * How somebody stands to a referral; none means it is not theirs to know of. A mediator named in person takes over
 * alone: their county's staff look on.
 */
export function actorsOf(row: ReferralRow, caller: Caller): ReferralActor[] {
  const sender = row.sent_by === caller.accountId || row.practitioner_id === caller.accountId
  const receiver = row.mediator_id
    ? row.mediator_id === caller.accountId
    : serves(caller, ['county'], row.receiver_county)
  const overseer = serves(caller, overseerRoles, row.area_code)
  return [
    ...(sender ? ['sender' as const] : []),
    ...(receiver ? ['receiver' as const] : []),
    ...(overseer ? ['overseer' as const] : []),
  ]
}

/** A referral as a line of a list: what it is about in two words, and nobody's name of those it is about. */
export const itemOf = (row: ReferralRow, now: Date): ReferralItem => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  receiverName: receiverName(row),
  fromName: row.site_name,
  matterType: row.matter_type,
  matterName: matterName(row),
  sentAt: row.sent_at,
  status: row.status,
  dueOn: row.due_on,
  overdue: isOverdue({ dueOn: row.due_on }, shanghaiDate(now)),
})

/** The times proposed for mediation, latest first. */
export const meetingsOf = (db: Db, id: string) =>
  db
    .selectFrom('referral_meeting')
    .select(['id', 'meets_at as at', 'place_sealed', 'answer'])
    .where('referral_id', '=', id)
    .orderBy('position', 'desc')
    .execute()

/** Whether a time waits for an answer. */
export const meetingOpen = (meetings: readonly { answer: string | null }[]): boolean =>
  meetings.some(({ answer }) => answer === null)
