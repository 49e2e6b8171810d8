import { expectDoors, knockers } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { boardRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const staff = ['station', 'county', 'city'] as const

it('opens each door to whom it should', () =>
  expectDoors(stage, boardRouter, {
    board: knockers,
    weekNotice: ['practitioner', 'helper', ...staff],
    outreaches: staff,
    openOutreach: ['county'],
    oneOffs: ['county'],
    oneOffPeople: ['county'],
    planOneOff: ['county'],
    cancelShift: ['county'],
  }))
