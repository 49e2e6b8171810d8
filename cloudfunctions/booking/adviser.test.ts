import { NINE_THIRTY, TEN, openCast, type Cast } from './testing/cast'

let cast: Cast
beforeEach(async () => {
  cast = await openCast()
})
afterEach(() => cast.stage.close())

const day = '2026-11-24'

test('the adviser sees the day in order, masked; nobody else’s day has it', async () => {
  const { call, people, booked, shiftId } = cast
  const late = await booked({ startsAt: TEN })
  const early = await booked({ startsAt: NINE_THIRTY, way: 'phone' }, people.other)
  const gone = await booked({ startsAt: '2026-11-24T03:00:00.000Z' })
  await call(people.resident, 'cancel', { id: gone.id })
  const { data } = await call(people.lawyer, 'ofDay', { day })
  expect(data.rows.map(({ id }: { id: string }) => id)).toEqual([early.id, late.id])
  expect(data.rows[0]).toMatchObject({
    way: 'phone',
    phone: '138****0001',
    note: '邻居占了我家的地',
    shiftId,
  })
  expect((await call(people.lawyer, 'ofDay')).data).toMatchObject({ day: '2026-11-23', rows: [] })
  expect((await call(people.second, 'ofDay', { day })).data.rows).toEqual([])
  expect((await call(people.second, 'withMe', { id: late.id })).code).toBe('not-found')
  expect((await call(people.second, 'note', { id: late.id, word: 'came' })).code).toBe('not-found')
  expect((await call(people.second, 'client', { id: late.id })).code).toBe('not-found')
})

test('a shift that changes hands takes its bookings along', async () => {
  const { stage, call, people, booked, shiftId } = cast
  const { id } = await booked()
  await stage.service.db
    .updateTable('duty_shift')
    .set({ practitioner_id: people.second.accountId, version: 2 })
    .where('id', '=', shiftId)
    .execute()
  expect((await call(people.second, 'ofDay', { day })).data.rows).toEqual([expect.objectContaining({ id })])
  expect((await call(people.lawyer, 'withMe', { id })).code).toBe('not-found')
  expect((await call(people.resident, 'one', { id })).data.adviserName).toBe('王律师')
})

test('name and telephone in clear, each look on record, while there is something to do', async () => {
  const { stage, call, people, booked } = cast
  const { id } = await booked()
  const looks = () =>
    stage.service.db
      .selectFrom('audit_log')
      .select(['account_id', 'detail'])
      .where('act', '=', 'booking-client-opened')
      .execute()
  expect((await call(people.lawyer, 'client', { id })).data).toEqual({
    name: '王秀英',
    phone: '13803550001',
    address: null,
  })
  await call(people.lawyer, 'client', { id })
  expect(await looks()).toEqual([1, 2].map(() => ({ account_id: people.lawyer.accountId, detail: {} })))
  stage.at('2026-12-02T09:00:00+08:00')
  expect((await call(people.lawyer, 'client', { id })).code).toBe('booking-over')
  stage.at('2026-11-23T09:00:00+08:00')
  await call(people.resident, 'cancel', { id })
  expect((await call(people.lawyer, 'client', { id })).code).toBe('booking-over')
})

test('the word "came" sent twice at once is one step', async () => {
  const { stage, call, people, booked, history } = cast
  const { id } = await booked()
  stage.at('2026-11-24T09:20:00+08:00')
  const both = await Promise.all([1, 2].map(() => call(people.lawyer, 'note', { id, word: 'came' })))
  expect(both.map(({ code }) => code).sort()).toEqual(['booking-moved-on', undefined])
  expect(await history(id)).toEqual(['book:booked', 'came:came'])
})
