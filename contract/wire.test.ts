import { refusals, Refused, isRefusalCode } from './refusal'
import { Call, Day, Instant, Phone, typed, typedLine, typedLineOptional, typedOptional } from './wire'

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
  expect(sentence('   ')).toBe('请填写咨询内容')
  expect(sentence('拖欠')).toBe('咨询内容至少4个字')
  expect(sentence('一二三四五六七八九十一')).toBe('咨询内容最多10个字')
  expect(sentence(undefined)).toBe('请填写咨询内容')
  expect(typedOptional('留言', 5).parse('  ')).toBeUndefined()
})

it('takes out what shows nothing or turns the writing round, and keeps a name on one line', () => {
  expect(typed('经过', 50).parse('第一行\r\n第二行\u202e\u0007')).toBe('第一行\n第二行')
  expect(typedLine('姓名', 20).parse(' 王\n四、承诺与授权 ')).toBe('王 四、承诺与授权')
  expect(typedLineOptional('姓名', 20).parse('\n')).toBeUndefined()
  expect(typedLine('姓名', 20).parse('\ufeff王\u200b大\u00ad强\u200f')).toBe('王大强')
  expect(typed('原因', 50, 2).safeParse('\u200b\u2060\u200e\u061c').success).toBe(false)
})

it('knows days and instants of the years people live in', () => {
  expect(Day.safeParse('2026-11-23').success && Instant.safeParse('2026-11-23T08:00:00+08:00').success).toBe(
    true,
  )
  for (const day of ['0000-01-01', '9999-12-31', '2026-02-30', '1899-12-31'])
    expect(Day.safeParse(day).success).toBe(false)
  for (const instant of [
    '0000-01-01T00:00:00Z',
    '9999-12-31T00:00:00Z',
    '2026-11-23',
    '2026-11-23T08:00:00+23:59',
    '2026-11-23T08:00:00-16:00',
    `2026-11-23T08:00:00.${'0'.repeat(200)}Z`,
  ])
    expect(Instant.safeParse(instant).success).toBe(false)
})

it('calls a procedure by a plain name', () => {
  expect(Call.safeParse({ procedure: 'checkIn', input: { a: 1 } }).success).toBe(true)
  for (const procedure of ['', 'a.b', '../x', '__proto__', 1, 'x'.repeat(41)])
    expect(Call.safeParse({ procedure }).success).toBe(false)
})

it('has one short Chinese sentence without jargon for every refusal', () => {
  for (const message of Object.values(refusals)) {
    expect(message).toMatch(/^[\u4e00-\u9fff0-9，：（）、A-Z]+$/)
    expect(message.length).toBeLessThanOrEqual(32)
  }
  expect(new Refused('not-found').toRefusal()).toEqual({
    code: 'not-found',
    message: '没有找到，可能已被删除或不归您办理',
  })
  expect(isRefusalCode('not-found') && !isRefusalCode('toString') && !isRefusalCode(undefined)).toBe(true)
})
