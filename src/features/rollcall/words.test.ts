import { ownRollCallsLink, rollCallLink } from '@contract/rollcall/links'
import { urlOf } from '@/routes'
import { countsText, leftText, whenText } from './words'

jest.mock('@tarojs/taro', () => ({}))

test('the links of messages are the pages of this app', () => {
  const id = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
  expect(ownRollCallsLink).toBe(urlOf('lawyerRollCall'))
  expect(rollCallLink(id)).toBe(urlOf('staffRollCall', { id }))
})

test.each([
  ['09:00:00', '10分0秒'],
  ['09:06:40', '3分20秒'],
  ['09:09:59', '1秒'],
  ['09:10:05', '0秒'],
])('at %s there are %s left', (time, text) => {
  expect(leftText('2026-11-24T09:10:00+08:00', new Date(`2026-11-24T${time}+08:00`))).toBe(text)
})

test('a made call says when it was, a planned one only in which stretch', () => {
  const issuedAt = '2026-11-24T00:00:00.000Z'
  const window = { from: '2026-11-25T01:00:00.000Z', to: '2026-11-25T03:30:00.000Z' }
  expect(whenText({ firedAt: null, window, issuedAt })).toBe('11月25日 周三 9:00—11:30之间')
  expect(whenText({ firedAt: '2026-11-25T02:17:00.000Z', window, issuedAt })).toBe('11月25日 周三 10:17')
  expect(whenText({ firedAt: issuedAt, window: null, issuedAt })).toBe('11月24日 周二 8:00')
})

test('nobody on duty is said in words and not as 0 of 0', () => {
  const none = { called: 0, replied: 0, waiting: 0, missed: 0, toJudge: 0 }
  expect(countsText(none)).toBe('当时没有人在岗')
  expect(countsText({ ...none, called: 15, replied: 12, missed: 3 })).toBe('在岗15班，应答12班')
})
