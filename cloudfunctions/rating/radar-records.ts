import { sql } from 'kysely'
import { scopePrefix } from '@contract/area'
import type { RadarRecord, RaterKind } from '@contract/rating/radar'
import type { RadarRow } from '@contract/rating/radar-schema'
import { addDays, atShanghai } from '@contract/time'
import type { Db } from '@server/database/client'
import type { Keyring } from '@server/kit/crypto/keyring'
import { phoneIndex } from '@server/kit/ledger/client'

/** A record of the radar with what a reader is shown of it. */
export type SeenRecord = RadarRecord & Omit<RadarRow, 'consultationId' | 'occurredAt'>

/** A guest of the web has neither WeChat's word nor a staff sign-in; who has done something else here is no mere rater. */
const raterKind = sql<RaterKind>`case
  when exists (select from practitioner where practitioner.account_id = rating.rater_id)
    or exists (select from staff_grant where staff_grant.account_id = rating.rater_id) then 'insider'
  when exists (select from identity where identity.account_id = rating.rater_id) then 'wechat'
  else 'guest' end`
const onlyRates = sql<boolean>`not exists (
  select from aid_application where aid_application.applicant_id = rating.rater_id)`

const recordsOf = (db: Db, county: string, { from, to }: Days) =>
  db
    .selectFrom('consultation')
    .innerJoin('site', 'site.code', 'consultation.site_code')
    .innerJoin('account', 'account.id', 'consultation.practitioner_id')
    .leftJoin('duty_shift', 'duty_shift.id', 'consultation.shift_id')
    .leftJoin('rating', 'rating.consultation_id', 'consultation.id')
    .leftJoin('rating_ticket', 'rating_ticket.ticket_hash', 'rating.ticket_hash')
    .select([
      'consultation.id as consultationId',
      'consultation.practitioner_id as practitionerId',
      'consultation.occurred_at as occurredAt',
      'consultation.client_phone_index as phoneKey',
      'consultation.matter_type as matterType',
      'site.name as siteName',
      'account.name as practitionerName',
      'duty_shift.id as shiftId',
      'duty_shift.starts_at as startsAt',
      'duty_shift.ends_at as endsAt',
      'rating.rated_at as ratedAt',
      'rating.way',
      'rating.satisfaction',
      'rating.rater_id as raterId',
      'rating_ticket.issued_at as issuedAt',
      raterKind.as('kind'),
      onlyRates.as('onlyRates'),
    ])
    .where('consultation.area_code', 'like', `${scopePrefix(county)}%`)
    .where('consultation.occurred_at', '>=', atShanghai(from, '00:00'))
    .where('consultation.occurred_at', '<', atShanghai(addDays(to, 1), '00:00'))
    .orderBy('consultation.occurred_at')
    .orderBy('consultation.id')
    .execute()

interface Days {
  from: string
  to: string
}

/** The index of each adviser's own telephone, to be held beside those of their visitors. */
async function ownPhones(db: Db, keyring: Keyring, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('practitioner')
    .select(['account_id', 'phone_sealed'])
    .where('account_id', 'in', ids)
    .where('phone_sealed', 'is not', null)
    .execute()
  return new Map(
    rows.map(({ account_id, phone_sealed }) => [
      account_id,
      phoneIndex(keyring, keyring.open(phone_sealed!, `practitioner.phone_sealed:${account_id}`)),
    ]),
  )
}

/** Records of a county or below it over days, oldest first, with all that the radar asks about. */
export async function radarRecords(
  db: Db,
  keyring: Keyring,
  area: string,
  days: Days,
): Promise<SeenRecord[]> {
  const rows = await recordsOf(db, area, days)
  const phones = await ownPhones(db, keyring, [...new Set(rows.map(({ practitionerId }) => practitionerId))])
  return rows.map((row) => ({
    consultationId: row.consultationId,
    practitionerId: row.practitionerId,
    practitionerName: row.practitionerName,
    siteName: row.siteName,
    matterType: row.matterType,
    occurredAt: row.occurredAt,
    ratedAt: row.ratedAt,
    way: row.way,
    satisfaction: row.satisfaction,
    raterKind: row.raterId === null ? null : row.kind,
    shift: row.shiftId === null ? null : { id: row.shiftId, startsAt: row.startsAt!, endsAt: row.endsAt! },
    phoneKey: row.phoneKey,
    ownNumber: row.phoneKey !== null && row.phoneKey === phones.get(row.practitionerId),
    rating:
      row.ratedAt === null
        ? null
        : {
            ratedAt: row.ratedAt,
            way: row.way!,
            satisfaction: row.satisfaction!,
            issuedAt: row.issuedAt,
            rater:
              row.raterId === null ? null : { id: row.raterId, kind: row.kind, onlyRates: row.onlyRates },
          },
  }))
}
