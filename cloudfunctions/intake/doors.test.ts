import { expectDoors, signedIn } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { intakeRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', async () => {
  await expectDoors(stage, intakeRouter, {
    filing: signedIn,
    setAgent: signedIn,
    submit: signedIn,
    recipients: signedIn,
    addRecipient: signedIn,
    removeRecipient: signedIn,
    // a grid worker helps from their own phone and takes nothing in for the centre
    beginTakeIn: ['station', 'county'],
    collect: ['station', 'county'],
    takenIn: ['station', 'county', 'city'],
    takenInOne: ['station', 'county', 'city'],
    takeBack: ['station', 'county'],
    receive: ['county'],
    transfer: ['county'],
    transfers: ['county', 'city'],
    openTransfer: ['county', 'city'],
    answerTransfer: ['county'],
    beside: ['county'],
    reveal: ['county'],
    figures: ['county', 'city'],
  })
})
