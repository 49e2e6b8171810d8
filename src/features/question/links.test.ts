import { collectLink, myQuestionLink } from '@contract/question/links'
import { urlOf } from '@/routes'

jest.mock('@tarojs/taro', () => ({}))

test('the links of messages are the pages of this app', () => {
  expect(myQuestionLink('x')).toBe(urlOf('askQuestion', { id: 'x' }))
  expect(collectLink).toBe(urlOf('askCollect'))
})
