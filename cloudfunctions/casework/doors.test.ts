import { expectDoors, signedIn } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { caseworkRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', async () => {
  await expectDoors(stage, caseworkRouter, {
    open: ['practitioner'],
    reveal: ['practitioner'],
    applicationPaper: ['practitioner'],
    paper: ['practitioner'],
    addPaper: ['practitioner'],
    removePaper: ['practitioner'],
    engage: ['practitioner'],
    setStage: ['practitioner'],
    recordMeeting: ['practitioner'],
    recordProgress: ['practitioner'],
    report: ['practitioner'],
    countyPaper: ['county'],
    ofCounty: ['county'],
    reports: ['county'],
    seeReport: ['county'],
    terminate: ['county'],
    serveTermination: ['county'],
    mine: signedIn,
    urge: signedIn,
    readProgress: signedIn,
  })
})
