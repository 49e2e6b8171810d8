import { openSession } from '@server/kit/session'
import { openStage } from '@server/kit/testing/stage'
import { intakeRouter } from '../../../cloudfunctions/intake/router'
import { seedIntake } from './intake'
import { demoGridWorker, demoLawyer, demoStaff } from './people'
import { seedPeople } from './seed'

test('the county has one to receive and one to take over, once however often it is started', async () => {
  const stage = await openStage()
  const { db, keyring, clock } = stage.service
  await seedPeople(db, [demoLawyer, demoGridWorker], demoStaff, clock().toISOString())
  await seedIntake(stage.service)
  await seedIntake(stage.service)
  const { id, name } = demoStaff[1]!
  const clerk = { accountId: id, name, session: await openSession(db, keyring, id, clock(), 'person') }
  const waiting = await stage.call(intakeRouter, clerk, 'takenIn', { state: 'waiting' })
  expect(waiting.data.rows).toEqual([expect.objectContaining({ name: '赵**', mayReceive: true })])
  const { data } = await stage.call(intakeRouter, clerk, 'transfers', { side: 'in' })
  expect(data.rows).toEqual([expect.objectContaining({ state: 'waiting', toName: '潞城区' })])
  await stage.close()
})
