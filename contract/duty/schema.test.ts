import { CheckIn, MonthInput } from './schema'

const base = {
  requestId: '6f2b2f8a-9d0e-4e53-8a52-2b7b1a3c4d5e',
  shiftId: '0b6d4a52-5a2f-4b7e-9f5a-1c2d3e4f5a6b',
}

test.each([
  [{ rotating: '12345678' }, true],
  [{ printed: 'a1b2c3', siteCode: '2kf9a1' }, true],
  [{}, false],
  [{ siteCode: '2kf9a1' }, false],
  [{ rotating: '1234567' }, false],
  [{ rotating: '１２３４５６７８' }, false],
  [{ printed: 'A1B2C3' }, false],
])('code %j is accepted: %s', (code, accepted) => {
  expect(CheckIn.safeParse({ ...base, code }).success).toBe(accepted)
})

test('a place is complete or left out', () => {
  const code = { rotating: '12345678' }
  expect(CheckIn.safeParse({ ...base, code, place: { lat: 36.3, lng: 113.2 } }).success).toBe(false)
  expect(CheckIn.safeParse({ ...base, code, place: { lat: 36.3, lng: 113.2, accuracyM: 12 } }).success).toBe(
    true,
  )
})

test.each(['2026-00', '2026-13', '2026-1', '2026-11-01'])('%s is no month', (month) => {
  expect(MonthInput.safeParse({ month }).success).toBe(false)
})
