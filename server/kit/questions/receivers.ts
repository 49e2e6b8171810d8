import { sql } from 'kysely'
import { adviserKinds } from '@contract/account/roles'
import { areaLevel, countyOf, inScope, scopePrefix } from '@contract/area'
import type { Db } from '@server/database/client'

interface Place {
  site_code: string
  area_code: string
}

/** Shifts at a site that are running or still to come, those of a visit at somebody's home apart. */
const shiftsAhead = (db: Db, siteCode: string, now: Date) =>
  db
    .selectFrom('duty_shift')
    .innerJoin('practitioner', 'practitioner.account_id', 'duty_shift.practitioner_id')
    .innerJoin('account', 'account.id', 'duty_shift.practitioner_id')
    .select([
      'duty_shift.id',
      'duty_shift.practitioner_id as practitionerId',
      'duty_shift.day',
      'duty_shift.starts_at as startsAt',
      'duty_shift.ends_at as endsAt',
      'duty_shift.status',
      'account.name',
    ])
    .where('duty_shift.site_code', '=', siteCode)
    .where('duty_shift.kind', '<>', 'home-visit')
    .where('duty_shift.status', 'in', ['published', 'checked-in'])
    .where('duty_shift.ends_at', '>', now.toISOString())
    .where('practitioner.active', '=', true)
    .orderBy('duty_shift.starts_at')
    .orderBy('duty_shift.id')

/** The next duty of a site, one now running included; undefined where none is planned. */
export const nextShift = (db: Db, siteCode: string, now: Date) =>
  shiftsAhead(db, siteCode, now).limit(1).executeTakeFirst()

/** Who sits at a site now; where nobody does, who sits there next. */
async function onDuty(db: Db, siteCode: string, now: Date): Promise<string[]> {
  const ahead = await shiftsAhead(db, siteCode, now).limit(20).execute()
  const sitting = ahead.filter(({ status }) => status === 'checked-in')
  const next = ahead.filter(({ startsAt }) => startsAt === ahead[0]?.startsAt)
  return (sitting.length > 0 ? sitting : next).map(({ practitionerId }) => practitionerId)
}

/** Advisers of the village a site belongs to, or of the villages of its township; none for a whole county. */
async function villageAdvisers(db: Db, areaCode: string): Promise<string[]> {
  if (!['town', 'village'].includes(areaLevel(areaCode))) return []
  const rows = await db
    .selectFrom('practitioner')
    .select('account_id')
    .where('active', '=', true)
    .where('kind', 'in', adviserKinds)
    .where(
      sql<boolean>`exists (select from unnest(practitioner.villages) as village where village like ${`${scopePrefix(areaCode)}%`})`,
    )
    .execute()
  return rows.map(({ account_id }) => account_id)
}

/** Staff of the station whose area a site lies in. */
export async function stationStaff(db: Db, areaCode: string): Promise<string[]> {
  const rows = await db
    .selectFrom('staff_grant')
    .innerJoin('account', 'account.id', 'staff_grant.account_id')
    .select(['account_id', 'area_code'])
    .where('role', '=', 'station')
    .where('area_code', 'like', `${countyOf(areaCode)}%`)
    .where('ended_at', 'is', null)
    .where('disabled_at', 'is', null)
    .execute()
  return rows.filter((row) => inScope(areaCode, row.area_code)).map(({ account_id }) => account_id)
}

/**
 * Who is told of a new question: whoever sits at the site now, else who sits there next; an urgent one also the
 * advisers of the village at once (A55). Station staff are told apart, by `stationStaff`.
 */
export async function receiversOf(
  db: Db,
  { site_code, area_code }: Place,
  urgent: boolean,
  now: Date,
): Promise<string[]> {
  const sitting = await onDuty(db, site_code, now)
  return [...new Set([...sitting, ...(urgent ? await villageAdvisers(db, area_code) : [])])]
}
