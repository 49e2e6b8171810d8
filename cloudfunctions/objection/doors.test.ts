import { expectDoors, signedIn } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { objectionRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', async () => {
  await expectDoors(stage, objectionRouter, {
    objecting: signedIn,
    object: signedIn,
    takeIn: ['county'],
    list: ['county', 'city'],
    one: ['county', 'city'],
    decide: ['county', 'city'],
  })
})
