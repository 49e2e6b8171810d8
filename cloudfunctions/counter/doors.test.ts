import { expectDoors, signedIn } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { counterRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', async () => {
  await expectDoors(stage, counterRouter, {
    makeLinkCode: ['station', 'county'],
    link: signedIn,
    toTell: ['station', 'county'],
    revealPhone: ['station', 'county'],
    told: ['station', 'county'],
    tellings: ['station', 'county'],
  })
})
