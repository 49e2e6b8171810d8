import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { MyReferral } from '@contract/referral/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import MyReferralPage from './index'

jest.mock('@/api/client', () => ({
  api: {
    account: { enter: { mutate: jest.fn() } },
    referral: {
      mine: { query: jest.fn() },
      follow: { mutate: jest.fn() },
      answerMine: { mutate: jest.fn() },
    },
  },
}))
const server = jest.mocked(api.referral, { shallow: false })
const CODE = 'AbCdEfGhIjKlMnOpQrStU1'

const one = (change: Partial<MyReferral> = {}): MyReferral => ({
  id: 'r1',
  kind: 'mediation',
  receiverName: '潞城区人民调解委员会',
  receiverPhone: '03556770001',
  status: 'accepted',
  dueOn: '2026-12-23',
  sentAt: '2026-11-23T00:00:00.000Z',
  reply: null,
  meeting: null,
  ...change,
})
const know = (...rows: MyReferral[]) =>
  server.mine.query.mockResolvedValue({ rows, asOf: '2026-11-24T01:00:00.000Z' })
const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  signIn([])
  server.follow.mutate.mockReset().mockResolvedValue(one())
  server.answerMine.mutate.mockReset().mockResolvedValue(one())
  know(one())
})
afterEach(() => jest.useRealTimers())

test('scanned, it is followed without another tap, and shows how far it is', async () => {
  await openPage(<MyReferralPage />, { f: CODE })
  expect(server.follow.mutate).toHaveBeenCalledWith({ requestId: expect.any(String), code: CODE })
  expect(screen.getByText('转人民调解')).toBeInTheDocument()
  expect(screen.getByText('对方已经接收，正在办。有结果会告诉您。')).toBeInTheDocument()
  await tap('打电话问')
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '03556770001' })
})

test('a code that no longer holds says so', async () => {
  server.follow.mutate.mockRejectedValue(Failure.refused(refuse('offer-expired').toRefusal()))
  await openPage(<MyReferralPage />, { f: CODE })
  expect(screen.getByText('这个码过期了，请让接待您的人重新出示')).toBeInTheDocument()
})

test('a time is answered by the person; the result is read here', async () => {
  const meeting = { id: 'm1', at: '2026-11-27T01:00:00.000Z', place: '镇司法所二楼', answer: null }
  know(one({ meeting }))
  await openPage(<MyReferralPage />, { id: 'r1' })
  await tap('行，我去')
  expect(server.answerMine.mutate).toHaveBeenCalledWith({
    requestId: expect.any(String),
    id: 'r1',
    meetingId: 'm1',
    agrees: true,
  })
})

test('the one that was opened stands first, with what came of it', async () => {
  know(one({ id: 'r0', kind: 'notary' }), one({ status: 'done', dueOn: null, reply: '达成协议' }))
  await openPage(<MyReferralPage />, { id: 'r1' })
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['转人民调解', '转公证']),
  )
  const text = document.body.textContent!
  expect(text.indexOf('转人民调解')).toBeLessThan(text.indexOf('转公证'))
  expect(screen.getByText('达成协议')).toBeInTheDocument()
})

test('nothing yet says how; signed in nowhere it asks to', async () => {
  know()
  const { unmount } = await openPage(<MyReferralPage />)
  expect(screen.getByText('没有转出去的事')).toBeInTheDocument()
  unmount()
  signOut()
  await openPage(<MyReferralPage />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
