import type { AskRows, MySupplement } from '@contract/supplement/schema'
import { openSession } from '@server/kit/session'
import { openStage } from '@server/kit/testing/stage'
import { supplementRouter } from '../../../cloudfunctions/supplement/router'
import { demoId, demoResidents, demoStaff } from './people'
import { seedPeople } from './seed'
import { seedSupplements } from './supplement'

test('one waits for papers, in one a paper may follow, once however often it is started', async () => {
  const stage = await openStage()
  const { db, keyring, clock } = stage.service
  await seedPeople(db, [], demoStaff, clock().toISOString())
  await seedSupplements(stage.service)
  await seedSupplements(stage.service)
  const person = async ({ id, name }: { id: string; name: string }) => ({
    accountId: id,
    name,
    session: await openSession(db, keyring, id, clock(), 'person'),
  })
  const list = await stage.call<AskRows>(supplementRouter, await person(demoStaff[1]!), 'list', {})
  expect(list.data.rows.map(({ applicationId }) => applicationId)).toEqual([demoId('supplement:asked')])
  const mine = await stage.call<MySupplement>(supplementRouter, await person(demoResidents[1]!), 'mine', {
    id: demoId('supplement:follows'),
  })
  expect(mine.data.following).toMatchObject([{ code: 'wage-proof', state: 'waiting' }])
  await stage.close()
})
