import { bookingRouter } from '../../../cloudfunctions/booking/router'
import { publishShift } from '@server/kit/testing/public-shift'
import { openSession } from '@server/kit/session'
import { openStage } from '@server/kit/testing/stage'
import { seedBookings } from './booking'
import { demoGridWorker, demoLawyer, demoStaff } from './people'
import { seedPeople } from './seed'

test('the lawyer is booked and the station has a visit to arrange, once however often it is started', async () => {
  const stage = await openStage()
  const { db, keyring, clock } = stage.service
  await seedPeople(db, [demoLawyer, demoGridWorker], demoStaff, clock().toISOString())
  const personOf = async (accountId: string, name: string) => ({
    accountId,
    name,
    session: await openSession(db, keyring, accountId, clock(), 'person'),
  })
  const lawyer = await personOf(demoLawyer.id, demoLawyer.name)
  await publishShift(stage, lawyer)
  await seedBookings(db, keyring, clock())
  await seedBookings(db, keyring, clock())
  const { data: day } = await stage.call(bookingRouter, lawyer, 'ofDay', { day: '2026-11-24' })
  expect(day.rows.map(({ name }: { name: string }) => name)).toEqual(['王**', '申**'])
  const station = await personOf(demoStaff[0]!.id, demoStaff[0]!.name)
  const { data: list } = await stage.call(bookingRouter, station, 'list', { part: 'visits' })
  expect(list.rows).toEqual([expect.objectContaining({ name: '李**', dueOn: '2026-11-26' })])
  await stage.close()
})
