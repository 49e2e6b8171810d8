import { openSession } from '@server/kit/session'
import { openStage } from '@server/kit/testing/stage'
import { defenceRouter } from '../../../cloudfunctions/defence/router'
import { seedDefence } from './defence'
import { demoLawyer, demoStaff } from './people'
import { seedPeople } from './seed'

test('the county has notices waiting and one detained person’s application on its way, once however often it is started', async () => {
  const stage = await openStage()
  const { db, keyring, clock } = stage.service
  await seedPeople(db, [demoLawyer], demoStaff, clock().toISOString())
  await seedDefence(stage.service)
  await seedDefence(stage.service)
  const { id, name } = demoStaff[1]!
  const clerk = { accountId: id, name, session: await openSession(db, keyring, id, clock(), 'person') }
  const notices = await stage.call(defenceRouter, clerk, 'list', { state: 'waiting' })
  expect(notices.data.rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['overdue', 'waiting'])
  const detainees = await stage.call(defenceRouter, clerk, 'detainees', { list: 'open' })
  expect(detainees.data.rows.map(({ state }: { state: string }) => state)).toEqual(['near'])
  expect(detainees.data.counts).toEqual({ open: 1, late: 0, passed: 1 })
  await stage.close()
})
