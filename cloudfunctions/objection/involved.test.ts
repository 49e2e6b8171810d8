import type { Objection } from '@contract/review/schema'
import { caseIn, decided, hadInHand } from '@server/kit/testing/cases'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { objectionRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('who once had the case in hand as its lawyer decides no objection in it, in whatever office', async () => {
  const decider = await stage.staff('county', '140406')
  const city = await stage.staff('city', '140400', '市局的人')
  const resident = await stage.resident()
  const lawyer = await stage.practitioner('140406')
  await stage.alsoStaff(lawyer, 'city', '140400')
  const applicationId = await caseIn(stage, 'submitted', { applicant: resident })
  await hadInHand(stage, applicationId, lawyer, decider)
  await decided(stage, applicationId, 'refuse', decider)
  await stage.call(objectionRouter, resident, 'object', { id: applicationId, said: '收入算错了，请重新审查' })
  const { id } = await stage.service.db
    .selectFrom('aid_objection')
    .select('id')
    .where('application_id', '=', applicationId)
    .executeTakeFirstOrThrow()
  const told = await stage.service.db
    .selectFrom('message')
    .select('account_id')
    .where('kind', '=', 'aid-objection')
    .execute()
  expect(told.map(({ account_id }) => account_id)).toEqual([city.accountId])
  expect((await stage.call<Objection>(objectionRouter, lawyer, 'one', { id })).data).toMatchObject({
    involved: true,
    mayDecide: false,
  })
  const act = { id, outcome: 'upheld', reasons: '经审查，原决定的依据和理由成立' }
  expect((await stage.call(objectionRouter, lawyer, 'decide', act)).code).toBe('objection-not-yours')
  expect((await stage.call(objectionRouter, city, 'decide', act)).code).toBeUndefined()
})
