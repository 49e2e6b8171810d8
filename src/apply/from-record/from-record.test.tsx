import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import type { OfferState } from '@contract/referral/labels'
import { refuse } from '@contract/refusal'
import { Failure } from '@/api/failure'
import { acceptOffer, useOffer } from '@/api/referral'
import { REPEAT_AFTER_MS } from '@/state/send-once'
import FromRecord from './index'

jest.mock('@/api/referral')

const CODE = 'AbCdEfGhIjKlMnOpQrStU1'
const send = jest.mocked(acceptOffer)
const open = (state: OfferState = 'open', params: Record<string, string> = { a: CODE }) => {
  jest.mocked(useRouter).mockReturnValue({ params } as unknown as ReturnType<typeof useRouter>)
  jest.mocked(useOffer).mockReturnValue({
    isPending: false,
    error: null,
    data: { siteName: '店上镇公共法律服务站', occurredAt: '2026-11-23T01:30:00.000Z', state },
    refetch: jest.fn(),
  } as never)
  return render(<FromRecord />)
}
const wait = (ms = 700) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)))
const tap = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await wait()
}

beforeEach(() => {
  jest.useFakeTimers()
  jest.mocked(Taro.redirectTo).mockClear()
  send.mockReset().mockResolvedValue({ applicationId: 'draft-1' })
})
afterEach(() => jest.useRealTimers())

test('one tap opens a draft that already knows what was said; a lost answer is asked for again', async () => {
  send.mockRejectedValueOnce(Failure.offline())
  open()
  expect(screen.getByText('店上镇公共法律服务站')).toBeInTheDocument()
  await tap('带上说过的事，开始填')
  await wait(REPEAT_AFTER_MS[0])
  expect(new Set(send.mock.calls.map(([{ requestId }]) => requestId)).size).toBe(1)
  expect(send.mock.calls[0]![0]).toMatchObject({ code: CODE })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/apply/form/index?id=draft-1' })
})

test('who went on before comes back to the same draft', async () => {
  open('used')
  await tap('打开我的申请表')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/apply/form/index?id=draft-1' })
})

test('another’s says so; an ended one asks for a new code and sends nothing', async () => {
  send.mockRejectedValue(Failure.refused(refuse('offer-used').toRefusal()))
  const { unmount } = open('used')
  await tap('打开我的申请表')
  expect(screen.getByText('这件事已经有人接着申请了，请问接待您的人')).toBeInTheDocument()
  expect(Taro.redirectTo).not.toHaveBeenCalled()
  unmount()
  open('expired')
  expect(screen.getByText('这个码过期了')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /填|申请表/ })).toBeNull()
})

test('a scanned mini-program code opens it; without a code it says what to scan', () => {
  open('open', { scene: `a=${CODE}` })
  expect(jest.mocked(useOffer)).toHaveBeenLastCalledWith(CODE)
  open('open', {})
  expect(screen.getByText('请扫接待您的人手机上的申请码')).toBeInTheDocument()
})
