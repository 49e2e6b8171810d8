import { detaineeLink, detaineesLink } from '@contract/defence/links'
import { takenInLink, transferLink } from '@contract/intake/links'
import { urlOf } from '@/routes'

jest.mock('@tarojs/taro', () => ({}))

test('the links of messages are the pages of this app', () => {
  const id = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
  expect(takenInLink(id)).toBe(urlOf('staffTakenInOne', { id }))
  expect(transferLink(id)).toBe(urlOf('staffTransfer', { id }))
  expect(detaineeLink(id)).toBe(urlOf('staffDetainees', { id }))
  expect(detaineesLink()).toBe(urlOf('staffDetainees'))
})
