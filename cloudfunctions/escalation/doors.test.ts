import { expectDoors } from '@server/kit/testing/doors'
import { openStage } from '@server/kit/testing/stage'
import { escalationRouter } from './router'

it('opens each door to whom it should', async () => {
  const stage = await openStage()
  const overseers = ['county', 'city'] as const
  const staff = ['station', 'county', 'city'] as const
  await expectDoors(stage, escalationRouter, {
    ofRecord: ['practitioner'],
    escalate: ['practitioner'],
    list: overseers,
    one: overseers,
    acknowledge: overseers,
    report: overseers,
    close: overseers,
    urge: ['city'],
    hotSpots: staff,
    hotSpotRows: staff,
  })
  await stage.close()
})
