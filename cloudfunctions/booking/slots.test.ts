import { randomUUID } from 'node:crypto'
import { bookingFallback } from '@contract/booking/policy'
import { dianshang, publishShift, weizi } from '@server/kit/testing/public-shift'
import { NINE_THIRTY, TEN, openCast, type Cast } from './testing/cast'

let cast: Cast
beforeEach(async () => {
  cast = await openCast()
})
afterEach(() => cast.stage.close())

test('slots of what is published, to anybody; none too late, too far, withdrawn, or out in a village', async () => {
  const { stage, people, slots } = cast
  await publishShift(stage, people.second, { day: '2026-11-25', kind: 'village' })
  await publishShift(stage, people.second, { day: '2026-11-26', status: 'withdrawn' })
  await publishShift(stage, people.second, { day: '2026-12-31' })
  await publishShift(stage, people.second, { day: '2026-11-27', site: weizi })
  const { days, site } = await slots()
  expect(site).toMatchObject({ code: dianshang, name: expect.stringContaining('店上') })
  expect(days.map(({ day }) => day)).toEqual(['2026-11-24'])
  expect(days[0]!.slots).toHaveLength(7)
  expect(days[0]!.slots[0]).toEqual({
    startsAt: '2026-11-24T01:00:00.000Z',
    endsAt: NINE_THIRTY,
    free: 1,
  })
  stage.at('2026-11-24T08:00:00+08:00')
  expect((await slots()).days[0]!.slots[0]!.startsAt).toBe(TEN)
  expect((await cast.call(undefined, 'slots', { siteCode: 'zzzzzzzz' })).code).toBeDefined()
})

test('a place is taken on whichever shift has one, and is given back by whoever cancels', async () => {
  const { stage, people, book, booked, slots, call } = cast
  await publishShift(stage, people.second)
  const free = async () =>
    (await slots()).days[0]!.slots.find(({ startsAt }) => startsAt === NINE_THIRTY)!.free
  expect(await free()).toBe(2)
  const mine = await booked()
  expect(await free()).toBe(1)
  const theirs = await booked({}, people.other)
  expect([mine.adviserName, theirs.adviserName].sort()).toEqual(['李律师', '王律师'])
  expect(await free()).toBe(0)
  expect((await book({}, await stage.resident())).code).toBe('slot-gone')
  expect((await call(people.other, 'cancel', { id: theirs.id })).data.status).toBe('cancelled-by-client')
  expect(await free()).toBe(1)
  expect((await book({}, await stage.resident())).code).toBeUndefined()
})

test('what is kept is sealed; what is shown is masked; what is told and logged names nobody', async () => {
  const { stage, people, booked, row, messages, history } = cast
  const mine = await booked()
  expect(mine).toMatchObject({
    status: 'booked',
    startsAt: NINE_THIRTY,
    name: '王**',
    phone: '138****0001',
    note: '邻居占了我家的地',
    adviserName: '李律师',
    acts: ['move', 'cancel'],
  })
  expect(JSON.stringify(await row(mine.id))).not.toMatch(/王秀英|1380355|邻居/)
  expect(await messages(people.resident)).toEqual([
    {
      kind: 'booking-made',
      title: '已经给您约好',
      body: expect.stringMatching(/^11月24日 周二 9:30，店上.*到站点来问/),
      link: `/book/one/index?id=${mine.id}`,
    },
  ])
  const log = await stage.service.db
    .selectFrom('audit_log')
    .select(['act', 'detail'])
    .where('subject_id', '=', mine.id)
    .execute()
  expect(log).toEqual([{ act: 'booking-book', detail: { way: 'at-site', askedFor: 'self' } }])
  expect(await history(mine.id)).toEqual(['book:booked'])
})

test('in safe mode the message says nothing', async () => {
  const { people, booked, messages } = cast
  await booked({ safeMode: true })
  expect(await messages(people.resident)).toEqual([
    expect.objectContaining({ kind: 'neutral', title: '您有一条新消息' }),
  ])
})

test('name and telephone may be left out, but not where one is to be rung up', async () => {
  const { book } = cast
  const bare = { name: undefined, phone: '', note: '' }
  expect((await book({ ...bare, way: 'phone' })).fields).toEqual({ phone: '请填写电话，好给您打过去' })
  expect((await book(bare)).data).toMatchObject({ name: null, phone: null, note: null })
})

