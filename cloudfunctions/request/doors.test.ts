import { expectDoors } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { requestRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('duty staff ask and answer, counties and the city decide, and nobody else comes in', () => {
  const advisers = ['practitioner'] as const
  const staff = ['county', 'city'] as const
  return expectDoors(stage, requestRouter, {
    mine: advisers,
    askable: advisers,
    candidates: advisers,
    exchanges: advisers,
    askSwap: advisers,
    askStandIn: advisers,
    askLeave: advisers,
    answer: advisers,
    cancel: advisers,
    queue: staff,
    review: staff,
    shift: staff,
    decide: staff,
    replace: staff,
  })
})
