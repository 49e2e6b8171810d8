import { randomUUID } from 'node:crypto'
import { bookingFallback } from '@contract/booking/policy'
import type { MyBooking, OfficeBooking } from '@contract/booking/schema'
import { openDraftForm } from '@server/kit/aid/sealed'
import { actsOn } from '@server/kit/testing/public-shift'
import type { Person } from '@server/kit/testing/stage'
import { openCast, type Cast } from './testing/cast'

let cast: Cast
let slot: number
beforeAll(async () => {
  cast = await openCast()
  slot = 0
  await cast.rule({ ...bookingFallback, openPerPerson: 20 })
})
afterAll(() => cast.stage.close())
beforeEach(() => cast.stage.at('2026-11-23T08:00:00+08:00'))

/** A call at a time of its own, of the morning's shift. */
const booked = (change: object = {}, who?: Person): Promise<MyBooking> => {
  slot += 1
  const startsAt = new Date(Date.UTC(2026, 10, 24, 0, 30 + slot * 30)).toISOString()
  return cast.booked({ way: 'phone', startsAt, ...change }, who)
}
const apply = (id: string, who = cast.people.station, change: object = {}) =>
  cast.call<OfficeBooking>(who, 'applyFor', { id, applicationId: randomUUID(), ...change })
const application = (id: string) =>
  cast.stage.service.db.selectFrom('aid_application').selectAll().where('id', '=', id).executeTakeFirst()
const shown = async (id: string, who: Person) =>
  (await cast.call(who, 'list', { part: 'coming' })).data.rows.find((row: OfficeBooking) => row.id === id)

test('begins an application by telephone with the person in it, once, in the hands of who begins it', async () => {
  const { people, stage } = cast
  const { id } = await booked()
  expect(await shown(id, people.station)).toMatchObject({ application: null, mayApply: true })
  expect(await shown(id, people.city)).toMatchObject({ mayApply: false })
  const applicationId = randomUUID()
  const requestId = randomUUID()
  const first = await apply(id, people.station, { applicationId, requestId })
  expect(first.data).toMatchObject({
    application: { id: applicationId, draft: true, mine: true },
    mayApply: false,
  })
  expect(await apply(id, people.station, { applicationId, requestId })).toEqual(first)
  const draft = (await application(applicationId))!
  expect(draft).toMatchObject({
    status: 'draft',
    channel: 'phone',
    filed_as: 'station',
    filed_by: people.station.accountId,
    applicant_id: null,
  })
  expect(openDraftForm(stage.service.keyring, draft)).toEqual({
    countyCode: '140406',
    name: '王秀英',
    phone: '13803550001',
  })
  expect((await shown(id, people.county)).application).toEqual({
    id: applicationId,
    draft: true,
    mine: false,
  })
  expect(await actsOn(stage, id)).toEqual(['booking-book', 'booking-client-opened'])
  expect(await actsOn(stage, applicationId)).toEqual(['take-in-begun'])
  expect((await apply(id, people.county)).code).toBe('booking-moved-on')
})

test('two offices at once begin one', async () => {
  const { people, row, stage } = cast
  const { id } = await booked()
  const both = await Promise.all([apply(id, people.station), apply(id, people.county)])
  expect(both.map(({ code }) => code).sort()).toEqual(['booking-moved-on', undefined])
  const begun = both.find(({ code }) => code === undefined)!.data.application!.id
  expect((await row(id)).application_id).toBe(begun)
  const { db } = stage.service
  const drafts = await db
    .selectFrom('audit_log')
    .select('subject_id')
    .where('act', '=', 'take-in-begun')
    .where(({ eb, ref }) => eb(ref('detail', '->>').key('bookingId' as never), '=', id))
    .execute()
  expect(drafts).toEqual([{ subject_id: begun }])
})

test('a draft that is thrown away leaves the booking free to begin again', async () => {
  const { people, stage } = cast
  const { id } = await booked()
  const begun = (await apply(id)).data.application!.id
  await stage.service.db.deleteFrom('aid_application').where('id', '=', begun).execute()
  expect(await shown(id, people.station)).toMatchObject({ application: null, mayApply: true })
  expect((await apply(id)).code).toBeUndefined()
})

test('never of another area, of one in safe mode, of one’s own, or where nobody is to be rung up', async () => {
  const { people, call, stage } = cast
  const calling = await booked()
  expect((await apply(calling.id, people.neighbour)).code).toBe('not-found')
  const quiet = await booked({ safeMode: true })
  expect((await apply(quiet.id)).code).toBe('not-found')
  const own = await booked({}, people.station)
  expect((await apply(own.id)).code).toBe('own-case')
  expect((await apply(own.id, people.county)).code).toBeUndefined()
  const coming = await booked({ way: 'at-site' })
  for (const { id } of [quiet, coming]) expect((await shown(id, people.county)).mayApply).toBe(false)
  expect((await apply(coming.id)).code).toBe('booking-moved-on')
  await call(people.resident, 'cancel', { id: calling.id })
  expect((await apply(calling.id)).code).toBe('booking-moved-on')
  const late = await booked({ startsAt: calling.startsAt })
  stage.at('2026-12-03T08:00:00+08:00')
  expect((await apply(late.id)).code).toBe('booking-moved-on')
})
