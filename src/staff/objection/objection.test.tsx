import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Objection } from '@contract/review/schema'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import StaffObjections from '../objections'
import StaffObjection from './index'

jest.mock('@/api/client', () => ({
  api: {
    objection: { list: { query: jest.fn() }, one: { mutate: jest.fn() }, decide: { mutate: jest.fn() } },
  },
}))
const list = jest.mocked(api.objection.list.query)
const one = jest.mocked(api.objection.one.mutate)
const decide = jest.mocked(api.objection.decide.mutate)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const item = {
  id: ID,
  applicationNumber: '潞城援申字〔2026〕第1号',
  countyName: '潞城区',
  against: 'refusal' as const,
  objectedAt: '2026-11-23T01:00:00.000Z',
  dueOn: '2026-11-30',
  outcome: null,
}
const asOf = '2026-12-01T01:00:00.000Z'
const objection: Objection = {
  ...item,
  applicationId: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d11',
  said: '收入算错了',
  aidForm: 'civil',
  matterType: 'family',
  facts: '儿子三年没有给过赡养费',
  decision: {
    number: '潞城援决字〔2026〕第1号',
    ground: 'not-in-hardship',
    reasons: '收入高于标准',
    decidedAt: '2026-11-20T01:00:00.000Z',
    deciderName: '赵科长',
  },
  number: null,
  reasons: null,
  decidedAt: null,
  deciderName: null,
  involved: false,
  mayDecide: true,
  asOf,
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(asOf) })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  list.mockResolvedValue({ rows: [item], asOf })
  one.mockResolvedValue(objection)
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string, role = 'button') => {
  await act(async () => void fireEvent.click(screen.getByRole(role, { name })))
  await pass(700)
}

test('the list tells what is late by the server’s day, and leads on', async () => {
  await openPage(<StaffObjections />)
  expect(screen.getByText('已超1天')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText('潞城援申字〔2026〕第1号')))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/objection/index?id=${ID}` })
})

test('both sides are read before a word is chosen; it is sent after asking', async () => {
  decide.mockResolvedValue({
    ...objection,
    outcome: 'overturned',
    number: '潞城援异字〔2026〕第1号',
    mayDecide: false,
  })
  await openPage(<StaffObjection />, { id: ID })
  expect(screen.getByText('收入算错了')).toBeInTheDocument()
  expect(screen.getByText('收入高于标准')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '作出决定' })).toHaveAttribute('aria-disabled', 'true')
  await tap('撤销原决定，责令改正', 'radio')
  await act(
    async () =>
      void fireEvent.change(document.querySelector('textarea')!, {
        target: { value: '收入确实算错了，请重新审查' },
      }),
  )
  await tap('作出决定')
  expect(Taro.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: expect.stringContaining('重新审查，7天内作出新的决定') }),
  )
  expect(decide).toHaveBeenCalledWith({
    id: ID,
    outcome: 'overturned',
    reasons: '收入确实算错了，请重新审查',
    requestId: expect.any(String),
  })
  expect(screen.getByText('潞城援异字〔2026〕第1号')).toBeInTheDocument()
  expect(one).toHaveBeenCalledTimes(1)
})

test('whoever had a hand in it reads, and does not decide', async () => {
  one.mockResolvedValue({ ...objection, involved: true, mayDecide: false })
  await openPage(<StaffObjection />, { id: ID })
  expect(screen.getByText('您经办过这件事')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '作出决定' })).toBeNull()
})

test('a station is told that it is not theirs', async () => {
  signIn([{ role: 'station', areaCode: '140406100000' }])
  await openPage(<StaffObjection />, { id: ID })
  expect(one).not.toHaveBeenCalled()
  expect(screen.getByText('您的身份不能办理这一项')).toBeInTheDocument()
})
