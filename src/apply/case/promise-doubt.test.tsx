import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Doubt } from '@contract/promise/schema'
import { api } from '@/api/client'
import { openPage, pass } from '@/features/site/testing/stage'
import { PromiseDoubt } from './promise-doubt'

jest.mock('@/api/client', () => ({
  api: { promise: { doubt: { query: jest.fn() }, say: { mutate: jest.fn() } } },
}))
const ask = jest.mocked(api.promise.doubt.query)
const say = jest.mocked(api.promise.say.mutate)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const doubt: Doubt = {
  id: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d11',
  untrue: '说没有房，查到有一套',
  hearBy: '2026-11-30',
  said: null,
  outcome: null,
  reasons: null,
  costFen: null,
  barredUntil: null,
  corrected: false,
  maySay: true,
}

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  Taro.clearStorageSync()
})
afterEach(() => jest.useRealTimers())

test('one reads what is held against one, and says one’s side once', async () => {
  ask.mockResolvedValue({ doubt })
  say.mockResolvedValue({ doubt: { ...doubt, said: '那套房是儿子的', maySay: false } })
  await openPage(<PromiseDoubt id={ID} />)
  expect(screen.getByText('说没有房，查到有一套')).toBeInTheDocument()
  expect(screen.getByText('您说明的情况，想听您说一说')).toBeInTheDocument()
  fireEvent.change(document.querySelector('textarea')!, { target: { value: '那套房是儿子的' } })
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '提交说明' })))
  await pass(700)
  expect(say).toHaveBeenCalledWith({ requestId: expect.any(String), id: doubt.id, said: '那套房是儿子的' })
  expect(screen.getByText(/已经收到您的说明/)).toBeInTheDocument()
  expect(screen.getByText('您的说明收到了，正在认定')).toBeInTheDocument()
  expect(screen.queryByRole('button')).toBeNull()
})

test('what follows from a finding is said; a corrected one has no consequences; no doubt, no card', async () => {
  const found: Doubt = {
    ...doubt,
    maySay: false,
    outcome: 'false',
    reasons: '有不动产登记为证',
    costFen: 180_000,
    barredUntil: '2029-11-24',
  }
  ask.mockResolvedValueOnce({ doubt: found })
  const first = await openPage(<PromiseDoubt id={ID} />)
  expect(screen.getByText('1800元')).toBeInTheDocument()
  expect(screen.getByText(/2029年11月24日以前再申请/)).toBeInTheDocument()
  first.unmount()
  ask.mockResolvedValueOnce({ doubt: { ...found, corrected: true } })
  const second = await openPage(<PromiseDoubt id={ID} />)
  expect(screen.getByText('已更正：您的承诺没有问题')).toBeInTheDocument()
  expect(screen.queryByText('1800元')).toBeNull()
  second.unmount()
  ask.mockResolvedValueOnce({ doubt: null })
  const { container } = await openPage(<PromiseDoubt id={ID} />)
  expect(container).toHaveTextContent(/^$/)
})
