import { expectDoors, signedIn } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { promiseRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', async () => {
  await expectDoors(stage, promiseRouter, {
    samples: ['county', 'city'],
    redraw: ['county', 'city'],
    checks: ['county', 'city'],
    openChecks: ['county', 'city'],
    ask: ['county'],
    answer: ['county'],
    falsePromises: ['county', 'city'],
    openFalse: ['county', 'city'],
    propose: ['county'],
    hear: ['county'],
    decide: ['county'],
    recover: ['county'],
    decideFine: ['county', 'city'],
    correct: ['county', 'city'],
    doubt: signedIn,
    say: signedIn,
  })
})
