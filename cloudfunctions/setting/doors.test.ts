import { expectDoors } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { settingRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', () =>
  expectDoors(stage, settingRouter, {
    list: ['county', 'city'],
    history: ['county', 'city'],
    change: ['county', 'city'],
    paperItems: ['county', 'city'],
    paperItem: ['county', 'city'],
    changeItem: ['county', 'city'],
    casePapers: ['county', 'city'],
    casePaper: ['county', 'city'],
    changeCasePaper: ['county', 'city'],
  }))
