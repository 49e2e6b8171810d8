import { expectDoors, signedIn } from '@server/kit/testing/doors'
import { openStage } from '@server/kit/testing/stage'
import { complaintRouter } from './router'

it('opens each door to whom it should', async () => {
  const stage = await openStage()
  const overseers = ['county', 'city'] as const
  await expectDoors(stage, complaintRouter, {
    file: signedIn,
    mine: signedIn,
    // whoever nobody complained of has nothing to answer
    aboutMe: signedIn,
    answer: signedIn,
    enter: overseers,
    list: overseers,
    one: overseers,
    candidates: overseers,
    revealContact: overseers,
    accept: overseers,
    decline: overseers,
    assign: overseers,
    takeOver: ['city'],
    note: overseers,
    ask: overseers,
    conclude: overseers,
    tell: overseers,
  })
  await stage.close()
})
