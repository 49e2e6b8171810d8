import { randomUUID } from 'node:crypto'
import { bookingFallback } from '@contract/booking/policy'
import type { MyBooking } from '@contract/booking/schema'
import { ticketHash } from '@server/kit/ledger/ticket'
import { dianshang, publishShift } from '@server/kit/testing/public-shift'
import type { Person } from '@server/kit/testing/stage'
import { consultationRouter } from '../../cloudfunctions/consultation/router'
import { newCall } from '../../cloudfunctions/consultation/testing/new-record'
import { openCast, type Cast } from '../../cloudfunctions/booking/testing/cast'

let cast: Cast
let slot: number
beforeAll(async () => {
  cast = await openCast()
  slot = 0
  await cast.rule({ ...bookingFallback, openPerPerson: 20, openPerHelper: 20 })
  await publishShift(cast.stage, cast.people.lawyer, { from: '13:00', to: '23:00' })
})
afterAll(() => cast.stage.close())
beforeEach(() => cast.stage.at('2026-11-23T08:00:00+08:00'))

const tuesday = (time: string) => `2026-11-24T${time}:00+08:00`
const minutes = (from: string, by: number) => new Date(new Date(from).getTime() + by * 60_000).toISOString()
/** A call booked at a time of its own, of the afternoon's shift. */
const booked = (change: object = {}, who?: Person): Promise<MyBooking> => {
  slot += 1
  return cast.booked({ way: 'phone', startsAt: minutes(tuesday('13:00'), slot * 30), ...change }, who)
}
const recordOf = (booking: MyBooking, change: object = {}) =>
  newCall({
    siteCode: dianshang,
    clientName: '王秀英',
    clientPhone: '13803550001',
    bookingId: booking.id,
    occurredAt: minutes(booking.startsAt!, 5),
    ...change,
  })
const send = (record: object, who: Person = cast.people.lawyer) =>
  cast.stage.call(consultationRouter, who, 'record', record)
/** Five minutes into the booking, or as far off as told. */
const during = (booking: MyBooking, by = 6) => cast.stage.at(minutes(booking.startsAt!, by))
const links = (id: string) =>
  cast.stage.service.db
    .selectFrom('booking_record')
    .select('consultation_id')
    .where('booking_id', '=', id)
    .execute()
const asked = async (who: Person = cast.people.resident) =>
  (await cast.messages(who)).filter(({ kind }) => kind === 'booking-recorded').map(({ link }) => link)
const linkOf = ({ id }: MyBooking) => `/book/one/index?id=${id}`

test('a record of a booking is bound up with it, notes that they came, and every side sees what it became', async () => {
  const { call, people, row, history } = cast
  const booking = await booked()
  during(booking)
  const { data, code } = await send(recordOf(booking))
  expect(code).toBeUndefined()
  expect(await row(booking.id)).toMatchObject({ status: 'came', adviser_word: 'came', client_word: null })
  expect(await history(booking.id)).toEqual(['book:booked', 'came:came'])
  expect(await asked()).toContain(linkOf(booking))
  const opens = { id: data.id, matterId: data.matterId }
  const shown = { at: data.recordedAt, byName: '李律师' }
  expect((await call(people.lawyer, 'withMe', { id: booking.id })).data.record).toEqual({ ...shown, opens })
  expect((await call(people.resident, 'one', { id: booking.id })).data).toMatchObject({
    record: { ...shown, opens: null },
    mayRate: true,
  })
  const listed = async (who: Person) =>
    (await call(who, 'list', { part: 'past' })).data.rows.find(({ id }: MyBooking) => id === booking.id)
  for (const who of [people.station, people.county, people.city])
    expect((await listed(who)).record).toEqual({ ...shown, opens })
  expect(await listed(people.neighbour)).toBeUndefined()
})

