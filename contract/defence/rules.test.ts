import fc from 'fast-check'
import { aidStatuses } from '../aid/statuses'
import { authorities, defenceGroundCodes, noticeOutcomes, stages } from './labels'
import {
  coverageOf,
  defendantGroups,
  defenderNeeds,
  detaineeState,
  groundFits,
  letterWords,
  mayCorrect,
  mayMoveReceipt,
  noticeOutcome,
  noticeState,
  stageFits,
} from './rules'
import { CoverageInput, NoticeForm } from './schema'

const form = {
  authority: 'police',
  authorityName: '潞城区公安局',
  documentNumber: '潞公（刑）通字 〔2026〕 12号',
  stage: 'investigation',
  ground: 'minor',
  charge: '盗窃罪',
  name: '张小军',
  receivedAt: '2026-11-23T01:00:00.000Z',
} as const

describe('what a notice says', () => {
  test('the number is kept without spaces; what is left empty is left out', () => {
    const parsed = NoticeForm.parse({ ...form, idNumber: '', detainedAt: ' ' })
    expect(parsed.documentNumber).toBe('潞公（刑）通字〔2026〕12号')
    expect(parsed.idNumber).toBeUndefined()
    expect(parsed.detainedAt).toBeUndefined()
  })

  test('what is left empty is told at once, each at its field', () => {
    const { error } = NoticeForm.safeParse({
      ...form,
      authority: undefined,
      stage: undefined,
      ground: undefined,
      receivedAt: '',
    })
    expect(Object.fromEntries(error!.issues.map(({ path, message }) => [path[0], message]))).toEqual({
      authority: '请选择是哪个机关',
      stage: '请选择诉讼阶段',
      ground: '请选择通知辩护的理由',
      receivedAt: '请选择收到的时间',
    })
  })

  test.each([
    [{ ground: 'in-absentia' }, 'ground'],
    [{ ground: 'ordinary-procedure' }, 'ground'],
    [{ stage: 'first-instance' }, 'stage'],
    [{ idNumber: '140426195803120029' }, 'idNumber'],
  ])('%o is wrong at %s', (change, field) => {
    const { error } = NoticeForm.safeParse({ ...form, ...change })
    expect(error!.issues.map(({ path }) => path[0])).toEqual([field])
  })

  test('a court notifies on every ground; each stage is one authority’s', () => {
    expect(defenceGroundCodes.every((ground) => groundFits('court', ground))).toBe(true)
    for (const stage of stages)
      expect(authorities.filter((authority) => stageFits(authority, stage))).toHaveLength(1)
  })
})

test('who defends where life is at stake has three years of practice; who defends a minor knows minors', () => {
  const of = (need: 'experienced' | 'knowsMinors') =>
    defenceGroundCodes.filter((ground) => defenderNeeds(ground)[need])
  expect(of('experienced')).toEqual(['life-or-death', 'death-review'])
  expect(of('knowsMinors')).toEqual(['minor'])
})

test('groups come of the ground and of the number, each once', () => {
  const now = new Date('2026-11-23T00:00:00Z')
  expect(defendantGroups('minor', undefined, now)).toEqual(['minor'])
  expect(defendantGroups('disabled-senses', '140426195803120022', now)).toEqual([
    'disabled',
    'elderly',
    'woman',
  ])
})

describe('how far a notice has come', () => {
  test('it waits for a lawyer, also after one was taken back; then for the letter', () => {
    expect(noticeState('notified', false)).toBe('waiting')
    expect(noticeState('granted', true)).toBe('waiting')
    expect(noticeState('assigned', false)).toBe('letter')
    expect(noticeState('engaged', true)).toBe('done')
    expect(noticeState('terminated', true)).toBe('ended')
  })

  test('its receipt moves only while the three days run', () => {
    for (const status of aidStatuses) if (mayMoveReceipt(status)) expect(mayCorrect(status)).toBe(true)
    expect(mayCorrect('archived')).toBe(false)
    expect(mayMoveReceipt('assigned')).toBe(false)
  })

  test.each([
    [{ assignedOn: '2026-11-26', endedOn: null }, '2026-12-01', 'in-time'],
    [{ assignedOn: '2026-11-27', endedOn: null }, '2026-12-01', 'late'],
    [{ assignedOn: null, endedOn: null }, '2026-11-26', 'waiting'],
    [{ assignedOn: null, endedOn: null }, '2026-11-27', 'overdue'],
    [{ assignedOn: null, endedOn: '2026-11-26' }, '2026-12-01', 'ended'],
    [{ assignedOn: null, endedOn: '2026-11-27' }, '2026-12-01', 'overdue'],
  ])('due on the 26th, %o, seen on %s: %s', (went, today, outcome) => {
    expect(noticeOutcome({ dueOn: '2026-11-26', ...went }, today)).toBe(outcome)
  })

  test('coverage is never over one, and what was ended in time weighs nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...noticeOutcomes)), (outcomes) => {
        const { numerator, denominator } = coverageOf(outcomes)
        expect(numerator).toBeLessThanOrEqual(denominator)
        expect(coverageOf([...outcomes, 'ended'])).toEqual({ numerator, denominator })
        expect(coverageOf([...outcomes, 'overdue'])).toEqual({ numerator, denominator: denominator + 1 })
      }),
    )
  })

  test('a period is a year at most and runs forward', () => {
    expect(CoverageInput.safeParse({ from: '2026-01-01', to: '2026-12-31' }).success).toBe(true)
    expect(CoverageInput.safeParse({ from: '2026-01-02', to: '2026-01-01' }).success).toBe(false)
    expect(CoverageInput.safeParse({ from: '2025-01-01', to: '2026-12-31' }).success).toBe(false)
  })
})

test('the letter takes its words from the notice', () => {
  const notice = { authorityName: '潞城区人民法院', charge: '盗窃罪', stage: 'first-instance' } as const
  expect(letterWords({ ...notice, caseNumber: null })).toEqual({
    recipientOffice: '潞城区人民法院',
    cause: '涉嫌盗窃罪',
    stage: '一审',
  })
  expect(letterWords({ ...notice, caseNumber: '（2026）晋0406刑初9号' })).toMatchObject({
    caseNumber: '（2026）晋0406刑初9号',
  })
})

describe('the twenty-four hours of a detained person’s application', () => {
  const receivedAt = new Date('2026-11-27T10:00:00Z')
  const stateAt = (now: string, passed: string | null = null) =>
    detaineeState({ receivedAt, passedAt: passed === null ? null : new Date(passed) }, 6, new Date(now))

  test('run through night and weekend to the second', () => {
    expect(stateAt('2026-11-28T03:59:59Z')).toBe('running')
    expect(stateAt('2026-11-28T04:00:00Z')).toBe('near')
    expect(stateAt('2026-11-28T10:00:00Z')).toBe('near')
    expect(stateAt('2026-11-28T10:00:01Z')).toBe('over')
  })

  test('are judged by when it arrived, whenever one looks', () => {
    expect(stateAt('2026-12-31T00:00:00Z', '2026-11-28T10:00:00Z')).toBe('in-time')
    expect(stateAt('2026-12-31T00:00:00Z', '2026-11-28T10:00:01Z')).toBe('late')
  })
})
