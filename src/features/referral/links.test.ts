import { myReferralLink, ownReferralLink, referRecordLink, staffReferralLink } from '@contract/referral/links'
import { urlOf } from '@/routes'

jest.mock('@tarojs/taro', () => ({}))

test('the links of messages are the pages of this app', () => {
  const id = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
  expect(staffReferralLink(id)).toBe(urlOf('staffReferral', { id }))
  expect(ownReferralLink(id)).toBe(urlOf('lawyerReferral', { id }))
  expect(myReferralLink(id)).toBe(urlOf('referral', { id }))
  // where a scanned code leads (server/kit/scene-page.test.ts)
  expect(urlOf('applyFromRecord')).toBe('/apply/from-record/index')
  expect(urlOf('referral')).toBe('/pages/referral/index')
  expect(referRecordLink(id)).toBe(urlOf('lawyerRefer', { record: id }))
})
