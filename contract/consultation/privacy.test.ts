import fc from 'fast-check'
import { concernsMinor, needsSafeMode, neutralNotice, speaksNeutrally, viewOf } from './privacy'

const ME = 'me'
const all = { person: true, contact: true, words: true }
const guarded = fc.record({
  practitionerId: fc.constantFrom('me', 'other'),
  safeMode: fc.boolean(),
  minor: fc.boolean(),
})
const reader = fc.record({
  accountId: fc.constant(ME),
  approved: fc.option(fc.boolean(), { nil: undefined }),
})

test('the handler sees all of a record, whatever it is about', () => {
  for (const safeMode of [true, false])
    for (const minor of [true, false])
      expect(viewOf({ practitionerId: ME, safeMode, minor }, { accountId: ME })).toEqual(all)
})

test('an ordinary record shows others all of it, masked', () => {
  expect(viewOf({ practitionerId: 'other', safeMode: false, minor: false }, { accountId: ME })).toEqual(all)
})

test('in safe mode nobody but the handler learns who it is or where they are, approved or not', () => {
  fc.assert(
    fc.property(guarded, reader, (record, who) => {
      fc.pre(record.safeMode && record.practitionerId !== who.accountId)
      expect(viewOf(record, who)).toMatchObject({ person: false, contact: false })
    }),
  )
})

test('a minor’s record shows others nothing before its opening is approved, and after that no more than any record', () => {
  fc.assert(
    fc.property(guarded, reader, (record, who) => {
      fc.pre(record.minor && record.practitionerId !== who.accountId)
      const view = viewOf(record, who)
      if (who.approved !== true) expect(view).toEqual({ person: false, contact: false, words: false })
      else expect(view).toEqual(viewOf({ ...record, minor: false }, { accountId: ME }))
    }),
  )
})

test('family violence is in safe mode without a tick, a minor is known by the group', () => {
  expect(needsSafeMode({ subtype: 'family.violence' })).toBe(true)
  expect(needsSafeMode({ subtype: 'family.divorce' })).toBe(false)
  expect(needsSafeMode({ subtype: 'wages.arrears', safeMode: true })).toBe(true)
  expect(concernsMinor({ groups: ['minor'] })).toBe(true)
  expect(concernsMinor({ groups: ['woman'] })).toBe(false)
  expect(concernsMinor({ groups: [], minor: true })).toBe(true)
})

test('a neutral message names nothing of law', () => {
  expect(speaksNeutrally({ safeMode: true })).toBe(true)
  expect(neutralNotice.title + neutralNotice.body).not.toMatch(/法|家暴|律师|咨询|援助/)
})
