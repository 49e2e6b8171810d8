import { ownQualityLink, peerReviewLink, reviewSeatLink } from '@contract/quality/links'
import { urlOf } from '@/routes'

jest.mock('@tarojs/taro', () => ({}))

test('the links of messages are the pages of this app', () => {
  const id = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
  expect(peerReviewLink(id)).toBe(urlOf('staffPeerReview', { id }))
  expect(ownQualityLink).toBe(urlOf('lawyerQuality', {}))
  expect(reviewSeatLink(id)).toBe(urlOf('lawyerPeerReview', { id }))
})
