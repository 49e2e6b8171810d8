import { expectDoors } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { rosterRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const staff = ['station', 'county', 'city'] as const
const planners = ['county', 'city'] as const

it('opens each door to whom it should', () =>
  expectDoors(stage, rosterRouter, {
    patterns: staff,
    pattern: staff,
    proposePattern: staff,
    approvePattern: planners,
    endPattern: planners,
    people: staff,
    plan: planners,
    fill: planners,
    setSlot: planners,
    slotPeople: planners,
    publish: planners,
    history: planners,
    coverage: staff,
  }))
