import type { LawyerCase, MyHandling } from '@contract/casework/schema'
import { openSession } from '@server/kit/session'
import { openStage } from '@server/kit/testing/stage'
import { caseworkRouter } from '../../../cloudfunctions/casework/router'
import { seedCasework } from './casework'
import { demoId, demoLawyer, demoResidents, demoStaff } from './people'
import { seedPeople } from './seed'

test('a case in its lawyer’s hands, asked after, once however often it is started', async () => {
  const stage = await openStage()
  const { db, keyring, clock } = stage.service
  await seedPeople(db, [demoLawyer], demoStaff, clock().toISOString())
  await seedCasework(stage.service)
  await seedCasework(stage.service)
  const person = async ({ id, name }: { id: string; name: string }) => ({
    accountId: id,
    name,
    session: await openSession(db, keyring, id, clock(), 'person'),
  })
  const id = demoId('casework:case')
  const lawyers = await stage.call<LawyerCase>(caseworkRouter, await person(demoLawyer), 'open', { id })
  expect(lawyers.data).toMatchObject({ status: 'engaged', meeting: { intact: true } })
  expect(lawyers.data.todos).toEqual(['answer', 'collect'])
  const own = await stage.call<MyHandling>(caseworkRouter, await person(demoResidents[1]!), 'mine', { id })
  expect(own.data).toMatchObject({ handlerName: demoLawyer.name, mayUrge: false })
  expect(own.data.progress).toHaveLength(1)
  await stage.close()
})
