import { sealPerson } from '@server/kit/bookings/person'
import type { Person } from '@server/kit/testing/stage'
import { publishShift } from '@server/kit/testing/public-shift'
import { NINE_THIRTY, openCast, type Cast } from './testing/cast'

let cast: Cast
beforeEach(async () => {
  cast = await openCast()
})
afterEach(() => cast.stage.close())

const AFTERNOON = '2026-11-25T07:00:00.000Z'
const confirm = (id: string, who = cast.people.county, change: object = {}) =>
  cast.call(who, 'confirmVisit', {
    id,
    practitionerId: cast.people.lawyer.accountId,
    startsAt: AFTERNOON,
    ...change,
  })

test('a visit is asked for: the station and the county hear of it, and have a last day', async () => {
  const { call, people, visit, row, messages } = cast
  const asked = await visit({}, people.helper)
  // 26 November is a Thursday
  expect(asked).toMatchObject({ status: 'booked', startsAt: null, dueOn: '2026-11-26', acts: ['cancel'] })
  expect(JSON.stringify(await row(asked.id))).not.toMatch(/李老太|东头|摔断/)
  for (const who of [people.station, people.county]) {
    const told = await messages(who)
    expect(told.map(({ kind }) => kind)).toEqual(['visit-asked'])
    expect(JSON.stringify(told)).not.toMatch(/李老太|东头|摔断/)
  }
  expect(await messages(people.neighbour)).toEqual([])
  const { rows } = (await call(people.station, 'list', { part: 'visits' })).data
  expect(rows).toEqual([
    expect.objectContaining({
      id: asked.id,
      name: '李**',
      phone: '138****0002',
      address: '潞城区店上镇****',
      reason: '腿摔断了下不了床',
      wish: '哪天上午都行',
      acts: ['confirm', 'call-off'],
    }),
  ])
  expect((await call(people.neighbour, 'list', { part: 'visits' })).data.rows).toEqual([])
})

test('answered with a time and a person: both hear it, the adviser sees where; changed, the first is set free', async () => {
  const { call, people, visit, messages } = cast
  const { id } = await visit()
  expect(
    (await call(people.county, 'visitPeople', { id })).data.map(({ name }: { name: string }) => name),
  ).toEqual(expect.arrayContaining(['李律师', '王律师']))
  const { data } = await confirm(id)
  expect(data).toMatchObject({ status: 'confirmed', adviserName: '李律师', startsAt: AFTERNOON })
  expect((await messages(people.resident)).map(({ kind }) => kind)).toEqual(['visit-confirmed'])
  expect((await messages(people.lawyer)).map(({ kind }) => kind)).toEqual(['visit-given'])
  const { rows } = (await call(people.lawyer, 'ofDay', { day: '2026-11-25' })).data
  expect(rows).toEqual([expect.objectContaining({ id, shiftId: null, address: '潞城区店上镇****' })])
  expect((await call(people.lawyer, 'client', { id })).data.address).toBe('潞城区店上镇店上村东头3号')

  await confirm(id, people.station, { practitionerId: people.second.accountId })
  expect((await messages(people.lawyer)).map(({ kind }) => kind)).toEqual(['visit-given', 'booking-dropped'])
  expect((await call(people.lawyer, 'withMe', { id })).code).toBe('not-found')
  expect((await call(people.second, 'withMe', { id })).data.status).toBe('confirmed')
})

test('the same again changes nothing and tells nobody; a time far off is no appointment', async () => {
  const { people, visit, messages, history } = cast
  const { id } = await visit()
  await confirm(id)
  expect(await confirm(id)).toMatchObject({ data: { status: 'confirmed', startsAt: AFTERNOON } })
  expect(await messages(people.resident)).toHaveLength(1)
  expect(await messages(people.lawyer)).toHaveLength(1)
  expect(await history(id)).toEqual(['book:booked', 'confirm:confirmed'])
  for (const startsAt of ['2027-03-01T01:00:00.000Z', '9999-12-31T23:00:00.000Z'])
    expect((await confirm(id, people.county, { startsAt })).fields).toHaveProperty('startsAt')
})

test('not gone by, nobody of no register, nobody on duty or at another home then', async () => {
  const { people, visit, stage } = cast
  const { id } = await visit()
  expect((await confirm(id, people.county, { startsAt: '2026-11-22T01:00:00.000Z' })).fields).toHaveProperty(
    'startsAt',
  )
  const stranger = await stage.practitioner('140431')
  for (const practitionerId of [people.helper.accountId, stranger.accountId])
    expect((await confirm(id, people.county, { practitionerId })).fields).toHaveProperty('practitionerId')
  expect((await confirm(id, people.county, { startsAt: NINE_THIRTY })).code).toBe('double-booked')
  await publishShift(stage, people.second, {
    day: '2026-11-25',
    from: '14:00',
    to: '17:30',
    kind: 'home-visit',
  })
  const other = await visit({ name: '赵大爷' })
  const second = { practitionerId: people.second.accountId }
  const both = await Promise.all([
    confirm(id, people.county, second),
    confirm(other.id, people.station, second),
  ])
  expect(both.map(({ code }) => code).sort()).toEqual(['double-booked', undefined])
})

