import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import LawyerComplaints from './index'

jest.mock('@/api/client', () => ({
  api: { complaint: { aboutMe: { query: jest.fn() }, answer: { mutate: jest.fn() } } },
}))
const server = jest.mocked(api.complaint, { shallow: false })
const question = { kind: 'question' as const, text: '那天有没有收钱？', at: '2026-11-24T01:00:00.000Z' }
const row = {
  id: 'c1',
  siteName: '店上镇公共法律服务站',
  reasons: ['charged' as const],
  exchange: [question],
}
const asOf = '2026-11-24T02:00:00.000Z'

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  signIn([], ['practitioner'])
})
afterEach(() => jest.useRealTimers())

test('what is asked is answered; once concluded it is only read', async () => {
  server.aboutMe.query.mockResolvedValue({ rows: [{ ...row, mayAnswer: true }], asOf })
  server.answer.mutate.mockResolvedValue({ rows: [{ ...row, mayAnswer: false }], asOf })
  await openPage(<LawyerComplaints />)
  expect(screen.getByText('那天有没有收钱？')).toBeInTheDocument()
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '收的是打印费二十元' } })
  server.aboutMe.query.mockResolvedValue({ rows: [{ ...row, mayAnswer: false }], asOf })
  await act(async () => void fireEvent.click(screen.getByText('提交说明')))
  await pass(700)
  expect(server.answer.mutate.mock.calls).toEqual([
    [{ requestId: expect.any(String), id: 'c1', text: '收的是打印费二十元' }],
  ])
  expect(screen.queryByRole('textbox')).toBeNull()
})
