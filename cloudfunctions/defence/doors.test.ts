import { expectDoors } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { defenceRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', async () => {
  await expectDoors(stage, defenceRouter, {
    list: ['county', 'city'],
    coverage: ['county', 'city'],
    one: ['county'],
    openDetainee: ['station', 'county'],
    register: ['county'],
    correct: ['county'],
    detainees: ['station', 'county', 'city'],
    saveDetainee: ['station', 'county'],
    passDetainee: ['county'],
    takeInDetainee: ['county'],
  })
})
