import { caseLink, reviewLink } from '@contract/aid/links'
import { lawyerCaseLink } from '@contract/casework/links'
import { clocksLink, objectionLink, objectLink } from '@contract/review/links'
import { urlOf } from '@/routes'

jest.mock('@tarojs/taro', () => ({}))

test('the links of messages are the pages of this app', () => {
  const id = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
  expect(caseLink(id)).toBe(urlOf('applyCase', { id }))
  expect(objectLink(id)).toBe(urlOf('applyObject', { id }))
  expect(objectionLink(id)).toBe(urlOf('staffObjection', { id }))
  expect(clocksLink('near')).toBe(urlOf('staffClocks', { state: 'near' }))
  expect(lawyerCaseLink(id)).toBe(urlOf('lawyerCase', { id }))
  expect(reviewLink(id)).toBe(urlOf('staffAidReview', { id }))
})
