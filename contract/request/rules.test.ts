import fc from 'fast-check'
import { practitionerKinds } from '../account/roles'
import { shiftStatuses } from '../duty/labels'
import { may } from '../people/may'
import { settings } from '../settings'
import { askUntil, standsInFor, whyNotAsk, whyNotChange, whyNotSit, wrongLeave } from './rules'

const shift = { status: 'published', startsAt: '2026-11-24T00:30:00Z' } as const
const policy = { ...settings['request.policy'].fallback, latestHoursBefore: 24 }
const at = (text: string) => new Date(text)

test('a shift changes hands until the second it begins, and only while it is published', () => {
  expect(whyNotChange(shift, at('2026-11-24T00:29:59Z'))).toBeUndefined()
  expect(whyNotChange(shift, at('2026-11-24T00:30:00Z'))).toBe('change-too-late')
  const before = at('2026-11-01T00:00:00Z')
  expect(shiftStatuses.map((status) => whyNotChange({ ...shift, status }, before))).toEqual([
    undefined,
    'change-too-late',
    'change-too-late',
    'shift-withdrawn',
  ])
})

test('asking ends the policy’s hours before, to the second', () => {
  expect(askUntil(shift, policy).toISOString()).toBe('2026-11-23T00:30:00.000Z')
  expect(whyNotAsk(shift, askUntil(shift, policy), at('2026-11-23T00:30:00Z'))).toBeUndefined()
  expect(whyNotAsk(shift, askUntil(shift, policy), at('2026-11-23T00:30:01Z'))).toBe('ask-too-late')
  expect(whyNotAsk(shift, at(shift.startsAt), at(shift.startsAt))).toBe('change-too-late')
})

test('leave: from today on, in order, 93 days at most', () => {
  const leave = (fromOn: string, toOn: string) => wrongLeave({ fromOn, toOn }, '2026-11-23')
  expect(leave('2026-11-23', '2026-11-23')).toBeUndefined()
  expect(leave('2026-11-23', '2027-02-23')).toBeUndefined()
  expect(leave('2026-11-23', '2027-02-24')).toHaveProperty('toOn')
  expect(leave('2026-11-22', '2026-11-23')).toHaveProperty('fromOn')
  expect(leave('2026-11-25', '2026-11-24')).toHaveProperty('toOn')
})

test('who may sit is who is active and may sit duty', () => {
  for (const kind of practitionerKinds) {
    expect(whyNotSit({ active: true, kind }) === undefined).toBe(may(kind, 'sit-duty'))
    expect(whyNotSit({ active: false, kind })).toBe('cannot-sit-duty')
  }
})

test('however often a shift is passed on, it names the first original, and nobody when it is back with them', () => {
  const people = ['a', 'b', 'c', 'd']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...people), { maxLength: 12 }), (passes) => {
      let held: { practitionerId: string; standsInFor: string | null } = {
        practitionerId: 'a',
        standsInFor: null,
      }
      for (const next of passes.filter((next, place) => next !== (place ? passes[place - 1] : 'a'))) {
        held = { practitionerId: next, standsInFor: standsInFor(held, next) }
        expect(held.standsInFor).toBe(next === 'a' ? null : 'a')
      }
    }),
  )
})

test('after a swap each has the other’s shift, and a stand-in’s original is not forgotten', () => {
  expect(standsInFor({ practitionerId: 'a', standsInFor: null }, 'b', true)).toBeNull()
  expect(standsInFor({ practitionerId: 'b', standsInFor: 'a' }, 'c', true)).toBe('a')
  expect(standsInFor({ practitionerId: 'b', standsInFor: 'a' }, 'a', true)).toBeNull()
})
