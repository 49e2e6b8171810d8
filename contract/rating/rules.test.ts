import fc from 'fast-check'
import { ticketEnd, ticketState, whyNotRate } from './rules'

const issued = new Date('2026-11-23T10:00:00+08:00')
const open = { expiresAt: ticketEnd(issued), usedAt: null, rated: false }
const later = (minutes: number) => new Date(issued.getTime() + minutes * 60_000)

test('a ticket stands for two hours', () => {
  expect(ticketState(open, issued)).toBe('open')
  expect(ticketState(open, later(119))).toBe('open')
  expect(ticketState(open, later(120))).toBe('expired')
})

test('a rating already given is told before that the time is over', () => {
  const over = later(300)
  expect(ticketState({ ...open, rated: true }, over)).toBe('rated')
  expect(ticketState({ ...open, rated: true, usedAt: later(5).toISOString() }, over)).toBe('used')
})

test('a rating may be given on an open ticket by anybody but the adviser, and never otherwise', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -60, max: 300 }),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom('adviser', 'visitor'),
      (minutes, used, rated, rater) => {
        const ticket = {
          ...open,
          usedAt: used ? issued.toISOString() : null,
          rated: rated || used,
          practitionerId: 'adviser',
        }
        const may = !used && !rated && minutes < 120 && rater !== 'adviser'
        expect(whyNotRate(ticket, rater, later(minutes)) === undefined).toBe(may)
      },
    ),
  )
})

test('each obstacle has its own code', () => {
  const ticket = { ...open, practitionerId: 'adviser' }
  expect(whyNotRate(ticket, 'adviser', issued)).toBe('own-rating')
  expect(whyNotRate({ ...ticket, usedAt: issued.toISOString(), rated: true }, 'visitor', issued)).toBe(
    'ticket-used',
  )
  expect(whyNotRate({ ...ticket, rated: true }, 'visitor', issued)).toBe('already-rated')
  expect(whyNotRate(ticket, 'visitor', later(121))).toBe('ticket-expired')
})
