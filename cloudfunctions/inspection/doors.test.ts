import { expectDoors } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { inspectionRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', async () => {
  const staff = ['station', 'county', 'city'] as const
  const overseers = ['county', 'city'] as const
  await expectDoors(stage, inspectionRouter, {
    roundPlan: overseers,
    drawRound: overseers,
    rounds: overseers,
    round: overseers,
    redraw: overseers,
    inspections: overseers,
    inspection: staff,
    takeInspection: overseers,
    cancelInspection: overseers,
    finishInspection: overseers,
    keepSitePhoto: staff,
    sitePhoto: staff,
    rectifications: staff,
    handIn: staff,
    judgeRectification: overseers,
  })
})
