import type { MyBooking, Slots } from '@contract/booking/schema'
import { dianshang, publishShift } from '@server/kit/testing/public-shift'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { bookingRouter } from '../router'

export const COUNTY = '140406'
export const TOWN = '140406100000'
/** Half past nine of Tuesday 2026-11-24, a slot of the morning's shift at 店上镇. */
export const NINE_THIRTY = '2026-11-24T01:30:00.000Z'
export const TEN = '2026-11-24T02:00:00.000Z'

/** A morning's shift of one adviser at 店上镇, and everybody who has to do with its bookings; Monday, eight o'clock. */
export async function openCast() {
  const stage = await openStage()
  const people = {
    resident: await stage.resident('王秀英'),
    other: await stage.resident('刘大爷'),
    helper: await stage.practitioner(COUNTY, 'grid-worker', '网格员'),
    lawyer: await stage.practitioner(COUNTY, 'lawyer', '李律师'),
    second: await stage.practitioner(COUNTY, 'legal-worker', '王律师'),
    station: await stage.staff('station', TOWN, '站长'),
    county: await stage.staff('county', COUNTY, '县区'),
    city: await stage.staff('city', '140400', '市级'),
    neighbour: await stage.staff('county', '140431', '邻县'),
  }
  const shiftId = await publishShift(stage, people.lawyer)
  return { stage, people, shiftId, ...actsOn(stage, people) }
}
export type Cast = Awaited<ReturnType<typeof openCast>>

function actsOn(stage: Stage, people: Record<'resident', Person>) {
  const call = <T = any>(who: Person | undefined, procedure: string, input: object = {}) =>
    stage.call<T>(bookingRouter, who, procedure, input)
  const words = {
    way: 'at-site',
    siteCode: dianshang,
    startsAt: NINE_THIRTY,
    askedFor: 'self',
    name: '王秀英',
    phone: '13803550001',
    note: '邻居占了我家的地',
  }
  const visitWords = {
    siteCode: dianshang,
    askedFor: 'relative',
    name: '李老太',
    phone: '13803550002',
    address: '潞城区店上镇店上村东头3号',
    reason: '腿摔断了下不了床',
    wish: '哪天上午都行',
  }
  const book = (change: object = {}, who: Person = people.resident) =>
    call<MyBooking>(who, 'book', { ...words, ...change })
  /** One that has to succeed. */
  const booked = async (change: object = {}, who?: Person): Promise<MyBooking> => {
    const { data, code } = await book(change, who)
    if (code) throw new Error(code)
    return data
  }
  const visit = async (change: object = {}, who: Person = people.resident): Promise<MyBooking> => {
    const { data, code } = await call<MyBooking>(who, 'askVisit', { ...visitWords, ...change })
    if (code) throw new Error(code)
    return data
  }
  const slots = async () => (await call<Slots>(undefined, 'slots', { siteCode: dianshang })).data
  const row = (id: string) =>
    stage.service.db.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const messages = (who: Person) =>
    stage.service.db
      .selectFrom('message')
      .select(['kind', 'title', 'body', 'link'])
      .where('account_id', '=', who.accountId)
      .orderBy('created_at')
      .execute()
  const history = async (id: string) =>
    (
      await stage.service.db
        .selectFrom('booking_history')
        .select(['act', 'to_status'])
        .where('booking_id', '=', id)
        .orderBy('id')
        .execute()
    ).map(({ act, to_status }) => `${act}:${to_status}`)
  /** Puts a rule of bookings in force for the county. */
  const rule = async (value: object) => {
    await stage.service.db
      .insertInto('setting')
      .values({
        key: 'booking.policy',
        area_code: COUNTY,
        effective_from: '2026-01-01',
        value: JSON.stringify(value),
      })
      .execute()
  }
  return { call, words, visitWords, book, booked, visit, slots, row, messages, history, rule }
}
