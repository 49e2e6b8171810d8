import fc from 'fast-check'
import { lacks } from './completeness'
import { NewConsultation } from './schema'

const whole = {
  requestId: '00000000-0000-4000-8000-000000000001',
  id: '00000000-0000-4000-8000-000000000002',
  shiftId: '00000000-0000-4000-8000-000000000003',
  channel: 'on-site',
  matterType: 'wages',
  groups: ['migrant-worker'],
  summary: '工地拖欠三个月工资，想知道怎么要回来',
  answer: '告知可先向劳动监察投诉，也可申请仲裁',
  result: 'answered',
  rightTold: true,
  occurredAt: '2026-11-23T09:00:00+08:00',
}

test('a complete record lacks nothing, an anonymous one neither', () => {
  expect(lacks(whole)).toEqual([])
})

test('each missing part is one sentence, and the record is taken exactly when nothing that must be is missing', () => {
  const optional = { shiftId: undefined, channel: undefined, summary: '', answer: '好', result: undefined }
  fc.assert(
    fc.property(fc.subarray(Object.keys(optional) as (keyof typeof optional)[]), (gone) => {
      const record = { ...whole, ...Object.fromEntries(gone.map((key) => [key, optional[key]])) }
      const musts = lacks(record).filter(({ must }) => must)
      expect(musts.length === 0).toBe(NewConsultation.safeParse(record).success)
      expect(new Set(musts.map(({ field }) => field)).size).toBe(musts.length)
      for (const { sentence } of musts) expect(sentence).not.toBe('')
    }),
  )
})

test('what goes further asks for a way to reach the person, and may be left', () => {
  const fields = (change: object) => lacks({ ...whole, ...change }).map(({ field, must }) => [field, must])
  expect(fields({ result: 'to-legal-aid' })).toEqual([
    ['clientPhone', false],
    ['clientName', false],
  ])
  expect(fields({ result: 'to-legal-aid', clientPhone: '13812345678', clientName: '张建国' })).toEqual([])
  expect(fields({ channel: 'home-visit' })).toEqual([['address', false]])
  expect(fields({ summary: '欠工资了' })).toEqual([['summary', false]])
})

test('a matter of many people says how many, and a finer type lies below its coarse one', () => {
  expect(lacks({ ...whole, risks: ['mass'] })).toEqual([
    { field: 'groupSize', sentence: '请填大约多少人', must: true },
  ])
  expect(lacks({ ...whole, risks: ['mass'], groupSize: 12 })).toEqual([])
  expect(lacks({ ...whole, subtype: 'wages.arrears' })).toEqual([])
  expect(lacks({ ...whole, subtype: 'wage.arrears' }).map(({ field }) => field)).toEqual(['matterType'])
})
