import type { CaseFiles, Volumes } from '@contract/closing/schema'
import type { CasePay } from '@contract/closing/pay-schema'
import { openSession } from '@server/kit/session'
import { openStage } from '@server/kit/testing/stage'
import { closingRouter } from '../../../cloudfunctions/closing/router'
import { subsidyRouter } from '../../../cloudfunctions/subsidy/router'
import { seedClosings } from './closing'
import { demoId, demoLawyer, demoStaff } from './people'
import { seedPeople } from './seed'

test('a file to be reviewed and a volume to be paid, once however often it is started', async () => {
  const stage = await openStage()
  const { db, keyring, clock } = stage.service
  await seedPeople(db, [demoLawyer], demoStaff, clock().toISOString())
  await seedClosings(stage.service)
  await seedClosings(stage.service)
  const { id, name } = demoStaff[1]!
  const county = { accountId: id, name, session: await openSession(db, keyring, id, clock(), 'person') }
  const files = await stage.call<CaseFiles>(closingRouter, county, 'files')
  expect(files.data.rows.map((row) => row.id)).toEqual([demoId('closing:filed')])
  const volumes = await stage.call<Volumes>(closingRouter, county, 'volumes')
  expect(volumes.data.rows.map((row) => row.id)).toEqual([demoId('closing:archived')])
  const pays = await stage.call<CasePay>(subsidyRouter, county, 'casePays')
  expect(pays.data).toMatchObject({ rows: [{ handlerName: demoLawyer.name }], totalFen: 100_000 })
  await stage.close()
})
