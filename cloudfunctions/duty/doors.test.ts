import { expectDoors } from '@server/kit/testing/doors'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { dutyRouter } from './router'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('practitioners come in at their own doors, staff and supervisors at theirs, nobody else', () =>
  expectDoors(stage, dutyRouter, {
    today: ['practitioner'],
    month: ['practitioner'],
    shift: ['practitioner'],
    checkIn: ['practitioner'],
    checkOut: ['practitioner'],
    discipline: ['practitioner'],
    confirmDiscipline: ['practitioner'],
    disciplines: ['city'],
    publishDiscipline: ['city'],
    evidence: ['practitioner'],
    keepMakeUpPhoto: ['practitioner'],
    askMakeUp: ['practitioner'],
    withdrawMakeUp: ['practitioner'],
    ownMakeUpPhoto: ['practitioner'],
    makeUps: ['station', 'county', 'city'],
    makeUpPhoto: ['station', 'county', 'city'],
    decideMakeUp: ['station', 'county', 'city'],
    attendance: ['station', 'county', 'city'],
    shiftEvidence: ['station', 'county', 'city'],
    supervisedAttendance: ['supervisor'],
    supervisedShift: ['supervisor'],
    onDuty: ['station', 'county', 'city'],
  }))
