import { act, fireEvent, screen } from '@testing-library/react'
import type { PeerCase } from '@contract/quality/peer-schema'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import StaffPeerReview from './index'

jest.mock('@/api/client', () => ({
  api: {
    quality: {
      openPeer: { mutate: jest.fn() },
      callReviewer: { mutate: jest.fn() },
      decideAppeal: { mutate: jest.fn() },
    },
  },
}))
const { openPeer, callReviewer, decideAppeal } = api.quality
const id = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const known: PeerCase = {
  id,
  number: '潞城援申字〔2026〕第1号',
  volumeNumber: '潞城援卷字〔2026〕第1号',
  countyName: '潞城区',
  serial: 12,
  handlerName: '李承办',
  status: 'appealed',
  score: 70,
  grade: 'passed',
  gradedAt: '2026-11-23T01:00:00.000Z',
  appealBy: '2026-12-03',
  appeal: '第三部分已经回应了质证',
  appealedAt: '2026-11-24T01:00:00.000Z',
  outcome: null,
  reasons: null,
  decidedScore: null,
  decidedGrade: null,
  decidedAt: null,
  items: [{ code: 'facts', text: '事实和证据', points: 50 }],
  seats: [
    {
      place: 1,
      reviewerName: '周评审',
      dueOn: '2026-12-08',
      cause: null,
      doneAt: '2026-11-23T01:00:00.000Z',
      score: 70,
      scores: { facts: 35 },
      said: '质证不够',
    },
  ],
  mayCall: [],
  mayDecide: true,
  asOf: '2026-11-24T01:00:00.000Z',
}
beforeEach(() => {
  jest.useFakeTimers({ now: new Date(known.asOf) })
  jest.clearAllMocks()
})
afterEach(() => jest.useRealTimers())
const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const type = (label: string, value: string) =>
  act(async () => {
    const field = screen.getByText(label).closest('.c-field')!
    fireEvent.change(field.querySelector('input, textarea')!, { target: { value } })
  })

test('the city changes a result on appeal, with its reason', async () => {
  jest.mocked(openPeer.mutate).mockResolvedValue(known)
  signIn([{ role: 'city', areaCode: '140400' }])
  await openPage(<StaffPeerReview />, { id })
  expect(screen.getByText('第三部分已经回应了质证')).toBeInTheDocument()
  await tap('改变结果')
  await type('改成多少分', '76')
  await type('决定的理由', '第三部分确实回应了质证')
  jest.mocked(decideAppeal.mutate).mockResolvedValue({
    ...known,
    status: 'decided',
    outcome: 'changed',
    decidedScore: 76,
    decidedGrade: 'good',
    reasons: '第三部分确实回应了质证',
    mayDecide: false,
  })
  await tap('作出决定')
  expect(decideAppeal.mutate).toHaveBeenCalledWith(
    expect.objectContaining({ id, outcome: 'changed', score: 76, reasons: '第三部分确实回应了质证' }),
  )
  expect(screen.getByText('改变结果：76分，良好')).toBeInTheDocument()
})

test('an empty place is filled by another drawing', async () => {
  jest.mocked(openPeer.mutate).mockResolvedValue({
    ...known,
    status: 'reviewing',
    appeal: null,
    mayDecide: false,
    mayCall: [2],
  })
  signIn([{ role: 'county', areaCode: '140406' }])
  await openPage(<StaffPeerReview />, { id })
  expect(screen.queryByText('对申诉作出决定')).toBeNull()
  jest.mocked(callReviewer.mutate).mockResolvedValue({ ...known, mayCall: [], mayDecide: false })
  await tap('第2位再抽一个人')
  expect(callReviewer.mutate).toHaveBeenCalledWith(expect.objectContaining({ id, place: 2 }))
})
