import { openSession } from '@server/kit/session'
import { openStage } from '@server/kit/testing/stage'
import { questionRouter } from '../../../cloudfunctions/question/router'
import { demoGridWorker, demoLawyer } from './people'
import { seedQuestions } from './question'
import { seedDemo } from './seed'

test('one waits, one is taken, two lie with the grid worker, once however often it is started', async () => {
  const stage = await openStage()
  stage.at('2026-11-25T09:30:00+08:00')
  const { db, keyring, clock } = stage.service
  await seedDemo(db, clock())
  await seedQuestions(stage.service)
  await seedQuestions(stage.service)
  const as = async ({ id, name }: { id: string; name: string }) => ({
    accountId: id,
    name,
    session: await openSession(db, keyring, id, clock(), 'person'),
  })
  const { data: lawyers } = await stage.call(questionRouter, await as(demoLawyer), 'list')
  expect([lawyers.own.length, lawyers.waiting.length]).toEqual([1, 1])
  const { data: helper } = await stage.call(questionRouter, await as(demoGridWorker), 'collected')
  expect(helper.collected).toHaveLength(2)
  await stage.close()
})