test('whoever booked rates it once, on this phone, by a ticket of that record', async () => {
  const { call, people, stage } = cast
  const booking = await booked()
  const { id } = booking
  expect((await call(people.resident, 'rate', { id })).code).toBe('not-found')
  during(booking)
  const { data } = await send(recordOf(booking))
  expect((await call(people.other, 'rate', { id })).code).toBe('not-found')
  const { ticket } = (await call(people.resident, 'rate', { id })).data
  const { db } = stage.service
  const kept = db.selectFrom('rating_ticket').selectAll().where('ticket_hash', '=', ticketHash(ticket))
  expect(await kept.execute()).toMatchObject([{ consultation_id: data.id }])
  await db
    .insertInto('rating')
    .values({
      consultation_id: data.id,
      practitioner_id: people.lawyer.accountId,
      rater_id: people.resident.accountId,
      ticket_hash: ticketHash(ticket),
      way: 'own-phone',
      satisfaction: 'satisfied',
      was_free: true,
      solicited: false,
      comment: null,
      rated_at: stage.service.clock().toISOString(),
    })
    .execute()
  expect((await call(people.resident, 'one', { id })).data.mayRate).toBe(false)
  expect((await call(people.resident, 'rate', { id })).code).toBe('already-rated')
})

test('written without signal and sent days later, again and again, it is one record of that booking', async () => {
  const { row, history, stage } = cast
  const booking = await booked()
  stage.at('2026-11-29T20:00:00+08:00')
  const record = { ...recordOf(booking), requestId: randomUUID() as string }
  const both = await Promise.all([send(record), send({ ...record, requestId: randomUUID() })])
  expect(both.map(({ code }) => code)).toEqual([undefined, undefined])
  expect((await send(record)).data).toEqual(both[0].data)
  expect(await links(booking.id)).toEqual([{ consultation_id: record.id }])
  expect(await row(booking.id)).toMatchObject({ status: 'came' })
  expect(await history(booking.id)).toEqual(['book:booked', 'came:came'])
  expect((await asked()).filter((link) => link === linkOf(booking))).toHaveLength(1)
})

describe('kept all the same, without the booking', () => {
  const keptWithout = async (booking: MyBooking, record: object, who?: Person) => {
    const before = await cast.row(booking.id)
    const { data, code } = await send(record, who)
    expect(code).toBeUndefined()
    expect(await links(booking.id)).toEqual([])
    expect(await cast.row(booking.id)).toEqual(before)
    expect(await asked()).not.toContain(linkOf(booking))
    return data
  }

  test('where it was given up before the record arrived', async () => {
    const booking = await booked()
    await cast.call(cast.people.resident, 'cancel', { id: booking.id })
    during(booking)
    await keptWithout(booking, recordOf(booking))
  })

  test('where it is another adviser’s, or none at all', async () => {
    const booking = await booked()
    during(booking)
    await keptWithout(booking, recordOf(booking), cast.people.second)
    await keptWithout(booking, recordOf(booking, { bookingId: randomUUID() }))
  })

  test('where somebody else was advised, and where it goes on with somebody else’s matter', async () => {
    const booking = await booked()
    during(booking)
    const stranger = { clientName: '刘大爷', clientPhone: '13803559999' }
    const { matterId } = await keptWithout(booking, recordOf(booking, stranger))
    const followUp = await keptWithout(booking, recordOf(booking, { matterId }))
    expect(followUp.matterId).toBe(matterId)
  })

  test('where it was before the booking was made, or long after it was over', async () => {
    const booking = await booked()
    cast.stage.at('2026-12-05T10:00:00+08:00')
    await keptWithout(booking, recordOf(booking, { occurredAt: '2026-12-04T09:00:00+08:00' }))
    during(booking)
    await keptWithout(booking, recordOf(booking, { occurredAt: '2026-11-22T09:00:00+08:00' }))
  })
})

test('it goes on with a matter of the same person', async () => {
  const booking = await booked()
  during(booking)
  const { matterId } = (await send(recordOf(booking, { bookingId: undefined }))).data
  const { data } = await send(recordOf(booking, { matterId }))
  expect(data.matterId).toBe(matterId)
  expect(await links(booking.id)).toEqual([{ consultation_id: data.id }])
})

test('rung up the day before, it has its record and is not noted as come', async () => {
  const booking = await booked()
  cast.stage.at('2026-11-23T10:00:00+08:00')
  const { data } = await send(recordOf(booking, { occurredAt: '2026-11-23T09:50:00+08:00' }))
  expect(await links(booking.id)).toEqual([{ consultation_id: data.id }])
  expect(await cast.row(booking.id)).toMatchObject({ status: 'booked', adviser_word: null })
})

