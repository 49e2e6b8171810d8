import type { MonitorDesk } from '@contract/quality/schema'
import { openSession } from '@server/kit/session'
import { openStage } from '@server/kit/testing/stage'
import { qualityRouter } from '../../../cloudfunctions/quality/router'
import { seedCasework } from './casework'
import { seedClosings } from './closing'
import { demoLawyer, demoStaff } from './people'
import { seedQuality } from './quality'
import { seedPeople } from './seed'

test('one call made and a month of files drawn, once however often it is started', async () => {
  const stage = await openStage()
  const { db, keyring, clock } = stage.service
  await seedPeople(db, [demoLawyer], demoStaff, clock().toISOString())
  await seedCasework(stage.service)
  await seedClosings(stage.service)
  await seedQuality(stage.service)
  await seedQuality(stage.service)
  const { id, name } = demoStaff[1]!
  const county = {
    accountId: id,
    name,
    session: await openSession(db, keyring, id, clock(), 'person'),
  }
  const { data } = await stage.call<MonitorDesk>(qualityRouter, county, 'desk')
  expect(data.tasks.map(({ kind }) => kind)).toEqual(['file', 'file'])
  expect(await db.selectFrom('case_monitor').select('score').execute()).toEqual([{ score: 95 }])
  await stage.close()
})
