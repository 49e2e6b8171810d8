import { atShanghai } from '@contract/time'
import type { KeptCheck } from './presence-outbox'
import { DAY, shiftOf } from './testing/shift-of'
import { withKeptChecks } from './with-kept-checks'

jest.mock('@/api/duty', () => ({}))
jest.mock('@tarojs/taro', () => ({ getStorageSync: () => '', useDidShow: () => {} }))

const shift = shiftOf()
const check = (moment: 'in' | 'out', time: string, more: Partial<KeptCheck> = {}): KeptCheck => ({
  owner: 'me',
  moment,
  siteName: shift.siteName,
  input: {
    requestId: 'r',
    shiftId: shift.id,
    code: { rotating: '12345678' },
    takenAt: atShanghai(DAY, time),
  },
  ...more,
})

test('a kept check-in opens the shift, judged as the server will', () => {
  expect(withKeptChecks(shift, [check('in', '08:41')])).toMatchObject({
    status: 'checked-in',
    attendance: { checkedInAt: atShanghai(DAY, '08:41'), arrival: 'late', inCode: 'rotating' },
  })
})

test('and a kept check-out after it closes it', () => {
  expect(withKeptChecks(shift, [check('in', '08:30'), check('out', '12:00')])).toMatchObject({
    status: 'checked-out',
    attendance: { departure: 'early', short: true, minutes: 210 },
  })
})

test('what was refused, is of another shift, or is known to the server changes nothing', () => {
  const refused = check('in', '08:30', { refused: { message: '不行', fields: {} } })
  expect(withKeptChecks(shift, [refused, check('out', '12:00')])).toEqual(shift)
  const other = shiftOf()
  expect(withKeptChecks(other, [check('in', '08:30')])).toEqual(other)
  const open = { ...shiftOf({ checkedIn: '08:20' }), id: shift.id }
  expect(withKeptChecks(open, [check('in', '08:30')])).toEqual(open)
})
