import { personLink } from '@contract/people/links'
import { urlOf } from '@/routes'

jest.mock('@tarojs/taro', () => ({}))

test('the link of a message about somebody is a page of this app', () => {
  expect(personLink('x')).toBe(urlOf('staffPerson', { id: 'x' }))
})
