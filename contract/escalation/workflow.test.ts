import fc from 'fast-check'
import { escalationStatuses } from './labels'
import { actorOf, actsOpen, escalationActors, escalationActs, isOverdue, leadsTo, mayDo } from './workflow'

const status = fc.constantFrom(...escalationStatuses)

test('only its centre acknowledges, reports and closes; the city urges; the adviser adds; nobody opens one that is there', () => {
  fc.assert(
    fc.property(status, fc.constantFrom(...escalationActors), (status, actor) => {
      const may = {
        ledger: ['join'],
        adviser: ['add'],
        centre: ['acknowledge', 'report', 'close'],
        city: ['urge'],
      }
      for (const act of actsOpen(status, actor)) expect(may[actor]).toContain(act)
      expect(mayDo(status, 'open', actor)).toBe(false)
      expect(actsOpen(status, undefined)).toEqual([])
    }),
  )
})

test('whatever is done, nothing is reported or closed before it was acknowledged, and closed is the end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...escalationActs), { maxLength: 12 }), (acts) => {
      let at: (typeof escalationStatuses)[number] = 'open'
      let acknowledged = false
      for (const act of acts) {
        const next = leadsTo(at, act)
        if (next === undefined) continue
        expect(at).not.toBe('closed')
        acknowledged ||= act === 'acknowledge'
        if (next !== 'open') expect(acknowledged).toBe(true)
        at = next
      }
    }),
  )
})

test.each([
  ['140406', { county: true, city: false }, 'centre'],
  ['140406', { county: true, city: true }, 'centre'],
  ['140406', { county: false, city: true }, 'city'],
  ['140400', { county: false, city: true }, 'centre'],
  ['140406', { county: false, city: false }, undefined],
] as const)('the centre %s, for staff with %j, has the %s', (centre, roles, actor) => {
  expect(actorOf(centre, roles)).toBe(actor)
})

test('it is late the moment after its time, and not once acknowledged', () => {
  const ackBy = '2026-11-23T01:00:00.000Z'
  expect(isOverdue({ status: 'open', ackBy }, new Date(ackBy))).toBe(false)
  expect(isOverdue({ status: 'open', ackBy }, new Date('2026-11-23T01:00:01.000Z'))).toBe(true)
  expect(isOverdue({ status: 'acknowledged', ackBy }, new Date('2026-11-24T01:00:00.000Z'))).toBe(false)
})
