import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { FalsePromise } from '@contract/promise/schema'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import StaffFalsePromises from '../false-promises'
import StaffFalsePromise from './index'

jest.mock('@/api/client', () => ({
  api: {
    promise: {
      falsePromises: { query: jest.fn() },
      openFalse: { mutate: jest.fn() },
      hear: { mutate: jest.fn() },
      decide: { mutate: jest.fn() },
      recover: { mutate: jest.fn() },
      decideFine: { mutate: jest.fn() },
      correct: { mutate: jest.fn() },
    },
  },
}))
const calls = jest.mocked(api.promise)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const asOf = '2026-11-25T01:00:00.000Z'
const open: FalsePromise = {
  id: ID,
  applicationId: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d11',
  applicationNumber: '潞城援申字〔2026〕第1号',
  name: '王**',
  countyName: '潞城区',
  countyCode: '140406',
  status: 'granted',
  proposedAt: '2026-11-23T01:00:00.000Z',
  hearBy: '2026-11-30',
  outcome: null,
  barredUntil: null,
  corrected: false,
  check: {
    id: ID,
    way: 'letter',
    toWhom: '东村村委会',
    askedOn: '2026-11-20',
    askedByName: '赵科长',
    drawn: false,
    answeredOn: '2026-11-22',
    answeredByName: '赵科长',
    result: 'untrue',
    note: '在县城有房出租',
  },
  untrue: '说没有房，查到有一套',
  proposerName: '赵科长',
  told: true,
  said: null,
  saidAt: null,
  heardByName: null,
  reasons: null,
  deciderName: null,
  decidedAt: null,
  costFen: null,
  recoveredOn: null,
  fineProposedFen: null,
  fineOutcome: null,
  fineFen: null,
  fineNumber: null,
  fineReasons: null,
  fineDeciderName: null,
  correctedAt: null,
  correctorName: null,
  correction: null,
  mayTerminate: false,
  mayHear: true,
  mayDecide: false,
  mayRecover: false,
  mayFine: false,
  mayCorrect: false,
  asOf,
}
const heard: FalsePromise = {
  ...open,
  said: '那套房是儿子的',
  saidAt: '2026-11-24T01:00:00.000Z',
  mayHear: false,
  mayDecide: true,
}
const found: FalsePromise = {
  ...heard,
  mayDecide: false,
  outcome: 'false',
  reasons: '有不动产登记为证，收入高于标准',
  deciderName: '孙股长',
  decidedAt: '2026-11-24T03:00:00.000Z',
  barredUntil: '2029-11-24',
  costFen: 180_000,
  fineProposedFen: 100_000,
  mayTerminate: true,
  mayRecover: true,
  mayFine: true,
  mayCorrect: true,
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(asOf) })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

const show = async (it: FalsePromise) => {
  calls.openFalse.mutate.mockResolvedValue(it)
  await openPage(<StaffFalsePromise />, { id: ID })
}
const tap = async (name: string | RegExp, role = 'button') => {
  await act(async () => void fireEvent.click(screen.getByRole(role, { name })))
  await pass(700)
}
const type = (label: string, value: string) => {
  const field = Array.from(document.querySelectorAll('.c-field')).find(
    (one) => one.querySelector('.c-field__label span')?.textContent === label,
  )!
  return act(
    async () => void fireEvent.change(field.querySelector('input, textarea')!, { target: { value } }),
  )
}

