import type { Checks, FalsePromise, FalsePromises } from '@contract/promise/schema'
import { openSession } from '@server/kit/session'
import { openStage } from '@server/kit/testing/stage'
import { promiseRouter } from '../../../cloudfunctions/promise/router'
import { demoId, demoStaff } from './people'
import { seedPromises } from './promise'
import { seedPeople } from './seed'

test('one promise waits for a colleague’s word, one check for an answer, once however often it is started', async () => {
  const stage = await openStage()
  const { db, keyring, clock } = stage.service
  await seedPeople(db, [], demoStaff, clock().toISOString())
  await seedPromises(stage.service)
  await seedPromises(stage.service)
  const { id, name } = demoStaff[2]!
  const head = { accountId: id, name, session: await openSession(db, keyring, id, clock(), 'person') }
  const asked = await stage.call<Checks>(promiseRouter, head, 'checks', { state: 'asked' })
  expect(asked.data.rows.map(({ applicationId }) => applicationId)).toEqual([demoId('promise')])
  const held = await stage.call<FalsePromises>(promiseRouter, head, 'falsePromises', { state: 'open' })
  expect(held.data.rows).toHaveLength(1)
  const one = await stage.call<FalsePromise>(promiseRouter, head, 'openFalse', { id: held.data.rows[0]!.id })
  expect(one.data).toMatchObject({ mayDecide: true, applicationId: demoId('promise') })
  await stage.close()
})
