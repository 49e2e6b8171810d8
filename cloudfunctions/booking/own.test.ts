import { publishShift } from '@server/kit/testing/public-shift'
import { NINE_THIRTY, TEN, openCast, type Cast } from './testing/cast'

let cast: Cast
beforeEach(async () => {
  cast = await openCast()
})
afterEach(() => cast.stage.close())

test('one’s own are found, another’s are not', async () => {
  const { call, people, booked } = cast
  const mine = await booked()
  const { id } = mine
  expect((await call(people.resident, 'one', { id })).data).toEqual(mine)
  for (const procedure of ['one', 'cancel'])
    expect((await call(people.other, procedure, { id })).code).toBe('not-found')
  expect((await call(people.other, 'move', { id, startsAt: TEN })).code).toBe('not-found')
  expect((await call(people.other, 'say', { id, word: 'came' })).code).toBe('not-found')
  expect((await call(people.resident, 'mine')).data.rows).toHaveLength(1)
  expect((await call(people.other, 'mine')).data.rows).toEqual([])
})

test('moved: the old one leads to the new, and its time is free again', async () => {
  const { call, people, booked, book, history, row } = cast
  const old = await booked()
  await booked({ startsAt: '2026-11-24T03:00:00.000Z' })
  // two still to come are no hindrance to moving one of them
  const { data } = await call(people.resident, 'move', { id: old.id, startsAt: TEN })
  expect(data).toMatchObject({
    status: 'booked',
    startsAt: TEN,
    phone: '138****0001',
    note: '邻居占了我家的地',
  })
  expect(await row(old.id)).toMatchObject({ status: 'moved', moved_to: data.id })
  expect(await history(old.id)).toEqual(['book:booked', 'move:moved'])
  expect((await book({}, people.other)).code).toBeUndefined()
  expect((await call(people.resident, 'cancel', { id: old.id })).code).toBe('booking-moved-on')
})

test('moving to a time that is gone leaves the old one as it was', async () => {
  const { call, people, booked, row } = cast
  const old = await booked()
  await booked({ startsAt: TEN }, people.other)
  expect((await call(people.resident, 'move', { id: old.id, startsAt: TEN })).code).toBe('slot-gone')
  expect(await row(old.id)).toMatchObject({ status: 'booked', moved_to: null })
})

test('two who move to the same time at once: one does, the other keeps theirs', async () => {
  const { call, people, booked, row } = cast
  const [one, other] = [await booked(), await booked({ startsAt: TEN }, people.other)]
  const startsAt = '2026-11-24T03:00:00.000Z'
  const all = await Promise.all([
    call(people.resident, 'move', { id: one.id, startsAt }),
    call(people.other, 'move', { id: other.id, startsAt }),
  ])
  expect(all.map(({ code }) => code).sort()).toEqual(['slot-gone', undefined])
  const statuses = await Promise.all([one, other].map(async ({ id }) => (await row(id)).status))
  expect(statuses.sort()).toEqual(['booked', 'moved'])
})

test('given up before it begins and not after; who says they came is heard from then on', async () => {
  const { stage, call, people, booked, row } = cast
  const { id } = await booked()
  expect((await call(people.resident, 'say', { id, word: 'came' })).code).toBe('booking-not-yet')
  stage.at('2026-11-24T09:30:00+08:00')
  expect((await call(people.resident, 'cancel', { id })).code).toBe('booking-over')
  expect((await call(people.resident, 'say', { id, word: 'adviser-absent' })).code).toBe('booking-not-yet')
  stage.at('2026-11-24T09:45:00+08:00')
  const { data } = await call(people.resident, 'say', { id, word: 'adviser-absent' })
  expect(data).toMatchObject({ status: 'no-show-adviser', clientWord: 'adviser-absent', disputed: false })
  expect((await call(people.lawyer, 'note', { id, word: 'came' })).code).toBe('booking-moved-on')
  await call(people.lawyer, 'note', { id, word: 'client-absent' })
  expect(await row(id)).toMatchObject({
    status: 'no-show-adviser',
    client_word: 'adviser-absent',
    adviser_word: 'client-absent',
  })
  expect((await call(people.resident, 'one', { id })).data.disputed).toBe(true)
})

test('cancelled by the person while the adviser says they came: one of the two holds', async () => {
  const { stage, call, people, booked, row, history } = cast
  const { id } = await booked()
  stage.at('2026-11-24T09:20:00+08:00')
  const [gone, came] = await Promise.all([
    call(people.resident, 'cancel', { id }),
    call(people.lawyer, 'note', { id, word: 'came' }),
  ])
  expect([gone.code, came.code].filter((code) => code === 'booking-moved-on')).toHaveLength(1)
  const steps = await history(id)
  expect(steps).toHaveLength(2)
  expect(steps[1]).toBe(came.code ? 'cancel:cancelled-by-client' : 'came:came')
  expect((await row(id)).status).toBe(came.code ? 'cancelled-by-client' : 'came')
})

test('three times not come and one is asked to walk in, unless one says otherwise; a visit is open all the same', async () => {
  const { stage, call, people, booked, book, visit } = cast
  const missed: string[] = []
  for (const day of ['2026-11-25', '2026-11-26', '2026-11-27']) {
    await publishShift(stage, people.lawyer, { day })
    stage.at(`${day}T07:00:00+08:00`)
    const { id } = await booked({ startsAt: `${day}T01:30:00.000Z` })
    stage.at(`${day}T10:00:00+08:00`)
    await call(people.lawyer, 'note', { id, word: 'client-absent' })
    missed.push(id)
  }
  await publishShift(stage, people.lawyer, { day: '2026-11-30' })
  const next = { startsAt: '2026-11-30T01:30:00.000Z' }
  expect((await book(next)).code).toBe('booking-paused')
  await visit()
  await call(people.resident, 'say', { id: missed[2], word: 'adviser-absent' })
  expect((await book(next)).code).toBeUndefined()
})

test('who came late after all is seen to have come', async () => {
  const { stage, call, people, booked, history } = cast
  const { id } = await booked({ startsAt: NINE_THIRTY })
  stage.at('2026-11-24T09:50:00+08:00')
  await call(people.lawyer, 'note', { id, word: 'client-absent' })
  const { data } = await call(people.lawyer, 'note', { id, word: 'came' })
  expect(data).toMatchObject({ status: 'came', adviserWord: 'came', acts: [] })
  expect(await history(id)).toEqual(['book:booked', 'client-absent:no-show-client', 'came:came'])
})
