import { randomUUID } from 'node:crypto'
import { sealPerson } from '@server/kit/bookings/person'
import { dispatch } from '@server/kit/dispatch'
import { actsOn, dianshang, messagesOf, publishShift } from '@server/kit/testing/public-shift'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { jobsRouter } from './router'

let stage: Stage
let resident: Person
let lawyer: Person
let second: Person
beforeEach(async () => {
  stage = await openStage()
  resident = await stage.resident()
  lawyer = await stage.practitioner('140406', 'lawyer', '李律师')
  second = await stage.practitioner('140406', 'lawyer', '王律师')
})
afterEach(() => stage.close())

const run = async (procedure: string) => {
  const answer = await dispatch(jobsRouter, { procedure }, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}

/** Half past nine of Tuesday 2026-11-24, booked the day before at eight. */
async function addBooking(shiftId: string, change: object = {}): Promise<string> {
  const id = randomUUID()
  await stage.service.db
    .insertInto('booking')
    .values({
      id,
      way: 'at-site',
      status: 'booked',
      site_code: dianshang,
      area_code: '140406100000',
      shift_id: shiftId,
      place: 1,
      starts_at: '2026-11-24T01:30:00.000Z',
      ends_at: '2026-11-24T02:00:00.000Z',
      booked_by: resident.accountId,
      asked_for: 'self',
      person_sealed: sealPerson(stage.service.keyring, id, { name: '王秀英' }),
      safe_mode: false,
      booked_at: '2026-11-23T00:00:00.000Z',
      due_on: null,
      ...change,
    })
    .execute()
  return id
}
const row = (id: string) =>
  stage.service.db.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const withdraw = (id: string) =>
  stage.service.db
    .updateTable('duty_shift')
    .set({ status: 'withdrawn', withdrawn_because: 'replanned' })
    .where('id', '=', id)
    .execute()
const told = async () => (await messagesOf(stage, resident)).map(({ kind }) => kind)

describe('settleBookings', () => {
  it('leaves alone what still hangs on its shift, whoever sits it', async () => {
    const shift = await publishShift(stage, lawyer)
    const id = await addBooking(shift)
    await stage.service.db
      .updateTable('duty_shift')
      .set({ practitioner_id: second.accountId })
      .where('id', '=', shift)
      .execute()
    expect(await run('settleBookings')).toBe(0)
    expect(await row(id)).toMatchObject({ status: 'booked', shift_id: shift })
  })

  it('takes a booking along to another shift of the same time and place, and tells nobody', async () => {
    const shift = await publishShift(stage, lawyer)
    const id = await addBooking(shift)
    await withdraw(shift)
    const next = await publishShift(stage, second, { from: '08:00', to: '12:00' })
    expect((await Promise.all([run('settleBookings'), run('settleBookings')])).sort()).toEqual([0, 1])
    expect(await row(id)).toMatchObject({ status: 'booked', shift_id: next, place: 1 })
    expect(await told()).toEqual([])
    expect(await actsOn(stage, id)).toEqual(['booking-follow'])
  })

  it('calls off what has nowhere to go, and says so once; a full shift is nowhere', async () => {
    const shift = await publishShift(stage, lawyer)
    const id = await addBooking(shift)
    const full = await publishShift(stage, second)
    await addBooking(full, { booked_by: (await stage.resident()).accountId })
    await withdraw(shift)
    expect(await run('settleBookings')).toBe(1)
    expect(await run('settleBookings')).toBe(0)
    expect(await row(id)).toMatchObject({ status: 'cancelled-by-office', because: 'shift-gone' })
    const [message] = await messagesOf(stage, resident)
    expect(message).toMatchObject({ kind: 'booking-called-off', title: '您约的时间没人值班了' })
    expect(await actsOn(stage, id)).toEqual(['booking-call-off'])
  })

  it('calls off what the shift’s new hours leave outside, silently named in safe mode', async () => {
    const shift = await publishShift(stage, lawyer)
    const id = await addBooking(shift, { safe_mode: true })
    await stage.service.db
      .updateTable('duty_shift')
      .set({ starts_at: '2026-11-24T01:45:00.000Z' })
      .where('id', '=', shift)
      .execute()
    expect(await run('settleBookings')).toBe(1)
    expect((await row(id)).status).toBe('cancelled-by-office')
    expect(await told()).toEqual(['neutral'])
  })

  it('leaves what is over to what was said of it', async () => {
    const shift = await publishShift(stage, lawyer)
    await addBooking(shift, {
      status: 'came',
      client_word: 'came',
      client_word_at: '2026-11-24T02:00:00.000Z',
    })
    await withdraw(shift)
    expect(await run('settleBookings')).toBe(0)
  })
})

describe('remindBookings', () => {
  it('reminds on the evening before and an hour before, each once', async () => {
    const id = await addBooking(await publishShift(stage, lawyer))
    stage.at('2026-11-23T17:50:00+08:00')
    expect(await run('remindBookings')).toBe(0)
    stage.at('2026-11-23T18:00:00+08:00')
    expect((await Promise.all([run('remindBookings'), run('remindBookings')])).sort()).toEqual([0, 1])
    expect(await run('remindBookings')).toBe(0)
    stage.at('2026-11-24T08:30:00+08:00')
    expect(await run('remindBookings')).toBe(1)
    stage.at('2026-11-24T08:40:00+08:00')
    expect(await run('remindBookings')).toBe(0)
    expect((await messagesOf(stage, resident)).map(({ title }) => title)).toEqual([
      '明天有您的预约',
      '您约的时间快到了',
    ])
    expect(await actsOn(stage, id)).toEqual(['booking-reminded', 'booking-reminded'])
  })

  it('not of what was cancelled, and silently in safe mode', async () => {
    const shift = await publishShift(stage, lawyer)
    await addBooking(shift, { status: 'cancelled-by-client' })
    await addBooking(shift, { safe_mode: true })
    stage.at('2026-11-23T18:00:00+08:00')
    expect(await run('remindBookings')).toBe(1)
    expect(await told()).toEqual(['neutral'])
  })
})
