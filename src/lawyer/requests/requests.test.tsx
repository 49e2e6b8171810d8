import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import type { MyRequest } from '@contract/request/schema'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { AS_OF, factsOf, myRequestOf, wang } from '@/features/request/testing/request-of'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import LawyerRequests from './index'

jest.mock('@/api/client', () => ({
  api: {
    request: { mine: { query: jest.fn() }, answer: { mutate: jest.fn() }, cancel: { mutate: jest.fn() } },
  },
}))
const mine = jest.mocked(api.request.mine.query)
const answer = jest.mocked(api.request.answer.mutate)
const cancel = jest.mocked(api.request.cancel.mutate)

const know = (...requests: MyRequest[]) => mine.mockResolvedValue({ requests, asOf: AS_OF } as never)
const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  for (const mock of [mine, answer, cancel]) mock.mockReset()
  signIn([], ['practitioner'])
})
afterEach(() => jest.useRealTimers())

test('a colleague’s question is answered in one tap, and then stands among the results', async () => {
  const asked = myRequestOf({ side: 'other', acts: ['consent', 'decline'] })
  know(asked)
  await openPage(<LawyerRequests />)
  expect(screen.getByText('等您答复')).toBeInTheDocument()
  expect(screen.getByText('李律师想和您换班')).toBeInTheDocument()
  expect(screen.getByText(/^12月1日 周二 8:30—12:30.微子镇公共法律服务站$/)).toBeInTheDocument()
  const done = { ...asked, status: 'settled' as const, acts: [] }
  answer.mockResolvedValue(done as never)
  know(done)
  await tap('同意换班')
  expect(answer).toHaveBeenCalledTimes(1)
  expect(answer).toHaveBeenCalledWith({ id: asked.id, answer: 'consent', requestId: expect.any(String) })
  expect(screen.queryByText('等您答复')).toBeNull()
  expect(screen.getByText('最近的结果')).toBeInTheDocument()
  expect(screen.getByText('已办好')).toBeInTheDocument()
})

test('declining is as easy, and a refusal is said where it was tapped', async () => {
  const asked = myRequestOf({
    kind: 'stand-in',
    otherShift: null,
    side: 'other',
    acts: ['consent', 'decline'],
  })
  know(asked)
  await openPage(<LawyerRequests />)
  expect(screen.getByText('李律师请您代班')).toBeInTheDocument()
  answer.mockRejectedValueOnce(Failure.refused(refuse('double-booked').toRefusal()))
  await tap('同意代班')
  expect(screen.getByText(refuse('double-booked').message)).toBeInTheDocument()
  answer.mockResolvedValueOnce({ ...asked, status: 'declined', acts: [] } as never)
  await tap('不方便')
  expect(answer).toHaveBeenLastCalledWith({ id: asked.id, answer: 'decline', requestId: expect.any(String) })
  expect(screen.queryByText(refuse('double-booked').message)).toBeNull()
})

test('one’s own is taken back after a question; its history is shown', async () => {
  const own = myRequestOf({
    status: 'consented',
    history: [
      { act: 'ask', by: 'asker', note: '开庭冲突', at: AS_OF },
      { act: 'consent', by: 'other', note: null, at: AS_OF },
    ],
  })
  know(own)
  await openPage(<LawyerRequests />)
  expect(screen.getByText(`我想和${wang.name}换班`)).toBeInTheDocument()
  expect(screen.getByText('等批准')).toBeInTheDocument()
  expect(screen.getByText('对方同意')).toBeInTheDocument()
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false } as never)
  await tap('撤回')
  expect(cancel).not.toHaveBeenCalled()
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: true } as never)
  cancel.mockResolvedValue({ ...own, status: 'cancelled', acts: [] } as never)
  await tap('撤回')
  expect(cancel).toHaveBeenCalledWith({ id: own.id, requestId: expect.any(String) })
})

test('who asked for leave sees who sits each shift, and which was cancelled', async () => {
  know(
    myRequestOf({
      kind: 'leave',
      status: 'approved',
      other: null,
      shift: null,
      otherShift: null,
      fromOn: '2026-11-30',
      toOn: '2026-12-01',
      acts: [],
      outcomes: [
        { shift: factsOf(), sitterName: wang.name },
        { shift: factsOf({ day: '2026-12-01' }), sitterName: null },
      ],
    }),
  )
  await openPage(<LawyerRequests />)
  expect(screen.getByText('王老师代班').closest('.c-row')).toHaveTextContent('11月30日 周一')
  expect(screen.getByText('取消了').closest('.c-row')).toHaveTextContent('12月1日 周二')
})

test('with none, it says what one may do', async () => {
  know()
  await openPage(<LawyerRequests />)
  expect(screen.getByText('还没有换班和请假')).toBeInTheDocument()
  await tap('换班、代班或请假')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/lawyer/request/index' })
})
