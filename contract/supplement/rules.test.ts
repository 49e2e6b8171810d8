import fc from 'fast-check'
import { addDays } from '../time'
import {
  actsAbout,
  fits,
  followBy,
  followState,
  followUntil,
  itemsOpen,
  mayStillFollow,
  REMIND_DAYS,
  reminderDue,
  whyNotAsk,
  whyNotFollow,
  whyNotLapse,
} from './rules'
import { AskSupplement } from './acts'

test('a paper fits the matters and the forms it names, and any where it names none', () => {
  const any = { matterTypes: [], aidForms: [] }
  expect(fits(any, { matterType: 'wages', aidForm: 'civil' })).toBe(true)
  const wages = { matterTypes: ['wages' as const], aidForms: ['arbitration' as const] }
  expect(fits(wages, { matterType: 'wages', aidForm: 'arbitration' })).toBe(true)
  expect(fits(wages, { matterType: 'wages', aidForm: 'civil' })).toBe(false)
  expect(fits(wages, { matterType: 'family', aidForm: 'arbitration' })).toBe(false)
})

test('everything is told at once: a further list names what has come up', () => {
  expect(whyNotAsk(0, undefined)).toBeUndefined()
  expect(whyNotAsk(1, undefined)).toBe('second-supplement')
  expect(whyNotAsk(1, '法院寄来了新的传票')).toBeUndefined()
})

test('the last day belongs to the applicant', () => {
  expect(whyNotLapse('2026-12-07', '2026-12-07')).toBe('supplement-not-over')
  expect(whyNotLapse('2026-12-07', '2026-12-08')).toBeUndefined()
})

describe('a paper that follows', () => {
  const when = { today: '2026-11-23', reviewDueOn: '2026-11-30' }
  const proof = { kind: 'hardship' as const, followDays: 7 }
  test.each([
    ['2026-11-23', 'follows-when'],
    ['2026-11-24', undefined],
    ['2026-11-30', undefined],
    ['2026-12-01', 'follows-when'],
  ])('by %s: %s', (dueOn, why) => expect(whyNotFollow(proof, dueOn, when)).toBe(why))

  test('identity and signature never do, whatever the catalogue says', () => {
    expect(whyNotFollow({ kind: 'identity', followDays: 7 }, '2026-11-25', when)).toBe('never-follows')
    expect(whyNotFollow({ kind: 'other', followDays: null }, '2026-11-25', when)).toBe('never-follows')
  })

  test('its own days may end before the examination does, and never go past it', () => {
    expect(followUntil({ ...proof, followDays: 3 }, when)).toBe('2026-11-26')
    expect(followUntil({ ...proof, followDays: 30 }, when)).toBe('2026-11-30')
    expect(whyNotFollow({ ...proof, followDays: 3 }, '2026-11-27', when)).toBe('follows-when')
  })

  test('one that is only asked for waits for the county', () => {
    const asked = { dueOn: '2026-11-25', outcome: null, agreed: false }
    expect(followState(asked, 0, '2026-11-25')).toBe('wished')
    expect(followState(asked, 1, '2026-11-25')).toBe('sent')
    expect(followState(asked, 0, '2026-11-26')).toBe('missed')
  })

  test('how it stands: a photo keeps the promise, late or not', () => {
    const one = { dueOn: '2026-11-25', outcome: null, agreed: true }
    expect(followState(one, 0, '2026-11-25')).toBe('waiting')
    expect(followState(one, 0, '2026-11-26')).toBe('missed')
    expect(followState(one, 1, '2026-11-26')).toBe('sent')
    expect(followState({ ...one, outcome: 'received' }, 0, '2026-11-24')).toBe('received')
  })
})

test('a list is answered when each item has a photo or a word', () => {
  const items = [
    { code: 'a', photos: 1 },
    { code: 'b', photos: 0 },
    { code: 'c', photos: 0 },
  ]
  expect(itemsOpen(items, [{ code: 'c' }])).toEqual(['b'])
  expect(itemsOpen(items, [{ code: 'b' }, { code: 'c' }])).toEqual([])
})

