import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { LawyerCase } from '@contract/casework/schema'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import { lawyerCase } from '@/features/aid/testing/lawyer-case'
import LawyerCasePage from './index'

jest.mock('@/api/client', () => ({
  api: { casework: { open: { mutate: jest.fn() }, reveal: { mutate: jest.fn() } } },
}))
const ask = jest.mocked(api.casework.open.mutate)
const reveal = jest.mocked(api.casework.reveal.mutate)
const know = (change: Partial<LawyerCase> = {}) => ask.mockResolvedValue({ ...lawyerCase, ...change })
const open = () => openPage(<LawyerCasePage />, { id: lawyerCase.id })

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T01:00:00.000Z') })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  signIn([], ['practitioner'])
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}

test('taken over: to sign comes first, and leads there; nothing but the masks is shown', async () => {
  know()
  await open()
  expect(screen.getByText('和受援人签委托手续')).toBeInTheDocument()
  expect(screen.getByText('王**')).toBeInTheDocument()
  await tap('登记委托')
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/lawyer/case-act/index?id=${lawyerCase.id}&act=engage`,
  })
})

test('a phone in full only for a reason', async () => {
  know()
  reveal.mockResolvedValue({ value: '13834500001' })
  await open()
  await tap('看完整的电话')
  expect(reveal).not.toHaveBeenCalled()
  await act(async () => void fireEvent.click(screen.getByText('约见受援人')))
  await tap('看完整')
  expect(reveal).toHaveBeenCalledWith(
    expect.objectContaining({ id: lawyerCase.id, field: 'phone', reason: '约见受援人' }),
  )
  expect(screen.getByText('13834500001')).toBeInTheDocument()
})

test('urged: says when, and the one main button answers', async () => {
  know({ status: 'engaged', todos: ['answer', 'collect'], urgedAt: ['2026-11-22T01:00:00.000Z'] })
  await open()
  expect(screen.getByText(/11月22日 9:00催过/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '写进展' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '写一条进展' })).toBeNull()
})

test('the file: what is there, what is lacking, and no way in once it is handed over', async () => {
  const engagement = {
    stage: 'non-litigation' as const,
    signedOn: '2026-11-23',
    lateCause: 'recipient' as const,
    lateSaid: '人在外地',
  }
  know({
    status: 'filed',
    todos: [],
    engagement,
    takesPapers: false,
    missing: [{ code: 'closing-report', name: '结案报告表' }],
  })
  await open()
  expect(screen.getByText('还缺')).toBeInTheDocument()
  expect(screen.getByText('受援人自己的原因：人在外地')).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: /结案报告表/ })).toBeNull()
  expect(screen.queryByText('重大疑难或者可能要终止，报给县区中心')).toBeNull()
})

test('a signature that was tampered with is told', async () => {
  know({
    status: 'engaged',
    meeting: {
      metOn: '2026-11-23',
      place: '援助中心',
      readAloud: true,
      talk: '',
      strokes: [],
      signedAt: '2026-11-23T01:00:00.000Z',
      intact: false,
    },
  })
  await open()
  expect(screen.getByText(/不能当作证据/)).toBeInTheDocument()
})

test('who is no practitioner sees nothing of it', async () => {
  signIn([])
  await open()
  expect(ask).not.toHaveBeenCalled()
})
