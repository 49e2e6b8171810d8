import { act, fireEvent, screen } from '@testing-library/react'
import type { OwnQuality } from '@contract/quality/peer-schema'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import LawyerQuality from './index'

jest.mock('@/api/client', () => ({
  api: { quality: { ownQuality: { query: jest.fn() }, appeal: { mutate: jest.fn() } } },
}))
const ask = jest.mocked(api.quality.ownQuality.query)
const appeal = jest.mocked(api.quality.appeal.mutate)
const id = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const result: OwnQuality['results'][number] = {
  id,
  number: '潞城援申字〔2026〕第1号',
  status: 'graded',
  score: 70,
  grade: 'passed',
  gradedAt: '2026-11-23T01:00:00.000Z',
  appealBy: '2026-12-03',
  appeal: null,
  appealedAt: null,
  outcome: null,
  reasons: null,
  decidedScore: null,
  decidedGrade: null,
  decidedAt: null,
  items: [{ code: 'facts', text: '事实和证据', points: 50 }],
  reviews: [{ score: 70, scores: { facts: 35 }, said: '质证不够' }],
  mayAppeal: true,
}
const known: OwnQuality = {
  results: [result],
  looks: [
    {
      id,
      number: '潞城援申字〔2026〕第2号',
      kind: 'hearing',
      doneOn: '2026-11-20',
      score: 90,
      items: [],
      scores: {},
    },
  ],
  heard: { average: 88, of: 6 },
  toldFrom: 5,
  asOf: '2026-11-23T01:00:00.000Z',
}
beforeEach(() => {
  jest.useFakeTimers({ now: new Date(known.asOf) })
  jest.clearAllMocks()
  signIn([], ['practitioner'])
  ask.mockResolvedValue(known)
})
afterEach(() => jest.useRealTimers())
const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}

test('results with what was written, an average with its number, and an appeal', async () => {
  await openPage(<LawyerQuality />)
  expect(screen.getByText(/平均分是88分（6次）/)).toBeInTheDocument()
  expect(screen.getByText('旁听庭审，90分')).toBeInTheDocument()
  expect(screen.getByText('合格 70分')).toBeInTheDocument()
  expect(screen.getByText('最晚12月3日 周四申诉，只能一次')).toBeInTheDocument()
  expect(screen.queryByText('质证不够')).toBeNull()
  await tap('看1份评审意见')
  expect(screen.getByText('质证不够')).toBeInTheDocument()
  await tap('不同意，我要申诉')
  await act(async () => {
    const field = screen.getByText('申诉理由').closest('.c-field')!
    fireEvent.change(field.querySelector('textarea')!, { target: { value: '第三部分已经回应了质证' } })
  })
  appeal.mockResolvedValue({
    ...known,
    results: [{ ...result, status: 'appealed', mayAppeal: false, appeal: '第三部分已经回应了质证' }],
  })
  await tap('提交申诉')
  expect(appeal).toHaveBeenCalledWith(expect.objectContaining({ id, said: '第三部分已经回应了质证' }))
  expect(screen.getByText('您已经申诉，市里正在看。')).toBeInTheDocument()
  expect(screen.queryByText('不同意，我要申诉')).toBeNull()
})

test('fewer than are told, and nothing judged yet', async () => {
  ask.mockResolvedValue({ ...known, results: [], looks: [], heard: null })
  await openPage(<LawyerQuality />)
  expect(screen.getByText(/满5次/)).toBeInTheDocument()
  expect(screen.getByText('还没有评过您的案件')).toBeInTheDocument()
})