test('no time that no shift has, no slot of the walk-ins, not the same time twice, not more than two', async () => {
  const { stage, people, book, booked } = cast
  await publishShift(stage, people.second)
  expect((await book({ startsAt: '2026-11-24T01:40:00.000Z' })).code).toBe('slot-gone')
  expect((await book({ startsAt: '2026-11-24T00:30:00.000Z' })).code).toBe('slot-gone')
  expect((await book({ startsAt: '2026-11-24T04:30:00.000Z' })).code).toBe('slot-gone')
  expect((await book({ siteCode: weizi })).code).toBe('slot-gone')
  await booked()
  expect((await book()).code).toBe('booked-then')
  await booked({ startsAt: TEN })
  expect((await book({ startsAt: '2026-11-24T02:30:00.000Z' })).code).toBe('booking-enough')
  // a helper books for the village, several at one time
  await booked({ askedFor: 'helper' }, people.helper)
  await booked({ askedFor: 'helper', startsAt: TEN }, people.helper)
  await booked({ askedFor: 'helper', startsAt: '2026-11-24T02:30:00.000Z' }, people.helper)
  expect((await book({}, people.other)).code).toBe('slot-gone')
})

test('two who take the last place at once: one has it; the same request twice is one booking', async () => {
  const { people, book, row, stage } = cast
  const both = await Promise.all([book(), book({}, people.other)])
  expect(both.map(({ code }) => code).sort()).toEqual(['slot-gone', undefined])
  const requestId = randomUUID()
  const again = await Promise.all([1, 2].map(() => book({ requestId, startsAt: TEN }, people.other)))
  expect(again[0]!.data).toEqual(again[1]!.data)
  expect((await row(again[0]!.data.id)).place).toBe(1)
  const { count } = await stage.service.db
    .selectFrom('booking')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(count).toBe(2)
})

test('one person who books at once stays within the limit', async () => {
  const { book } = cast
  const starts = ['01:00', '01:30', '02:00', '02:30', '03:00'].map((time) => `2026-11-24T${time}:00.000Z`)
  const all = await Promise.all(starts.map((startsAt) => book({ startsAt })))
  expect(all.filter(({ code }) => code === undefined)).toHaveLength(2)
  expect(all.filter(({ code }) => code === 'booking-enough')).toHaveLength(3)
})

test('booking against the shift being withdrawn: taken before it, or not at all', async () => {
  const { stage, shiftId, book, row } = cast
  const withdraw = stage.service.db
    .updateTable('duty_shift')
    .set({ status: 'withdrawn', withdrawn_because: 'cancelled' })
    .where('id', '=', shiftId)
    .execute()
  const [outcome] = await Promise.all([book(), withdraw])
  if (outcome.code) expect(outcome.code).toBe('slot-gone')
  else expect((await row(outcome.data.id)).shift_id).toBe(shiftId)
  expect((await book({ startsAt: TEN })).code).toBe('slot-gone')
})

test('the database itself holds a place once and a booking in its shift', async () => {
  const { stage, booked, row, shiftId } = cast
  const { id } = await booked()
  const { db } = stage.service
  const kept = await row(id)
  const copy = (change: object) =>
    db
      .insertInto('booking')
      .values({ ...kept, id: randomUUID(), booked_by: cast.people.other.accountId, ...change })
      .execute()
  await expect(copy({})).rejects.toThrow(/booking_place_once/)
  await expect(copy({ place: 2, ends_at: '2026-11-24T05:00:00Z' })).rejects.toThrow(/lies in its shift/)
  await db.updateTable('duty_shift').set({ status: 'withdrawn' }).where('id', '=', shiftId).execute()
  await expect(copy({ place: 2 })).rejects.toThrow(/lies in its shift/)
})

test('a county’s own rule: shorter slots, more places, none kept', async () => {
  const { rule, slots, people, book, booked } = cast
  await rule({ ...bookingFallback, slotMinutes: 20, perSlot: 2, firstFreeSlots: 0 })
  const { days } = await slots()
  expect(days[0]!.slots).toHaveLength(12)
  const startsAt = '2026-11-24T00:50:00.000Z'
  await booked({ startsAt })
  await booked({ startsAt }, people.other)
  expect((await book({ startsAt }, await cast.stage.resident())).code).toBe('slot-gone')
})