test('two offices answer at once, one after the other; cancelled meanwhile, there is nothing to answer', async () => {
  const { call, people, visit, history } = cast
  const { id } = await visit()
  await Promise.all([confirm(id), confirm(id, people.station, { practitionerId: people.second.accountId })])
  expect(await history(id)).toEqual(['book:booked', 'confirm:confirmed', 'confirm:confirmed'])
  await call(people.resident, 'cancel', { id })
  expect((await confirm(id)).code).toBe('booking-moved-on')
})

test('who gives a visit up sets free whoever was to go', async () => {
  const { call, people, visit, messages } = cast
  const { id } = await visit()
  await confirm(id)
  await call(people.resident, 'cancel', { id })
  expect((await messages(people.lawyer)).map(({ kind }) => kind)).toEqual(['visit-given', 'booking-dropped'])
})

test('the neighbour finds nothing of it, and the city only looks', async () => {
  const { call, people, visit } = cast
  const { id } = await visit()
  expect((await confirm(id, people.neighbour)).code).toBe('not-found')
  expect((await call(people.neighbour, 'visitPeople', { id })).code).toBe('not-found')
  expect((await call(people.neighbour, 'callOff', { id, reason: '不去了' })).code).toBe('not-found')
  expect((await call(people.neighbour, 'reveal', { id })).code).toBe('not-found')
  expect((await call(people.city, 'list', { part: 'visits' })).data.rows).toHaveLength(1)
})

test('called off with the reason, which the person reads', async () => {
  const { call, people, booked, messages } = cast
  const { id } = await booked()
  const { data } = await call(people.station, 'callOff', { id, reason: '站点停电' })
  expect(data).toMatchObject({
    status: 'cancelled-by-office',
    calledOff: { because: 'office', words: '站点停电' },
    note: null,
    acts: [],
  })
  const told = await messages(people.resident)
  expect(told[1]).toMatchObject({ kind: 'booking-called-off', body: expect.stringContaining('站点停电') })
  expect((await messages(people.lawyer)).map(({ kind }) => kind)).toEqual(['booking-dropped'])
})

test('a visit in safe mode is named to who arranges it alone, and only until it is over', async () => {
  const { call, people, visit } = cast
  const { id } = await visit({ safeMode: true })
  const seen = async (who: Person, part: string) =>
    (await call(who, 'list', { part })).data.rows.find((row: { id: string }) => row.id === id)
  const nobody = { name: null, phone: null, address: null, reason: null, wish: null }
  expect(await seen(people.station, 'visits')).toMatchObject({ name: '李**', phone: '138****0002' })
  expect(await seen(people.city, 'visits')).toMatchObject(nobody)
  expect((await call(people.county, 'reveal', { id })).data.phone).toBe('13803550002')
  const { data } = await call(people.station, 'callOff', { id, reason: '路上积雪' })
  expect(data).toMatchObject({ status: 'cancelled-by-office', ...nobody })
  for (const who of [people.station, people.county, people.city])
    expect(await seen(who, 'past')).toMatchObject(nobody)
  expect((await call(people.county, 'reveal', { id })).code).toBe('not-found')
})

test('a telephone in clear is on record; in safe mode the office sees nobody, and rings nobody up', async () => {
  const { call, people, booked, stage } = cast
  const open = await booked()
  const safe = await booked({ safeMode: true, startsAt: '2026-11-24T03:00:00.000Z' }, people.other)
  expect((await call(people.station, 'reveal', { id: open.id })).data.phone).toBe('13803550001')
  expect((await call(people.station, 'reveal', { id: safe.id })).code).toBe('not-found')
  const { rows } = (await call(people.station, 'list', { part: 'coming' })).data
  const shown = rows.find(({ id }: { id: string }) => id === safe.id)
  expect(shown).toMatchObject({ safeMode: true, name: null, phone: null })
  const looks = await stage.service.db
    .selectFrom('audit_log')
    .select('subject_id')
    .where('act', '=', 'booking-client-opened')
    .execute()
  expect(looks).toEqual([{ subject_id: open.id }])
})

test('what is to come, nearest first; what is over, newest first, page by page', async () => {
  const { stage, call, people, booked, row } = cast
  const later = await booked({ startsAt: '2026-11-24T03:00:00.000Z' })
  const sooner = await booked({}, people.other)
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)
  expect(idsOf((await call(people.county, 'list', { part: 'coming' })).data.rows)).toEqual([
    sooner.id,
    later.id,
  ])

  const kept = await row(sooner.id)
  const many = Array.from({ length: 52 }, (_, index) => ({
    ...kept,
    id: `3a1c7a52-6d3b-4f0e-8c11-55f0f7a1${String(index).padStart(4, '0')}`,
    status: 'cancelled-by-client' as const,
    // all at one moment, which the id then orders
    booked_by: people.resident.accountId,
    person_sealed: kept.person_sealed,
  }))
  const { keyring } = stage.service
  await stage.service.db
    .insertInto('booking')
    .values(many.map((one) => ({ ...one, person_sealed: sealPerson(keyring, one.id, {}) })))
    .execute()
  const first = (await call(people.county, 'list', { part: 'past' })).data
  expect(first.more).toBe(true)
  const { at, id } = first.rows[49]
  const rest = (await call(people.county, 'list', { part: 'past', after: { at, id } })).data
  expect(rest.more).toBe(false)
  expect([...idsOf(first.rows), ...idsOf(rest.rows)]).toEqual(many.map((one) => one.id).reverse())
})
