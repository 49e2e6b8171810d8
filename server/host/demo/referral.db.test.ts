import { openSession } from '@server/kit/session'
import { openStage } from '@server/kit/testing/stage'
import { referralRouter } from '../../../cloudfunctions/referral/router'
import { demoGridWorker, demoLawyer, demoStaff } from './people'
import { seedReferrals } from './referral'
import { seedPeople } from './seed'

test('the county has one to take over and one under way, once however often it is started', async () => {
  const stage = await openStage()
  const { db, keyring, clock } = stage.service
  await seedPeople(db, [demoLawyer, demoGridWorker], demoStaff, clock().toISOString())
  await seedReferrals(stage.service)
  await seedReferrals(stage.service)
  const { id, name } = demoStaff[1]!
  const clerk = { accountId: id, name, session: await openSession(db, keyring, id, clock(), 'person') }
  const { data } = await stage.call(referralRouter, clerk, 'list', { side: 'in', state: 'open' })
  expect(data.rows.map(({ status }: { status: string }) => status).sort()).toEqual(['accepted', 'sent'])
  await stage.close()
})
