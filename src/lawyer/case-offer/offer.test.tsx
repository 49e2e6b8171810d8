import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Offer, OwnCase } from '@contract/assignment/offer-schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, settle, signIn } from '@/features/site/testing/stage'
import LawyerCases from '../cases'
import LawyerCaseOffer from './index'

jest.mock('@/api/client', () => ({
  api: {
    assignment: {
      cases: { query: jest.fn() },
      offer: { mutate: jest.fn() },
      accept: { mutate: jest.fn() },
      decline: { mutate: jest.fn() },
    },
  },
}))
const list = jest.mocked(api.assignment.cases.query)
const open = jest.mocked(api.assignment.offer.mutate)
const accept = jest.mocked(api.assignment.accept.mutate)
const decline = jest.mocked(api.assignment.decline.mutate)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const asOf = '2026-11-23T01:00:00.000Z'
const item: OwnCase = {
  id: ID,
  number: '潞城援申字〔2026〕第1号',
  countyName: '潞城区',
  status: 'assigned',
  aidForm: 'civil',
  matterType: 'family',
  assignedAt: asOf,
  answerBy: '2026-11-24T01:00:00.000Z',
  outcome: null,
}
const offer: Offer = {
  ...item,
  applicantName: '王秀英',
  opponent: '王大强',
  facts: '儿子三年没有给过赡养费',
  minor: false,
  limitationOn: null,
  handOver: '起诉状草稿一份',
  centrePhone: null,
  mayAnswer: true,
  cause: null,
  asOf,
}
const taken: Offer = { ...offer, status: 'accepted', outcome: 'accepted', mayAnswer: false }

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(asOf) })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  list.mockResolvedValue({ rows: [item], counts: { offered: 1, mine: 2 }, asOf })
  open.mockResolvedValue(offer)
  signIn([], ['practitioner'])
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string, role = 'button') => {
  await act(async () => void fireEvent.click(screen.getByRole(role, { name })))
  await pass(700)
}

test('the list tells until when to answer, and leads to the offer; cases in hand lead to the case', async () => {
  await openPage(<LawyerCases />)
  expect(screen.getByText(/11月24日 9:00前答复$/)).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText('潞城援申字〔2026〕第1号')))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/lawyer/case-offer/index?id=${ID}` })
  await pass(700)
  list.mockResolvedValue({
    rows: [{ ...item, status: 'engaged', outcome: 'accepted' }],
    counts: { offered: 0, mine: 1 },
    asOf,
  })
  await act(async () => void fireEvent.click(screen.getByText(/在办/)))
  await settle()
  await act(async () => void fireEvent.click(screen.getByText('潞城援申字〔2026〕第1号')))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/lawyer/case/index?id=${ID}` })
})

test('an offer shows what a conflict is known by; taken on after asking, and then on to the case', async () => {
  accept.mockResolvedValue(taken)
  await openPage(<LawyerCaseOffer />, { id: ID })
  expect(screen.getByText('王大强')).toBeInTheDocument()
  expect(screen.getByText('起诉状草稿一份')).toBeInTheDocument()
  await tap('接下来办')
  expect(Taro.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: expect.stringContaining('没有利益冲突') }),
  )
  expect(accept).toHaveBeenCalledWith({ id: ID, requestId: expect.any(String) })
  await tap('去办案')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/lawyer/case/index?id=${ID}` })
  expect(open).toHaveBeenCalledTimes(1)
})

test('not taken on: a cause is needed, and words where it is another', async () => {
  decline.mockRejectedValueOnce(
    Failure.refused(refuse('bad-input', { note: '请写明原因，至少4个字' }).toRefusal()),
  )
  await openPage(<LawyerCaseOffer />, { id: ID })
  await tap('接不了')
  expect(screen.getByRole('button', { name: '不接这件案子' })).toHaveAttribute('aria-disabled', 'true')
  await tap('其他原因', 'radio')
  await tap('不接这件案子')
  expect(screen.getByText('请写明原因，至少4个字')).toBeInTheDocument()
  decline.mockResolvedValue({
    ...offer,
    outcome: 'declined',
    cause: 'conflict',
    mayAnswer: false,
    applicantName: null,
    opponent: null,
    facts: null,
    handOver: null,
  })
  await tap('有利益冲突，要回避', 'radio')
  await tap('不接这件案子')
  expect(decline).toHaveBeenLastCalledWith({
    id: ID,
    cause: 'conflict',
    note: '',
    requestId: expect.any(String),
  })
  await settle()
  expect(screen.getByText(/原因：有利益冲突，要回避。这件案子已经不在您手上/)).toBeInTheDocument()
  expect(screen.queryByText('王大强')).toBeNull()
})

test('taken back meanwhile: it is looked at again', async () => {
  accept.mockRejectedValue(Failure.refused(refuse('not-found').toRefusal()))
  await openPage(<LawyerCaseOffer />, { id: ID })
  open.mockResolvedValue({
    ...offer,
    outcome: 'reassigned',
    mayAnswer: false,
    applicantName: null,
    facts: null,
  })
  await tap('接下来办')
  await settle()
  expect(screen.getByText('中心收回另派')).toBeInTheDocument()
})

test('who sits no duty is told that it is not theirs', async () => {
  signIn([{ role: 'county', areaCode: '140406' }])
  await openPage(<LawyerCaseOffer />, { id: ID })
  expect(open).not.toHaveBeenCalled()
  expect(screen.getByText('您的身份不能办理这一项')).toBeInTheDocument()
})