describe('reminders', () => {
  const DUE = '2026-12-07'
  test.each([
    ['2026-12-03', null, undefined],
    ['2026-12-04', null, 3],
    ['2026-12-04', 3, undefined],
    ['2026-12-05', 3, undefined],
    ['2026-12-05', null, 3],
    ['2026-12-06', 3, 1],
    ['2026-12-07', 1, 0],
    ['2026-12-07', 0, undefined],
    ['2026-12-08', 0, undefined],
  ])('on %s after %s: %s', (today, reminded, due) => expect(reminderDue(DUE, today, reminded)).toBe(due))

  test('every morning from any start: each step once at most, in order, the last day never missed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -15, max: 0 }), (start) => {
        const given: number[] = []
        for (let day = start; day <= 3; day++) {
          const step = reminderDue(DUE, addDays(DUE, day), given.at(-1) ?? null)
          if (step !== undefined) given.push(step)
        }
        expect(given).toEqual(REMIND_DAYS.filter((step) => given.includes(step)))
        expect(given.at(-1)).toBe(0)
      }),
    )
  })
})

test('what follows is there by the end of the examination, or of the days for papers where aid was given first', () => {
  const review = { what: 'review' as const, dueOn: '2026-11-30', paused: false }
  const papers = { what: 'provisional-papers' as const, dueOn: '2026-12-03', paused: false }
  const assign = { what: 'assign' as const, dueOn: '2026-11-27', paused: false }
  expect(followBy('submitted', [review])).toBe('2026-11-30')
  expect(followBy('cooperation', [{ ...review, paused: true }])).toBeNull()
  expect(followBy('proposed-grant', [review])).toBeNull()
  expect(followBy('granted', [assign])).toBeNull()
  for (const status of ['granted', 'assigned', 'accepted', 'engaged'] as const)
    expect(followBy(status, [assign, papers])).toBe('2026-12-03')
  expect(mayStillFollow('cooperation', [])).toBe(true)
  expect(mayStillFollow('engaged', [papers])).toBe(true)
  expect(mayStillFollow('granted', [assign])).toBe(false)
  expect(mayStillFollow('refused', [])).toBe(false)
})

describe('what the county may do', () => {
  const now = new Date('2026-11-24T02:00:00Z')
  const when = { now, followBy: '2026-11-30' }
  const none = { now, followBy: null }
  test('while it examines: ask, let follow, ask another centre', () => {
    expect(actsAbout('submitted', undefined, when)).toEqual(['ask-supplement', 'ask-cooperation', 'agree'])
    expect(actsAbout('submitted', undefined, { ...when, followBy: '2026-11-24' })).not.toContain('agree')
  })
  test('while it waits: take in, and let lapse only when the day is over', () => {
    expect(actsAbout('supplement', { dueOn: '2026-11-24' }, none)).toEqual(['take-in'])
    expect(actsAbout('supplement', { dueOn: '2026-11-23' }, none)).toEqual(['lapse', 'take-in'])
    expect(actsAbout('cooperation', undefined, none)).toEqual(['end-cooperation'])
    expect(actsAbout('granted', undefined, none)).toEqual([])
  })
  test('after aid was given first: let follow what is still missing', () => {
    expect(actsAbout('granted', undefined, when)).toEqual(['agree'])
  })
})

test('a list names each paper once, and says what it means by another', () => {
  const ask = (items: object[]) =>
    AskSupplement.safeParse({
      requestId: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10',
      id: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10',
      items,
      reasons: '缺身份证',
    }).success
  expect(ask([{ code: 'identity-card' }])).toBe(true)
  expect(ask([])).toBe(false)
  expect(ask([{ code: 'identity-card' }, { code: 'identity-card' }])).toBe(false)
  expect(ask([{ code: 'other' }])).toBe(false)
  expect(ask([{ code: 'other', note: '村里盖章的说明' }])).toBe(true)
})
