import type { OwnQuality } from '@contract/quality/peer-schema'
import type { MonitorDesk } from '@contract/quality/schema'
import { openSession } from '@server/kit/session'
import { openStage } from '@server/kit/testing/stage'
import { qualityRouter } from '../../../cloudfunctions/quality/router'
import { seedCasework } from './casework'
import { seedClosings } from './closing'
import { demoLawyer, demoStaff } from './people'
import { demoReviewers, seedQuality } from './quality'
import { seedPeople } from './seed'

test('one call made, files drawn, and a case reviewed by two others, once however often it is started', async () => {
  const stage = await openStage()
  const { db, keyring, clock } = stage.service
  await seedPeople(db, [demoLawyer, ...demoReviewers], demoStaff, clock().toISOString())
  await seedCasework(stage.service)
  await seedClosings(stage.service)
  await seedQuality(stage.service)
  await seedQuality(stage.service)
  const person = async ({ id, name }: { id: string; name: string }) => ({
    accountId: id,
    name,
    session: await openSession(db, keyring, id, clock(), 'person'),
  })
  const { data } = await stage.call<MonitorDesk>(qualityRouter, await person(demoStaff[1]!), 'desk')
  expect(data.tasks.map(({ kind }) => kind)).toEqual(['file', 'file'])
  expect(await db.selectFrom('case_monitor').select('score').execute()).toEqual([{ score: 95 }])
  const own = await stage.call<OwnQuality>(qualityRouter, await person(demoLawyer), 'ownQuality')
  expect(own.data.results).toMatchObject([{ score: 83, grade: 'good', mayAppeal: true }])
  await stage.close()
})
