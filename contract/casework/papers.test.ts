import fc from 'fast-check'
import { aidForms } from '../aid/labels'
import { aidStatuses } from '../aid/statuses'
import { MEDIATION_CONSENT, missingPapers, papersWanted, takesPapers, type CasePaperRule } from './papers'
import { stagesOf } from './stages'

const rule = (code: string, pageOrder: number, change: Partial<CasePaperRule> = {}): CasePaperRule => ({
  code,
  name: code,
  required: true,
  whenTerminated: false,
  pageOrder,
  ...change,
})
const rules = [
  rule('closing-report', 90, { whenTerminated: true }),
  rule('agreement', 10),
  rule(MEDIATION_CONSENT, 65, { required: false }),
  rule('other', 100, { required: false }),
  rule('outcome', 80),
]
const codes = (found: CasePaperRule[]) => found.map(({ code }) => code)
const tried = { terminated: false, settled: false }

test('what is required is missing until it is there, in the order of the pages', () => {
  expect(codes(missingPapers(rules, [], tried))).toEqual(['agreement', 'outcome', 'closing-report'])
  expect(codes(missingPapers(rules, ['outcome', 'other'], tried))).toEqual(['agreement', 'closing-report'])
})

test('a settlement wants the consent of the person aided on paper', () => {
  expect(codes(papersWanted(rules, { terminated: false, settled: true }))).toEqual([
    'agreement',
    MEDIATION_CONSENT,
    'outcome',
    'closing-report',
  ])
})

test('a terminated case wants what is wanted of every ending alone', () => {
  expect(codes(papersWanted(rules, { terminated: true, settled: true }))).toEqual(['closing-report'])
})

test('nothing that is there is missing, and what is missing was wanted', () => {
  fc.assert(
    fc.property(
      fc.subarray(rules.map(({ code }) => code)),
      fc.boolean(),
      fc.boolean(),
      (present, terminated, settled) => {
        const missing = codes(missingPapers(rules, present, { terminated, settled }))
        expect(missing.filter((code) => present.includes(code))).toEqual([])
        const wanted = codes(papersWanted(rules, { terminated, settled }))
        expect(new Set([...missing, ...wanted.filter((code) => present.includes(code))])).toEqual(
          new Set(wanted),
        )
      },
    ),
  )
})

test('a file is open from taking over to handing in, and again when it came back', () => {
  expect(aidStatuses.filter(takesPapers)).toEqual(['accepted', 'engaged', 'terminated', 'closed', 'returned'])
})

test('every form of aid has a stage', () => {
  for (const form of aidForms) expect(stagesOf(form).length).toBeGreaterThan(0)
})
