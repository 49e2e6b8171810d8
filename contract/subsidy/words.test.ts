import { worthOf } from './rules'
import { dutyOf, versionOf } from './testing/duties'
import { basisText } from './words'

test.each([
  ['半天120元', worthOf(dutyOf(), null, versionOf())],
  ['整天200元 × 五星120%', worthOf(dutyOf({ to: '17:30' }), 5, versionOf())],
  [
    '按实际时长2小时，半天120元折算',
    worthOf(dutyOf({ out: '10:30', change: { short: true } }), null, versionOf({ payShort: true })),
  ],
  ['没有签到', worthOf({ ...dutyOf(), attendance: null }, 5, versionOf())],
  ['补贴标准还没有定', worthOf(dutyOf(), null, null)],
])('%s', (text, { basis }) => expect(basisText(basis)).toBe(text))
