import { expectDoors, signedIn } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { supervisionRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('every role at every door', async () => {
  const overseers = ['county', 'city'] as const
  await expectDoors(stage, supervisionRouter, {
    supervisedToday: ['supervisor'],
    fileAsSupervisor: ['supervisor'],
    file: overseers,
    findings: overseers,
    finding: overseers,
    findingPhoto: overseers,
    circulars: overseers,
    notice: overseers,
    dismiss: overseers,
    decide: overseers,
    settle: overseers,
    overturn: overseers,
    myFindings: signedIn,
    myFinding: signedIn,
    myFindingPhoto: signedIn,
    keepStatementPhoto: signedIn,
    state: signedIn,
    appeal: signedIn,
    myPoints: signedIn,
    personPoints: overseers,
    grades: overseers,
    giveStars: ['county'],
  })
})
