import type { CaseFiles } from '@contract/closing/schema'
import type { CasePay } from '@contract/closing/pay-schema'
import type { ToTellList } from '@contract/counter/schema'
import type { AskRows } from '@contract/supplement/schema'
import { aidSettings } from '@contract/aid/settings'
import { runningClocks } from '@server/kit/aid/clocks'
import { openSession } from '@server/kit/session'
import { readSetting } from '@server/kit/settings'
import { openStage } from '@server/kit/testing/stage'
import { closingRouter } from '../../../cloudfunctions/closing/router'
import { counterRouter } from '../../../cloudfunctions/counter/router'
import { subsidyRouter } from '../../../cloudfunctions/subsidy/router'
import { supplementRouter } from '../../../cloudfunctions/supplement/router'
import { seedClosings } from './closing'
import { seedLooseEnds } from './loose-ends'
import { DEMO_COUNTY, demoId, demoLawyer, demoStaff } from './people'
import { seedPeople } from './seed'

test('what lies between two hands has something on each of its pages, once however often it is started', async () => {
  const stage = await openStage()
  const { db, keyring, clock } = stage.service
  await seedPeople(db, [demoLawyer], demoStaff, clock().toISOString())
  await seedClosings(stage.service)
  await seedLooseEnds(stage.service)
  await seedLooseEnds(stage.service)
  const personOf = async (index: number) => {
    const { id, name } = demoStaff[index]!
    return { accountId: id, name, session: await openSession(db, keyring, id, clock(), 'person') }
  }
  const [station, county] = [await personOf(0), await personOf(1)]

  const voice = await stage.call<ToTellList>(counterRouter, station, 'toTell')
  expect(voice.data.rows).toMatchObject([{ id: demoId('loose-ends:voice') }])

  const papers = await stage.call<AskRows>(supplementRouter, county, 'list')
  expect(papers.data.following).toMatchObject([{ applicationId: demoId('loose-ends:wish'), state: 'wished' }])

  const returned = demoId('loose-ends:returned')
  const files = await stage.call<CaseFiles>(closingRouter, county, 'files', { state: 'returned' })
  expect(files.data.rows).toMatchObject([{ id: returned, returns: 1 }])
  expect((await runningClocks(db, returned)).map(({ what }) => what)).toContain('correction')

  const paid = await stage.call<CasePay>(subsidyRouter, county, 'casePays', { state: 'paid' })
  expect(paid.data.rows).toMatchObject([
    { id: demoId('loose-ends:paid'), round: 2, voided: [{ because: '批次号写错了' }] },
  ])

  const refused = await db
    .selectFrom('aid_clock')
    .select(['what', 'paused_on'])
    .where('application_id', '=', demoId('loose-ends:refused'))
    .where('ended_at', 'is', null)
    .execute()
  // it stands still until the decision is received
  expect(refused).toEqual([{ what: 'objection', paused_on: expect.any(String) }])

  const today = clock().toISOString().slice(0, 10)
  const standard = await readSetting(db, aidSettings, 'aid.meansStandard', DEMO_COUNTY, today)
  expect(standard.monthlyPerHeadFen).toBeGreaterThan(0)
  await stage.close()
})
