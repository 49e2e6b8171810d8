import fc from 'fast-check'
import { clockNames } from '../aid/clocks'
import { aidActs } from '../aid/workflow'
import { addDays } from '../time'
import { actsAtDesk, deskActs, whyNotAtDesk } from './desk'
import { objectedTo, whyNotObject } from './objection'
import { clockState, dueWord, isDuty, terminationDraft, whoActs } from './reminders'

const one = { levels: 1, isProposer: false, papersAwaited: false }
const two = { ...one, levels: 2 }

describe('the desk', () => {
  test('one level decides, two propose; a provisional grant is one person’s at either', () => {
    expect(actsAtDesk(aidActs, { ...one, papersAwaited: true })).toEqual([
      'grant',
      'refuse',
      'approve',
      'send-back',
      'grant-provisionally',
      'complete-papers',
    ])
    expect(actsAtDesk(aidActs, two)).toEqual([
      'propose-grant',
      'propose-refuse',
      'approve',
      'send-back',
      'grant-provisionally',
    ])
  })

  test('who proposed does not settle', () => {
    const mine = { ...two, isProposer: true }
    expect(whyNotAtDesk('approve', mine)).toBe('same-person')
    expect(whyNotAtDesk('send-back', mine)).toBe('same-person')
    expect(actsAtDesk(['approve', 'send-back'], mine)).toEqual([])
  })

  test('nothing is offered that the workflow does not have', () => {
    expect(actsAtDesk([], one)).toEqual([])
    for (const act of deskActs) expect(actsAtDesk(['urge'], { ...one, levels: 2 })).not.toContain(act)
  })
})

describe('objecting', () => {
  const window = { dueOn: '2026-12-08', outcome: null }
  test.each([
    ['2026-11-23', undefined],
    ['2026-12-08', undefined],
    ['2026-12-09', 'aid-objection-late'],
  ])('on %s: %s', (today, why) => expect(whyNotObject(window, today)).toBe(why))

  test('once, and only where there is something to object to', () => {
    expect(whyNotObject({ ...window, outcome: 'met' }, '2026-11-24')).toBe('aid-objected')
    expect(whyNotObject({ ...window, outcome: 'stopped' }, '2026-12-09')).toBe('aid-objection-late')
    expect(whyNotObject(undefined, '2026-11-24')).toBe('not-in-this-state')
    expect(objectedTo('refused')).toBe('refusal')
    expect(objectedTo('terminated')).toBe('termination')
    expect(objectedTo('granted')).toBeUndefined()
  })
})

describe('words about a clock', () => {
  const clock = {
    what: 'review' as const,
    dueOn: '2026-11-30',
    paused: false,
    warned: false,
    escalated: false,
  }
  test.each([
    ['2026-11-27', undefined],
    ['2026-11-28', 'warn'],
    ['2026-11-30', 'warn'],
    ['2026-12-01', 'escalate'],
  ])('on %s: %s', (today, word) => expect(dueWord(clock, today)).toBe(word))

  test('each word once; none while it stands still; none about the end of one’s own time to object', () => {
    expect(dueWord({ ...clock, warned: true }, '2026-11-29')).toBeUndefined()
    expect(dueWord({ ...clock, escalated: true }, '2026-12-05')).toBeUndefined()
    expect(dueWord({ ...clock, paused: true }, '2026-12-05')).toBeUndefined()
    expect(dueWord({ ...clock, what: 'objection' }, '2026-12-05')).toBeUndefined()
    expect(clockState({ ...clock, paused: true }, '2026-12-05')).toBe('paused')
  })

  test('run every morning, a clock is warned of once and reported once, in this order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...clockNames), fc.integer({ min: -5, max: 2 }), (what, start) => {
        const state = { ...clock, what }
        const words: string[] = []
        for (let day = start; day < 10; day++) {
          const word = dueWord(state, addDays('2026-11-30', day))
          if (word === 'warn') state.warned = true
          if (word === 'escalate') state.escalated = true
          if (word) words.push(word)
        }
        expect(words).toEqual([...(start <= 0 ? ['warn'] : []), ...(isDuty(what) ? ['escalate'] : [])])
      }),
    )
  })

  test('everything that runs has somebody who acts', () => {
    for (const what of clockNames) expect(whoActs[what].length).toBeGreaterThan(0)
  })

  test('a draft of a termination names the decision, the day and the article', () => {
    expect(terminationDraft('潞城援决字〔2026〕第1号', '2026年11月30日')).toMatch(
      /^潞城援决字〔2026〕第1号.*2026年11月30日前.*第二十五条/,
    )
  })
})
