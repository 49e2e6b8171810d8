import { accessState } from './access'

const now = new Date('2026-11-23T10:00:00+08:00')

test('an approval holds until its end, and nothing else opens', () => {
  expect(accessState(undefined, now)).toBe('none')
  expect(accessState({ approved: null, expiresAt: null }, now)).toBe('asked')
  expect(accessState({ approved: false, expiresAt: null }, now)).toBe('refused')
  expect(accessState({ approved: true, expiresAt: '2026-11-23T02:00:00.001Z' }, now)).toBe('approved')
  expect(accessState({ approved: true, expiresAt: '2026-11-23T02:00:00.000Z' }, now)).toBe('expired')
})
