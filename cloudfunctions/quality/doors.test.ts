import { expectDoors } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { qualityRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', async () => {
  await expectDoors(stage, qualityRouter, {
    monitoring: ['county', 'city'],
    record: ['county', 'city'],
    openMonitor: ['county', 'city'],
    monitors: ['county', 'city'],
    desk: ['county', 'city'],
    drawMonth: ['county', 'city'],
    redraw: ['county', 'city'],
    sheets: ['county', 'city'],
    changeSheet: ['city'],
    peers: ['county', 'city'],
    drawPeers: ['county', 'city'],
    redrawPeers: ['county', 'city'],
    openPeer: ['county', 'city'],
    callReviewer: ['county', 'city'],
    decideAppeal: ['city'],
    mySeats: ['practitioner'],
    openSeat: ['practitioner'],
    confirmSecrecy: ['practitioner'],
    openSeatPaper: ['practitioner'],
    decline: ['practitioner'],
    score: ['practitioner'],
    ownQuality: ['practitioner'],
    appeal: ['practitioner'],
  })
})
