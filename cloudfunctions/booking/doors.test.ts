import { expectDoors, knockers, signedIn } from '@server/kit/testing/doors'
import { openStage } from '@server/kit/testing/stage'
import { bookingRouter } from './router'

it('opens each door to whom it should', async () => {
  const stage = await openStage()
  const office = ['station', 'county'] as const
  await expectDoors(stage, bookingRouter, {
    slots: knockers,
    book: signedIn,
    askVisit: signedIn,
    mine: signedIn,
    one: signedIn,
    cancel: signedIn,
    move: signedIn,
    say: signedIn,
    rate: signedIn,
    ofDay: ['practitioner'],
    withMe: ['practitioner'],
    note: ['practitioner'],
    client: ['practitioner'],
    list: ['station', 'county', 'city'],
    visitPeople: office,
    confirmVisit: office,
    callOff: office,
    applyFor: office,
    reveal: office,
  })
  await stage.close()
})
