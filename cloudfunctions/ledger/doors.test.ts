import { expectDoors, type Knocker } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { ledgerRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('who may knock where', () => {
  const staff: Knocker[] = ['station', 'county', 'city']
  return expectDoors(stage, ledgerRouter, {
    search: staff,
    count: staff,
    searchByPhone: staff,
    after: staff,
    revealClient: ['county'],
    make: staff,
    part: staff,
    compare: staff,
    differenceReport: staff,
  })
})
