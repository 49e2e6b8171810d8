import { expectDoors } from '@server/kit/testing/doors'
import { openStage } from '@server/kit/testing/stage'
import { followupRouter } from './router'

it('opens each door to whom it should', async () => {
  const stage = await openStage()
  const staff = ['station', 'county', 'city'] as const
  await expectDoors(stage, followupRouter, {
    draw: ['county'],
    callers: ['county'],
    assign: ['county'],
    report: ['county'],
    redraw: staff,
    month: staff,
    rows: staff,
    visit: staff,
    revealVisitor: staff,
    noAnswer: staff,
    finish: staff,
  })
  await stage.close()
})
