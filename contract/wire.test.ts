import { refusals, Refused, isRefusalCode } from './refusal'
import { Call, Phone, typed, typedOptional } from './wire'

it('takes a telephone number as people write it and nothing else', () => {
  expect(Phone.parse(' 138-1234-5678 ')).toBe('13812345678')
  expect(Phone.parse('0355 2021234')).toBe('03552021234')
  for (const wrong of ['', '12812345678', '138123456789', '一三八', '+8613812345678', '123456'])
    expect(Phone.safeParse(wrong).success).toBe(false)
})

it('trims typed text and says what is wrong in one sentence', () => {
  const Summary = typed('咨询内容', 10, 4)
  expect(Summary.parse('  拖欠工资  ')).toBe('拖欠工资')
  const sentence = (text: unknown) => Summary.safeParse(text).error!.issues[0]!.message
  expect(sentence('   ')).toBe('咨询内容至少4个字')
  expect(sentence('一二三四五六七八九十一')).toBe('咨询内容最多10个字')
  expect(sentence(undefined)).toBe('请填写咨询内容')
  expect(typedOptional('留言', 5).parse('  ')).toBeUndefined()
})

it('calls a procedure by a plain name', () => {
  expect(Call.safeParse({ procedure: 'checkIn', input: { a: 1 } }).success).toBe(true)
  for (const procedure of ['', 'a.b', '../x', '__proto__', 1, 'x'.repeat(41)])
    expect(Call.safeParse({ procedure }).success).toBe(false)
})

it('has one short Chinese sentence without jargon for every refusal', () => {
  for (const { message, status } of Object.values(refusals)) {
    expect(message).toMatch(/^[\u4e00-\u9fff0-9，（）、A-Z]+$/)
    expect(message.length).toBeLessThanOrEqual(32)
    expect(status).toBeGreaterThanOrEqual(400)
  }
  expect(new Refused('not-found').toRefusal()).toEqual({
    code: 'not-found',
    message: '没有找到，可能已被删除或不归您办理',
  })
  expect(isRefusalCode('not-found') && !isRefusalCode('toString') && !isRefusalCode(undefined)).toBe(true)
})
