import { expectDoors, signedIn } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { assignmentRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', async () => {
  const county = ['county'] as const
  const practitioner = ['practitioner'] as const
  await expectDoors(stage, assignmentRouter, {
    choosing: signedIn,
    choose: signedIn,
    mine: signedIn,
    askChange: signedIn,
    waiting: county,
    desk: county,
    assign: county,
    reassign: county,
    decideChange: county,
    profile: county,
    setProfile: county,
    cases: practitioner,
    offer: practitioner,
    accept: practitioner,
    decline: practitioner,
  })
})
