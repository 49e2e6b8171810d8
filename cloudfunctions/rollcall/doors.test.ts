import { expectDoors } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { rollcallRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('staff call, look and judge; who is called answers and explains; nobody else comes in', () => {
  const staff = ['station', 'county', 'city'] as const
  const called = ['practitioner'] as const
  return expectDoors(stage, rollcallRouter, {
    calls: staff,
    one: staff,
    issue: staff,
    cancel: staff,
    judge: staff,
    mine: called,
    reply: called,
    explain: called,
  })
})
