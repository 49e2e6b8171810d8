import { expectDoors, knockers, signedIn } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { ratingRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const staff = ['station', 'county', 'city'] as const

test('who may knock where', () =>
  expectDoors(stage, ratingRouter, {
    issueTicket: ['practitioner'],
    look: knockers,
    rate: signedIn,
    handOver: ['practitioner'],
    handOverAtDesk: staff,
    rateHandedOver: ['practitioner'],
    rateAtDesk: staff,
    rateByCall: staff,
    mine: ['practitioner'],
    appeal: ['practitioner'],
    appeals: ['county'],
    decideAppeal: ['county'],
    radar: staff,
    noteSignal: staff,
  }))
