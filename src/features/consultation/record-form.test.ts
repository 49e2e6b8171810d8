import { channelOfDuty, emptyForm, fieldNames, likelyMoment, readForm, type RecordForm } from './record-form'

const now = new Date('2026-11-23T10:00:00+08:00')
const id = '00000000-0000-4000-8000-0000000000cc'
const requestId = '00000000-0000-4000-8000-0000000000dd'
const shiftId = '00000000-0000-4000-8000-0000000000bb'
const whole: RecordForm = {
  ...emptyForm(id, shiftId),
  channel: 'on-site',
  matterType: 'wages',
  summary: '工地拖欠三个月工资',
  answer: '可先向劳动监察投诉',
  result: 'answered',
  rightTold: true,
}

test('a whole form becomes a record, with this moment where none was chosen', () => {
  expect(readForm(whole, requestId, now)).toEqual({
    record: expect.objectContaining({ id, requestId, shiftId, occurredAt: now.toISOString(), groups: [] }),
  })
  expect(readForm({ ...whole, clientPhone: ' ', clientName: ' ' }, requestId, now)).toMatchObject({
    record: { clientPhone: undefined, clientName: undefined },
  })
})

test('the booking it comes of goes along', () => {
  expect(readForm({ ...whole, bookingId: shiftId }, requestId, now)).toMatchObject({
    record: { bookingId: shiftId },
  })
})

test('an empty form tells every field that is still open, each by a name the page knows', () => {
  const read = readForm(emptyForm(id, undefined), requestId, now)
  const fields = 'fields' in read ? Object.keys(read.fields) : []
  expect(fields.sort()).toEqual(['answer', 'channel', 'matterType', 'result', 'rightTold', 'summary'])
  const siteless = readForm({ ...whole, shiftId: undefined }, requestId, now)
  expect(siteless).toEqual({ fields: { siteCode: '请选择站点' } })
  for (const field of [...fields, 'siteCode']) expect(fieldNames[field]).toBeDefined()
})

test('a phone that is none is told at its field', () => {
  expect(readForm({ ...whole, clientPhone: '123' }, requestId, now)).toEqual({
    fields: { clientPhone: '请填写正确的电话号码' },
  })
})

test('it happened now while the shift runs, at its end when written down later', () => {
  const shift = { startsAt: '2026-11-23T00:30:00.000Z', endsAt: '2026-11-23T04:30:00.000Z' }
  expect(likelyMoment(shift, now)).toBe(now.toISOString())
  expect(likelyMoment(shift, new Date('2026-11-23T20:00:00+08:00'))).toBe(shift.endsAt)
  expect(likelyMoment(undefined, now)).toBe(now.toISOString())
})

test('sitting at a site suggests on-site, a home visit a home visit', () => {
  expect([channelOfDuty['at-site'], channelOfDuty['home-visit'], channelOfDuty.market]).toEqual([
    'on-site',
    'home-visit',
    'outreach',
  ])
})
