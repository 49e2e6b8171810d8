import { circumstanceCodes } from '../aid/labels'
import { ApplicationForm } from '../aid/schema'
import { outcomeOf, type OutcomeCode } from './outcome'
import {
  abouts,
  answersBefore,
  circumstancesFor,
  finderQuestions,
  meansAnswers,
  nextQuestion,
  notifieds,
  questionsOf,
  type FinderAnswers,
  type FinderQuestion,
} from './questions'
import { outcomeWords, papersToBring } from './words'

const now = new Date('2026-11-25T10:00:00+08:00')

/** Every answer a question has in this place. */
function choices(question: FinderQuestion, answers: FinderAnswers): readonly string[] {
  if (question === 'about') return abouts
  if (question === 'notified') return notifieds
  if (question === 'circumstance') return [...circumstancesFor(answers.about!), 'none']
  if (question === 'means') return meansAnswers
  if (question === 'limit') return ['unknown', '2026-11-24', '2026-11-25', '2026-12-01', '2026-12-02']
  return ['yes', 'no']
}
function ways(answers: FinderAnswers = {}): FinderAnswers[] {
  const next = nextQuestion(answers)
  if (!next) return [answers]
  return choices(next, answers).flatMap((choice) => ways({ ...answers, [next]: choice }))
}
const all = ways()

test('every way of answers ends, in one outcome with an article, within five questions', () => {
  expect(all.length).toBeGreaterThan(200)
  for (const answers of all) {
    const outcome = outcomeOf(answers, now)!
    expect(outcomeWords[outcome.code].title).not.toBe('')
    expect(outcome.laws.every((law) => /第.+条/.test(law))).toBe(true)
    expect(outcome.laws.length).toBeGreaterThan(0)
    expect(outcome.prefill === null).toBe(outcome.path === null)
    expect(questionsOf(answers).length).toBeLessThanOrEqual(5)
  }
  expect(new Set(all.map((answers) => outcomeOf(answers, now)!.code))).toEqual(
    new Set(Object.keys(outcomeWords)),
  )
})

test('no outcome before the last question, and no question after it', () => {
  for (const answers of all) {
    const asked = questionsOf(answers)
    expect(asked).toEqual(finderQuestions.filter((question) => answers[question] !== undefined))
    for (const question of asked) {
      const before = answersBefore(answers, question)
      expect(outcomeOf(before, now)).toBeNull()
      expect(nextQuestion(before)).toBe(question)
    }
  }
})

const table: [string, FinderAnswers, OutcomeCode, string][] = [
  ['a company', { about: 'business' }, 'elsewhere', '法律援助法第二条'],
  ['no matter of law', { about: 'not-law' }, 'elsewhere', '《办理法律援助案件程序规定》第十三条'],
  ['a minor is accused', { about: 'accused', notified: 'minor' }, 'notified', '法律援助法第二十五条'],
  ['tried in absence', { about: 'accused', notified: 'absent' }, 'notified', '法律援助法第二十五条'],
  [
    'accused and poor',
    { about: 'accused', notified: 'none', circumstance: 'none', means: 'tight' },
    'promise',
    '法律援助法第四十一条',
  ],
  [
    'a migrant worker’s wages',
    { about: 'wages', migrant: 'yes', limit: 'unknown' },
    'check-waived',
    '法律援助法第四十二条第三项',
  ],
  [
    'wages at home, not poor',
    { about: 'wages', migrant: 'no', circumstance: 'none', means: 'fine' },
    'consult',
    '法律援助法第二十三条',
  ],
  [
    'on relief after an accident',
    { about: 'traffic', circumstance: 'social-relief', limit: 'unknown' },
    'check-waived',
    '法律援助法第四十二条第二项',
  ],
  ['violence', { about: 'violence', limit: 'unknown' }, 'no-means-test', '法律援助法第三十二条第四项'],
  [
    'acquitted at retrial',
    { about: 'state', circumstance: 'retrial-acquitted', limit: 'unknown' },
    'no-means-test',
    '法律援助法第三十二条第三项',
  ],
  [
    'an old parent, unsure of means',
    { about: 'support', circumstance: 'none', means: 'unsure', limit: '2026-12-02' },
    'promise',
    '法律援助法第四十一条',
  ],
  [
    'seven days with today',
    { about: 'support', circumstance: 'none', means: 'tight', limit: '2026-12-01' },
    'provisional',
    '法律援助法第四十四条',
  ],
  [
    'violence and little time',
    { about: 'violence', limit: '2026-11-25' },
    'provisional',
    '法律援助法第四十四条',
  ],
  ['not content, no retrial', { about: 'retrial', retried: 'no' }, 'consult', '法律援助法第二十三条'],
  [
    'retrial ordered',
    { about: 'retrial', retried: 'yes', circumstance: 'none', means: 'tight', limit: 'unknown' },
    'promise',
    '法律援助法第四十一条',
  ],
  ['a debt', { about: 'other', circumstance: 'none' }, 'consult', '法律援助法第二十三条'],
  [
    'a hero’s name',
    { about: 'other', circumstance: 'heroes-kin', limit: 'unknown' },
    'no-means-test',
    '法律援助法第三十二条第一项',
  ],
]
test.each(table)('%s', (_, answers, code, law) => {
  const outcome = outcomeOf(answers, now)!
  expect(outcome.code).toBe(code)
  expect(outcome.laws[0]).toBe(law)
})

test('a day that is over is told, not hurried for', () => {
  const outcome = outcomeOf({ about: 'violence', limit: '2026-11-24' }, now)!
  expect(outcome).toMatchObject({ code: 'no-means-test', overdue: true })
  expect(outcomeOf({ about: 'violence', limit: '2026-11-25' }, now)!.overdue).toBe(false)
})

test('what is carried over fits the application form, and who is spared has their circumstance there', () => {
  for (const answers of all) {
    const { prefill, path } = outcomeOf(answers, now)!
    if (!prefill) continue
    const parsed = ApplicationForm.safeParse(prefill)
    const wrong = parsed.error!.issues.map(({ path: [field] }) => field)
    for (const field of ['circumstance', 'groups', 'aidForm', 'limitationOn'])
      expect(wrong).not.toContain(field)
    expect(prefill.circumstance === null).toBe(path === 'promise')
    expect(prefill.limitationOn ?? 'unknown').toBe(answers.limit ?? 'unknown')
  }
  expect(outcomeOf({ about: 'injury', migrant: 'yes', limit: 'unknown' }, now)!.prefill).toEqual({
    circumstance: 'migrant-wages',
    groups: ['migrant-worker'],
    aidForm: 'arbitration',
    matterType: 'work-injury',
    limitationOn: undefined,
  })
})

test('every circumstance of the law is asked for somewhere', () => {
  const met = new Set(all.flatMap((answers) => outcomeOf(answers, now)!.prefill?.circumstance ?? []))
  expect(met).toEqual(new Set(circumstanceCodes))
})

test('who is spared brings the proof of it, nobody brings papers for nothing', () => {
  const wages = outcomeOf({ about: 'wages', migrant: 'yes', limit: 'unknown' }, now)!
  expect(papersToBring(wages)).toEqual([
    '身份证',
    '欠条、工资条、劳动合同、工伤认定书，有一样就行',
    '和事情有关的材料，有就带',
  ])
  expect(papersToBring(outcomeOf({ about: 'business' }, now)!)).toEqual([])
})
