import { makeUpsLink, ownDutyLink } from '@contract/duty/links'
import { urlOf } from '@/routes'

jest.mock('@tarojs/taro', () => ({}))

test('the links of messages are the pages of this app', () => {
  const id = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
  expect(ownDutyLink(id)).toBe(urlOf('lawyerDuty', { id }))
  expect(makeUpsLink).toBe(urlOf('staffMakeUps'))
})
