import { countyOf } from '@contract/area'
import { maskPhone } from '@contract/identity'
import { allowedActs } from '@contract/people/rules'
import type { OwnRecord } from '@contract/people/schema'
import { shanghaiDate } from '@contract/time'
import type { Context } from '@server/kit/procedure'
import { phoneContext } from './keep'
import { areaNames } from './places'
import { eventsOf, screeningsOf, type PersonRow } from './queries'

/** What a person's page shows of their entry, their telephone number masked. */
export async function recordOf({ db, service, now }: Context, row: PersonRow): Promise<OwnRecord> {
  const { id, areaCode, baseAreaCode, phoneSealed, villages } = row
  const county = countyOf(areaCode)
  const names = await areaNames(db, [county, ...(baseAreaCode ? [baseAreaCode] : []), ...villages])
  const place = (code: string) => ({ code, name: names.get(code) ?? code })
  const phone = phoneSealed && service.keyring.open(phoneSealed, phoneContext(id))
  const star = await db
    .selectFrom('practitioner_star')
    .select('stars')
    .where('practitioner_id', '=', id)
    .where('from_on', '<=', shanghaiDate(now))
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    id,
    name: row.name,
    kind: row.kind,
    status: row.status,
    unit: row.unit,
    licenceNumber: row.licenceNumber,
    phone: phone && maskPhone(phone),
    fields: row.fields,
    county: place(county),
    base: baseAreaCode ? place(baseAreaCode) : null,
    villages: villages.map(place),
    practisingSince: row.practisingSince,
    criminalSince: row.criminalSince,
    knowsMinors: row.knowsMinors,
    qualified: row.qualified,
    admittedOn: row.admittedOn,
    stars: star?.stars ?? null,
    may: row.status === 'active' ? allowedActs(row.kind, row.qualified) : [],
    events: await eventsOf(db, id),
    screenings: await screeningsOf(db, id),
  }
}
