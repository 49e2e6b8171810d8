import { expectDoors, signedIn } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { supplementRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', async () => {
  await expectDoors(stage, supplementRouter, {
    mayFollow: signedIn,
    mine: signedIn,
    upload: signedIn,
    removePaper: signedIn,
    supply: signedIn,
    seeAtCounter: ['station', 'county'],
    uploadAtCounter: ['station', 'county'],
    removeAtCounter: ['station', 'county'],
    supplyAtCounter: ['station', 'county'],
    openAtCounter: ['station', 'county'],
    standing: ['county'],
    desk: ['county'],
    ask: ['county'],
    takeIn: ['county'],
    lapse: ['county'],
    agree: ['county'],
    receive: ['county'],
    askCooperation: ['county'],
    endCooperation: ['county'],
    list: ['county', 'city'],
  })
})
