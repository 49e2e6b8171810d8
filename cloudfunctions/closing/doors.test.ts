import { expectDoors } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { closingRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', async () => {
  await expectDoors(stage, closingRouter, {
    mine: ['practitioner'],
    close: ['practitioner'],
    file: ['practitioner'],
    files: ['county'],
    open: ['county'],
    openVolume: ['county'],
    returnFile: ['county'],
    archive: ['county'],
    volumes: ['county'],
  })
})
