import Taro from '@tarojs/taro'
import type { DueShift, Today } from '@contract/duty/schema'
import { keepToday, recallToday } from './kept-today'

const ME = 'me'
const shift = (id: string, day: string, status: DueShift['status'] = 'published') =>
  ({ id, day, status }) as DueShift
const today = (change: Partial<Today> = {}): Today => ({
  shifts: [],
  next: null,
  asOf: '2026-11-24T00:00:00.000Z',
  ...change,
})

beforeEach(() => {
  Taro.clearStorageSync()
  jest.useFakeTimers({ now: new Date('2026-11-24T00:00:00.000Z') })
})
afterEach(() => jest.useRealTimers())

test('is as it was heard on the same day, and nobody else’s', () => {
  const heard = today({ shifts: [shift('a', '2026-11-24')], next: shift('b', '2026-11-26') })
  keepToday(ME, heard)
  expect(recallToday(ME)).toEqual({ today: heard, receivedAt: Date.now() })
  expect(recallToday('another')).toBeUndefined()
})

test('on the day of the next shift it is that one, and yesterday’s is gone unless still open', () => {
  keepToday(ME, today({ shifts: [shift('a', '2026-11-24')], next: shift('b', '2026-11-25') }))
  jest.setSystemTime(new Date('2026-11-25T00:00:00.000Z'))
  expect(recallToday(ME)?.today).toMatchObject({ shifts: [{ id: 'b' }], next: null })
  keepToday(ME, today({ shifts: [shift('a', '2026-11-24', 'checked-in')] }))
  expect(recallToday(ME)?.today.shifts).toMatchObject([{ id: 'a' }])
})

test('the day is the server’s, also on a phone whose clock is a day behind', () => {
  jest.setSystemTime(new Date('2026-11-23T00:00:00.000Z'))
  keepToday(ME, today({ shifts: [shift('a', '2026-11-24')] }))
  expect(recallToday(ME)?.today.shifts).toHaveLength(1)
})

test('after three days it is not believed any more', () => {
  keepToday(ME, today())
  jest.setSystemTime(new Date('2026-11-27T00:00:00.001Z'))
  expect(recallToday(ME)).toBeUndefined()
})
