import { countyRequestLink, monthLink, requestsLink } from '@contract/request/links'
import { urlOf } from '@/routes'

jest.mock('@tarojs/taro', () => ({}))

test('the links of messages are the pages of this app', () => {
  expect(requestsLink()).toBe(urlOf('lawyerRequests'))
  expect(monthLink('2026-11-30')).toBe(urlOf('lawyerMonth', { month: '2026-11' }))
  expect(countyRequestLink('x')).toBe(urlOf('staffRequests', { id: 'x' }))
})