test('the list: what is to be decided by when, and the register', async () => {
  const { applicationId, applicationNumber, name, countyName, proposedAt, hearBy } = open
  const row = { id: ID, applicationId, applicationNumber, name, countyName, proposedAt, hearBy }
  calls.falsePromises.query.mockResolvedValueOnce({
    rows: [{ ...row, outcome: null, barredUntil: null, corrected: false }],
    asOf,
  })
  await openPage(<StaffFalsePromises />)
  expect(screen.getByText(/听申请人说：还剩5天/)).toBeInTheDocument()
  calls.falsePromises.query.mockResolvedValueOnce({
    rows: [{ ...row, outcome: 'false', barredUntil: '2029-11-24', corrected: false }],
    asOf,
  })
  await tap('名单', 'tab')
  expect(calls.falsePromises.query).toHaveBeenLastCalledWith({ state: 'register' })
  expect(screen.getByText(/2029年11月24日以前要提供证明/)).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText(applicationNumber)))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/false-promise/index?id=${ID}` })
})

test('nothing is decided before the applicant was heard; what they say is written down', async () => {
  calls.hear.mutate.mockResolvedValue({ ...heard, heardByName: '赵志刚' })
  await show(open)
  expect(screen.queryByText('作出认定')).toBeNull()
  await type('申请人的原话', '那套房是儿子的')
  await tap('存下说明')
  expect(calls.hear.mutate).toHaveBeenCalledWith({
    requestId: expect.any(String),
    id: ID,
    said: '那套房是儿子的',
  })
  expect(screen.getByText(/赵志刚记的/)).toBeInTheDocument()
})

test('who has no account is asked before anything is decided: no day runs out', async () => {
  await show({ ...open, told: false })
  expect(screen.getByText(/没法给本人发消息，请当面或者打电话听他说/)).toBeInTheDocument()
  expect(screen.queryByText(/等到/)).toBeNull()
})

test('found false only with cost and fine named, in fen', async () => {
  calls.decide.mutate.mockResolvedValue({ ...found, mayFine: false })
  await show(heard)
  await tap('认定承诺不实', 'radio')
  await type('理由', '有不动产登记为证，收入高于标准')
  expect(screen.getByRole('button', { name: '作出认定' })).toHaveAttribute('aria-disabled', 'true')
  await type('要交回的援助费用', '1800')
  await type('建议罚款', '1000')
  await tap('作出认定')
  expect(calls.decide.mutate).toHaveBeenCalledWith({
    requestId: expect.any(String),
    id: ID,
    outcome: 'false',
    reasons: '有不动产登记为证，收入高于标准',
    costFen: 180_000,
    fineFen: 100_000,
  })
  expect(screen.getByText('建议终止援助')).toBeInTheDocument()
  expect(screen.getByText('1800元，还没交回')).toBeInTheDocument()
  expect(screen.getByText('到2029年11月24日为止')).toBeInTheDocument()
})

test('dropped asks for no amounts', async () => {
  calls.decide.mutate.mockResolvedValue({ ...heard, outcome: 'dropped', reasons: '房子确实是儿子的名下' })
  await show(heard)
  await tap('不认定', 'radio')
  await type('理由', '房子确实是儿子的名下，不算他的')
  await tap('作出认定')
  expect(calls.decide.mutate.mock.calls[0]![0]).toEqual({
    requestId: expect.any(String),
    id: ID,
    outcome: 'dropped',
    reasons: '房子确实是儿子的名下，不算他的',
  })
})

test('a fine with its number; the cost paid back; a wrong entry corrected', async () => {
  calls.decideFine.mutate.mockResolvedValue({
    ...found,
    mayFine: false,
    fineOutcome: 'imposed',
    fineFen: 80_000,
    fineNumber: '潞司罚决字〔2026〕第1号',
    fineDeciderName: '周科员',
  })
  await show(found)
  await tap('作出罚款决定', 'radio')
  await type('罚款数额', '800')
  await type('决定书文号', '潞司罚决字〔2026〕第1号')
  await type('理由', '数额不大，从轻处罚，不再加重')
  await tap('登记决定')
  expect(calls.decideFine.mutate).toHaveBeenCalledWith(
    expect.objectContaining({ outcome: 'imposed', fineFen: 80_000, number: '潞司罚决字〔2026〕第1号' }),
  )
  expect(screen.getByText('潞司罚决字〔2026〕第1号')).toBeInTheDocument()

  calls.recover.mutate.mockResolvedValue({
    ...found,
    mayFine: false,
    mayRecover: false,
    recoveredOn: '2026-11-25',
  })
  fireEvent.change(screen.getByLabelText('哪天交回'), { target: { value: '2026-11-25' } })
  await pass(10)
  await tap('登记交回')
  expect(calls.recover.mutate).toHaveBeenCalledWith(expect.objectContaining({ on: '2026-11-25' }))
  expect(screen.getByText(/1800元，11月25日.*交回/)).toBeInTheDocument()

  calls.correct.mutate.mockResolvedValue({
    ...found,
    mayCorrect: false,
    mayTerminate: false,
    corrected: true,
    correctedAt: asOf,
    correctorName: '周科员',
    correction: '认错了人，房子不是他的',
  })
  await type('更正原因', '认错了人，房子不是他的')
  await tap('更正，从名单上去掉')
  expect(calls.correct.mutate).toHaveBeenCalledWith(
    expect.objectContaining({ reason: '认错了人，房子不是他的' }),
  )
  expect(screen.getByText('已更正，不在名单上')).toBeInTheDocument()
})
