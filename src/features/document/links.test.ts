import { documentsLink, handledDocumentsLink } from '@contract/document/links'
import { urlOf } from '@/routes'

jest.mock('@tarojs/taro', () => ({}))

test('the links of messages are the pages of this app', () => {
  const id = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
  expect(documentsLink(id)).toBe(urlOf('applyDocuments', { id }))
  expect(handledDocumentsLink(id)).toBe(urlOf('lawyerDocuments', { id }))
})
