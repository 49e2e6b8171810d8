import fc from 'fast-check'
import { shiftStatuses } from '../duty/labels'
import { isBeforeShift, wasOnDuty, whyNotThen } from './rules'
import { NewConsultation } from './schema'

const now = new Date('2026-11-23T10:00:00+08:00')
const minutesFromNow = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString()
const WEEK = 7 * 24 * 60

test('a moment may run five minutes ahead and lie seven days back, not a minute more', () => {
  expect(whyNotThen(minutesFromNow(5), now)).toBeUndefined()
  expect(whyNotThen(minutesFromNow(6), now)).toMatch('还没到')
  expect(whyNotThen(minutesFromNow(-WEEK), now)).toBeUndefined()
  expect(whyNotThen(minutesFromNow(-WEEK - 1), now)).toMatch('7天')
  fc.assert(
    fc.property(fc.integer({ min: -3 * WEEK, max: 3 * WEEK }), (minutes) => {
      const mayStand = minutes <= 5 && minutes >= -WEEK
      expect(whyNotThen(minutesFromNow(minutes), now) === undefined).toBe(mayStand)
    }),
  )
})

const monday = { day: '2026-11-23', endsAt: '2026-11-23T12:30:00+08:00' }

test('a consultation in person counts on the day of a shift that was checked in, and on no other', () => {
  const counts = shiftStatuses.filter((status) =>
    wasOnDuty({ status, ...monday }, '2026-11-23T09:00:00+08:00'),
  )
  expect(counts).toEqual(['checked-in', 'checked-out'])
  const shift = { status: 'checked-in', ...monday } as const
  expect(wasOnDuty(shift, '2026-11-22T15:59:59Z')).toBe(false)
  expect(wasOnDuty(shift, '2026-11-22T16:00:00Z')).toBe(true)
  expect(wasOnDuty(shift, '2026-11-23T16:00:00Z')).toBe(false)
})

test('a shift’s day begins at midnight in Shanghai', () => {
  expect(isBeforeShift(monday, '2026-11-22T15:59:59Z')).toBe(true)
  expect(isBeforeShift(monday, '2026-11-22T16:00:00Z')).toBe(false)
  expect(isBeforeShift(monday, '2026-11-25T00:00:00Z')).toBe(false)
})

test('a duty past midnight takes records until its end', () => {
  const night = { status: 'checked-in', day: '2026-11-23', endsAt: '2026-11-24T01:00:00+08:00' } as const
  expect(wasOnDuty(night, '2026-11-24T01:00:00+08:00')).toBe(true)
  expect(wasOnDuty(night, '2026-11-24T01:00:01+08:00')).toBe(false)
  expect(wasOnDuty(night, '2026-11-22T23:59:59+08:00')).toBe(false)
})

const whole = {
  requestId: '00000000-0000-4000-8000-000000000001',
  id: '00000000-0000-4000-8000-000000000002',
  shiftId: '00000000-0000-4000-8000-000000000003',
  channel: 'on-site',
  matterType: 'wages',
  groups: ['migrant-worker', 'elderly'],
  summary: '工地拖欠三个月工资，想知道怎么要回来',
  answer: '告知可先向劳动监察投诉，也可申请仲裁',
  result: 'answered',
  rightTold: true,
  occurredAt: '2026-11-23T09:00:00+08:00',
}
const fieldsWrongIn = (input: object) => {
  const parsed = NewConsultation.safeParse(input)
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'))
}

test('each part of a record that must be there is asked for at its own field', () => {
  expect(fieldsWrongIn(whole)).toEqual([])
  for (const [field, wrong] of Object.entries({
    channel: undefined,
    matterType: 'astrology',
    groups: ['rich'],
    summary: ' 三字 ',
    answer: '',
    result: undefined,
    rightTold: false,
    clientPhone: '12345',
    occurredAt: '昨天',
  }))
    expect(fieldsWrongIn({ ...whole, [field]: wrong }).map((path) => path.split('.')[0])).toEqual([field])
  expect(fieldsWrongIn({ ...whole, shiftId: undefined })).toEqual(['siteCode'])
})

test('a group ticked twice counts once, and a phone loses its spaces', () => {
  const record = NewConsultation.parse({
    ...whole,
    groups: ['elderly', 'elderly'],
    clientName: '  ',
    clientPhone: '138 1234-5678',
  })
  expect(record.groups).toEqual(['elderly'])
  expect(record.clientPhone).toBe('13812345678')
  expect(record.clientName).toBeUndefined()
})
