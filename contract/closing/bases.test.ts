import * as fc from 'fast-check'
import { aidForms } from '../aid/labels'
import { caseStages, stagesOf } from '../casework/stages'
import { basesFor, closingBasisCodes, closingFaults, isSettled } from './bases'

test.each([
  ['criminal-defence', 'investigation', ['prosecution-opinion', 'case-dropped']],
  ['criminal-agency', 'prosecution', ['indictment', 'non-prosecution']],
  ['criminal-defence', 'trial', ['judgment', 'ruling', 'court-mediation']],
  ['civil', 'trial', ['judgment', 'ruling', 'court-mediation']],
  ['civil', 'non-litigation', ['settlement', 'performance']],
  ['administrative', 'trial', ['judgment', 'ruling', 'court-mediation']],
  ['administrative', 'reconsideration', ['reconsideration']],
  ['arbitration', 'arbitration', ['award', 'arbitral-mediation']],
  ['arbitration', 'non-litigation', ['settlement', 'performance']],
  ['drafting', 'drafting', ['document-handed']],
] as const)('148号令 40: %s, %s', (form, stage, bases) => {
  expect(basesFor(form, stage)).toEqual(bases)
})

test('every stage of every form can be closed, another form’s stage can not, and nobody chooses a termination', () => {
  for (const form of aidForms)
    for (const stage of caseStages) {
      expect(basesFor(form, stage).length > 0).toBe(stagesOf(form).includes(stage))
      expect(basesFor(form, stage)).not.toContain('termination')
    }
})

const civil = { form: 'civil', stage: 'trial', engagedOn: '2026-11-02', today: '2026-11-25' } as const
test.each([
  [{ basis: 'judgment', day: '2026-11-25' }, []],
  [{ basis: 'judgment', day: '2026-11-02' }, []],
  [{ basis: 'judgment', day: '2026-11-26' }, ['closedOn']],
  [{ basis: 'judgment', day: '2026-11-01' }, ['closedOn']],
  [{ basis: 'award', day: '2026-11-20' }, ['basis']],
  [{ basis: 'termination', day: '2026-12-01' }, ['basis', 'closedOn']],
] as const)('%j has faults at %j', (closing, faults) => {
  expect(Object.keys(closingFaults(closing, civil))).toEqual(faults)
})

test('a day is taken exactly when it is between the engagement and today', () => {
  const day = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, day, day, (at, engagedOn, today) => {
      const { closedOn } = closingFaults({ basis: 'judgment', day: at }, { ...civil, engagedOn, today })
      expect(closedOn === undefined).toBe(engagedOn <= at && at <= today)
    }),
  )
})

test('what ends by agreement wants the recipient’s consent', () => {
  expect(closingBasisCodes.filter(isSettled)).toEqual(['court-mediation', 'arbitral-mediation', 'settlement'])
})
