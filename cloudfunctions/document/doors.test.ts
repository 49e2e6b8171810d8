import { expectDoors, signedIn } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { documentRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', async () => {
  const keepers = ['county', 'city'] as const
  await expectDoors(stage, documentRouter, {
    templates: keepers,
    template: keepers,
    preview: keepers,
    publish: keepers,
    ofCase: ['county'],
    make: ['county'],
    withdraw: ['county'],
    keepPhoto: ['county'],
    deliver: ['county'],
    deliveryPhoto: ['county'],
    open: ['county'],
    mine: signedIn,
    openMine: signedIn,
    handled: ['practitioner'],
    openHandled: ['practitioner'],
  })
})
