import type { OwnCases } from '@contract/assignment/offer-schema'
import type { Waiting } from '@contract/assignment/schema'
import { openSession } from '@server/kit/session'
import { openStage } from '@server/kit/testing/stage'
import { assignmentRouter } from '../../../cloudfunctions/assignment/router'
import { seedAssignments } from './assignment'
import { demoColleague, demoId, demoLawyer, demoStaff } from './people'
import { seedPeople } from './seed'

test('one case waits for a lawyer, one for an answer, one for a word about a change, once however often it is started', async () => {
  const stage = await openStage()
  const { db, keyring, clock } = stage.service
  await seedPeople(db, [demoLawyer, demoColleague], demoStaff, clock().toISOString())
  await seedAssignments(stage.service)
  await seedAssignments(stage.service)
  const person = async ({ id, name }: { id: string; name: string }) => ({
    accountId: id,
    name,
    session: await openSession(db, keyring, id, clock(), 'person'),
  })
  const county = await person(demoStaff[1]!)
  const { data } = await stage.call<Waiting>(assignmentRouter, county, 'waiting', { state: 'change' })
  expect(data.counts).toEqual({ assign: 1, answer: 1, change: 1 })
  expect(data.rows.map(({ id }) => id)).toEqual([demoId('assignment:changing')])
  const own = await stage.call<OwnCases>(assignmentRouter, await person(demoLawyer), 'cases', {})
  expect(own.data.rows.map(({ id }) => id)).toEqual([demoId('assignment:offered')])
  await stage.close()
})
