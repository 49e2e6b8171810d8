import { scenePage } from './scene-page'

test('each one-time code opens its own page, anything else the site', () => {
  const code = 'x'.repeat(22)
  expect(scenePage({ r: code })).toBe('pages/rate/index')
  expect(scenePage({ a: code })).toBe('apply/from-record/index')
  expect(scenePage({ f: code })).toBe('pages/referral/index')
  expect(scenePage({ l: '7KQ2MX9WPA' })).toBe('apply/link/index')
  expect(scenePage({ s: 'abc', k: '12345678' })).toBe('pages/point/index')
})
