import { expectDoors, signedIn } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { subsidyRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', () => {
  const keepers = ['county', 'city'] as const
  return expectDoors(stage, subsidyRouter, {
    mine: signedIn,
    myStatement: signedIn,
    confirm: signedIn,
    object: signedIn,
    month: keepers,
    statement: keepers,
    make: keepers,
    answer: keepers,
    submit: keepers,
    sendBack: keepers,
    approve: keepers,
    prepareBatch: keepers,
    approveBatch: keepers,
    dropBatch: keepers,
    exportBatch: keepers,
    payBatch: keepers,
    bounce: keepers,
    recordFund: keepers,
    voidFund: keepers,
    funds: keepers,
    figures: keepers,
    rows: keepers,
    myCasePay: signedIn,
    casePays: ['county'],
    payCases: ['county'],
    voidCasePayment: ['county'],
  })
})