test('what either side said otherwise stands; that they came too is said beside it', async () => {
  const { call, people, row } = cast
  const said = async (who: Person, procedure: string, word: string) => {
    cast.stage.at('2026-11-23T08:00:00+08:00')
    const booking = await booked()
    during(booking, 20)
    expect((await call(who, procedure, { id: booking.id, word })).code).toBeUndefined()
    await send(recordOf(booking))
    expect(await links(booking.id)).toHaveLength(1)
    return row(booking.id)
  }
  expect(await said(people.resident, 'say', 'adviser-absent')).toMatchObject({
    status: 'no-show-adviser',
    adviser_word: null,
    client_word: 'adviser-absent',
  })
  expect(await said(people.lawyer, 'note', 'client-absent')).toMatchObject({
    status: 'no-show-client',
    adviser_word: 'client-absent',
  })
  expect(await said(people.resident, 'say', 'came')).toMatchObject({
    status: 'came',
    adviser_word: 'came',
    client_word: 'came',
  })
})

test('two records of one booking at once are one record of it and one matter', async () => {
  const booking = await booked()
  during(booking)
  const both = await Promise.all([
    send(recordOf(booking)),
    send(recordOf(booking, { summary: '又问了占地的事' })),
  ])
  expect(both.map(({ code }) => code)).toEqual([undefined, undefined])
  expect(await links(booking.id)).toHaveLength(1)
  expect(both[0].data.matterId).toBe(both[1].data.matterId)
  expect((await asked()).filter((link) => link === linkOf(booking))).toHaveLength(1)
})

test('of giving it up and recording it at once, what is kept agrees with itself', async () => {
  const { call, people, row } = cast
  for (let time = 0; time < 3; time++) {
    const booking = await booked()
    during(booking, -10)
    const record = recordOf(booking, { occurredAt: minutes(booking.startsAt!, -12) })
    const [recorded, given] = await Promise.all([
      send(record),
      call(people.resident, 'cancel', { id: booking.id }),
    ])
    expect(recorded.code).toBeUndefined()
    const { status } = await row(booking.id)
    expect(status).toBe(given.code ? 'came' : 'cancelled-by-client')
    expect(await links(booking.id)).toHaveLength(given.code ? 1 : 0)
    cast.stage.at('2026-11-23T08:00:00+08:00')
  }
})

test('a visit at home counts at its site; who booked for a neighbour is not asked to rate', async () => {
  const { call, people, visit, messages } = cast
  const { id } = await visit({ askedFor: 'helper' }, people.other)
  const startsAt = tuesday('07:00')
  await call(people.station, 'confirmVisit', { id, practitionerId: people.lawyer.accountId, startsAt })
  const booking = (await call<MyBooking>(people.other, 'one', { id })).data
  during(booking)
  const whose = { clientName: '李老太', clientPhone: '13803550002', channel: 'home-visit' }
  const { data } = await send(recordOf(booking, whose))
  expect(await links(id)).toEqual([{ consultation_id: data.id }])
  expect((await call(people.other, 'one', { id })).data).toMatchObject({ status: 'came', mayRate: false })
  expect((await call(people.other, 'rate', { id })).code).toBe('not-found')
  expect((await messages(people.other)).map(({ kind }) => kind)).not.toContain('booking-recorded')
})

test('in safe mode, of either, the message says nothing', async () => {
  const { people, messages } = cast
  const told = async () => (await messages(people.other)).map(({ kind }) => kind)
  const quiet = await booked({ safeMode: true }, people.other)
  during(quiet)
  await send(recordOf(quiet))
  cast.stage.at('2026-11-23T08:00:00+08:00')
  const loud = await booked({}, people.other)
  during(loud)
  await send(recordOf(loud, { safeMode: true }))
  expect(await told()).not.toContain('booking-recorded')
  expect((await told()).filter((kind) => kind === 'neutral').length).toBeGreaterThanOrEqual(3)
})

test('the database itself binds no booking to another adviser’s record, nor twice, nor looses it', async () => {
  const { people, stage } = cast
  const { db } = stage.service
  const booking = await booked()
  during(booking)
  const theirs = (await send(recordOf(booking, { bookingId: undefined }), people.second)).data
  const bind = (consultationId: string) =>
    db
      .insertInto('booking_record')
      .values({
        booking_id: booking.id,
        consultation_id: consultationId,
        linked_at: stage.service.clock().toISOString(),
      })
      .execute()
  await expect(bind(theirs.id)).rejects.toThrow('own adviser')
  const { id } = (await send(recordOf(booking))).data
  await expect(bind(id)).rejects.toThrow()
  await expect(
    db.deleteFrom('booking_record').where('booking_id', '=', booking.id).execute(),
  ).rejects.toThrow()
})
