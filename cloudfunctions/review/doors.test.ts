import { expectDoors } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { reviewRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', async () => {
  await expectDoors(stage, reviewRouter, {
    queue: ['county'],
    review: ['county'],
    reviewPaper: ['county'],
    reveal: ['county'],
    decide: ['county'],
    propose: ['county'],
    settleProposal: ['county'],
    grantProvisionally: ['county'],
    completePapers: ['county'],
    clocks: ['county', 'city'],
  })
})
