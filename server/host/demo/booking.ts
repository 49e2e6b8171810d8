import { statutoryDeadline } from '@contract/calendar'
import { bookingFallback } from '@contract/booking/policy'
import { slotsOf } from '@contract/booking/slots'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { sealPerson, type BookedPerson } from '@server/kit/bookings/person'
import type { Keyring } from '@server/kit/crypto/keyring'
import { isRestDay } from '@server/kit/holidays'
import { DEMO_TOWN, demoGridWorker, demoId, demoLawyer, demoResidents } from './people'

const where = { site_code: siteCodeOf(DEMO_TOWN), area_code: DEMO_TOWN }

const callers: { key: string; by: string; way: 'at-site' | 'phone'; person: BookedPerson }[] = [
  {
    key: 'comes',
    by: demoResidents[0]!.id,
    way: 'at-site',
    person: { name: '王秀英', phone: '13800000001', note: '房子要拆，问补偿怎么算' },
  },
  {
    key: 'rung',
    by: demoGridWorker.id,
    way: 'phone',
    person: { name: '申大爷', phone: '13800000002', note: '儿子不管，问赡养' },
  },
]

/** Two slots of the lawyer's next duty are taken. */
async function seedSlots(db: Db, keyring: Keyring, now: Date): Promise<void> {
  const at = now.toISOString()
  const shift = await db
    .selectFrom('duty_shift')
    .select(['id', 'kind', 'status', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where('practitioner_id', '=', demoLawyer.id)
    .where('site_code', '=', where.site_code)
    .where('kind', '=', 'at-site')
    .where('status', 'in', ['published', 'checked-in'])
    .where('ends_at', '>', at)
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirst()
  const slots = shift ? slotsOf(shift, bookingFallback).filter(({ startsAt }) => startsAt > at) : []
  for (const [index, slot] of slots.slice(0, callers.length).entries()) {
    const { key, by, way, person } = callers[index]!
    const id = demoId(`booking:${key}:${shift!.id}`)
    await db
      .insertInto('booking')
      .values({
        id,
        ...where,
        way,
        status: 'booked',
        shift_id: shift!.id,
        place: 1,
        starts_at: slot.startsAt,
        ends_at: slot.endsAt,
        booked_by: by,
        asked_for: way === 'phone' ? 'helper' : 'self',
        person_sealed: sealPerson(keyring, id, person),
        safe_mode: false,
        booked_at: at,
        due_on: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** An old woman who cannot leave her bed waits for a visit. */
async function seedVisit(db: Db, keyring: Keyring, now: Date): Promise<void> {
  const id = demoId('booking:visit')
  const person = {
    name: '李桂兰',
    phone: '13800000003',
    address: '潞城区店上镇店上村',
    reason: '腿摔断了，下不了床',
    wish: '哪天上午都行',
  }
  await db
    .insertInto('booking')
    .values({
      id,
      ...where,
      way: 'home-visit',
      status: 'booked',
      shift_id: null,
      place: null,
      starts_at: null,
      ends_at: null,
      booked_by: demoResidents[1]!.id,
      asked_for: 'relative',
      person_sealed: sealPerson(keyring, id, person),
      safe_mode: false,
      booked_at: now.toISOString(),
      due_on: statutoryDeadline(shanghaiDate(now), bookingFallback.visitAnswerDays, isRestDay),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Who has booked with the demonstration's lawyer, and who waits for a visit. May be run again: what is there stays. */
export async function seedBookings(db: Db, keyring: Keyring, now: Date): Promise<void> {
  await seedSlots(db, keyring, now)
  await seedVisit(db, keyring, now)
}
