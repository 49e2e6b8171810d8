import { settings } from '../settings'
import { requestKinds, requestStatuses, type RequestStatus } from './labels'
import {
  actsOpen,
  arrowOf,
  firstStatus,
  isOpen,
  needsApproval,
  requestActors,
  requestActs,
  workflow,
  type RequestPolicy,
} from './workflow'

/** The whole table in the test's own words: everything it does not name has to be closed. */
const expected: Record<string, RequestStatus> = {
  'other asked consent': 'consented',
  'other asked settle': 'settled',
  'other asked decline': 'declined',
  'asker asked cancel': 'cancelled',
  'system asked lapse': 'lapsed',
  'asker consented cancel': 'cancelled',
  'county consented approve': 'approved',
  'county consented refuse': 'refused',
  'system consented lapse': 'lapsed',
}

test('every status × act × actor is as designed', () => {
  const open: Record<string, RequestStatus> = {}
  for (const actor of requestActors)
    for (const status of requestStatuses)
      for (const act of requestActs) {
        const arrow = arrowOf(status, act, actor)
        if (arrow) open[`${actor} ${status} ${act}`] = arrow.to
      }
  expect(open).toEqual(expected)
})

test('every end is reached from the beginning, and nothing leads back', () => {
  const reached = new Set<RequestStatus>(['asked'])
  for (const status of reached) for (const { to } of Object.values(workflow[status])) reached.add(to)
  expect([...reached].sort()).toEqual([...requestStatuses].sort())
  expect(requestStatuses.filter(isOpen)).toEqual(['asked', 'consented'])
})

test('buttons are the arrows', () => {
  expect(actsOpen('asked', 'other')).toEqual(['consent', 'settle', 'decline'])
  expect(actsOpen('consented', 'county')).toEqual(['approve', 'refuse'])
  expect(actsOpen('approved', 'asker')).toEqual([])
})

test('approval is wanted as the county set it, kind by kind; leave begins with the county or at its end', () => {
  for (const wanting of requestKinds) {
    const policy: RequestPolicy = {
      ...settings['request.policy'].fallback,
      swapNeedsApproval: wanting === 'swap',
      standInNeedsApproval: wanting === 'stand-in',
      leaveNeedsApproval: wanting === 'leave',
    }
    for (const kind of requestKinds) expect(needsApproval(kind, policy)).toBe(kind === wanting)
    expect(requestKinds.map((kind) => firstStatus(kind, policy))).toEqual([
      'asked',
      'asked',
      wanting === 'leave' ? 'consented' : 'settled',
    ])
  }
})
