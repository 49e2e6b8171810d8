import {
  collectLink,
  lawyerQuestionLink,
  lawyerQuestionsLink,
  myQuestionLink,
  staffQuestionLink,
} from '@contract/question/links'
import { urlOf } from '@/routes'

jest.mock('@tarojs/taro', () => ({}))

test('the links of messages are the pages of this app', () => {
  expect(myQuestionLink('x')).toBe(urlOf('askQuestion', { id: 'x' }))
  expect(collectLink).toBe(urlOf('askCollect'))
  expect(lawyerQuestionLink('x')).toBe(urlOf('lawyerQuestion', { id: 'x' }))
  expect(lawyerQuestionsLink).toBe(urlOf('lawyerQuestions'))
  expect(staffQuestionLink('x')).toBe(urlOf('staffQuestion', { id: 'x' }))
})
