import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Check, CheckItem, PromiseOf } from '@contract/promise/schema'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import StaffPromiseCheck from '../promise-check'
import StaffPromiseChecks from './index'

jest.mock('@/api/client', () => ({
  api: {
    promise: {
      checks: { query: jest.fn() },
      samples: { query: jest.fn() },
      redraw: { query: jest.fn() },
      openChecks: { mutate: jest.fn() },
      ask: { mutate: jest.fn() },
      answer: { mutate: jest.fn() },
      propose: { mutate: jest.fn() },
    },
  },
}))
const calls = jest.mocked(api.promise)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const CHECK = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d11'
const asOf = '2026-11-25T01:00:00.000Z'
const item: CheckItem = {
  applicationId: ID,
  number: '潞城援申字〔2026〕第1号',
  name: '王**',
  countyName: '潞城区',
  status: 'granted',
  drawnFor: '2026-10',
  check: null,
}
const check: Check = {
  id: CHECK,
  way: 'letter',
  toWhom: '店上镇东村村委会',
  askedOn: '2026-11-23',
  askedByName: '赵科长',
  drawn: true,
  answeredOn: null,
  answeredByName: null,
  result: null,
  note: null,
}
const of: PromiseOf = {
  applicationId: ID,
  number: item.number,
  name: '王**',
  countyName: '潞城区',
  status: 'granted',
  signedAt: '2026-10-05T01:00:00.000Z',
  drawnFor: '2026-10',
  checks: [],
  falsePromiseId: null,
  mayAsk: true,
  mayAnswer: true,
  proposeOn: null,
  asOf,
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(asOf) })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  calls.checks.query.mockResolvedValue({ rows: [item], asOf })
  calls.openChecks.mutate.mockResolvedValue(of)
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string | RegExp, role = 'button') => {
  await act(async () => void fireEvent.click(screen.getByRole(role, { name })))
  await pass(700)
}
const type = (value: string, selector = 'textarea') =>
  act(async () => void fireEvent.change(document.querySelector(selector)!, { target: { value } }))

test('what is drawn leads to its checks; the drawing can be done again', async () => {
  calls.samples.query.mockResolvedValue({
    rows: [
      {
        id: CHECK,
        countyName: '潞城区',
        month: '2026-10',
        percent: 10,
        seed: 20261,
        pool: 12,
        drawn: 2,
        settled: 1,
        untrue: 0,
        drawnAt: '2026-11-01T01:00:00.000Z',
      },
    ],
  })
  calls.redraw.query.mockResolvedValue({ same: true })
  await openPage(<StaffPromiseChecks />)
  await act(async () => void fireEvent.click(screen.getByText(item.number)))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/promise-check/index?id=${ID}` })
  await tap('抽查', 'tab')
  expect(screen.getByText('12件里抽2件（10%）')).toBeInTheDocument()
  expect(screen.getByText('2件里1件，其中不属实0件')).toBeInTheDocument()
  await tap('重新验证抽签')
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '验证一致' }))
})

test('a check is asked, answered, and an untrue one proposed to a colleague', async () => {
  calls.ask.mutate.mockResolvedValue({ ...of, checks: [check] })
  await openPage(<StaffPromiseCheck />, { id: ID })
  expect(screen.getByRole('button', { name: '登记这次核查' })).toHaveAttribute('aria-disabled', 'true')
  await tap(/^发函/, 'radio')
  await type('店上镇东村村委会', 'input')
  await tap('登记这次核查')
  expect(calls.ask.mutate).toHaveBeenCalledWith({
    requestId: expect.any(String),
    applicationId: ID,
    way: 'letter',
    toWhom: '店上镇东村村委会',
  })
  expect(screen.getByText('等回音')).toBeInTheDocument()

  calls.answer.mutate.mockResolvedValue({
    ...of,
    checks: [
      {
        ...check,
        result: 'untrue',
        answeredOn: '2026-11-25',
        answeredByName: '赵科长',
        note: '在县城有房出租',
      },
    ],
    proposeOn: CHECK,
  })
  await tap('不属实', 'radio')
  await type('在县城有房出租')
  await tap('登记结果')
  expect(calls.answer.mutate).toHaveBeenCalledWith(expect.objectContaining({ id: CHECK, result: 'untrue' }))
  expect(screen.getByText('在县城有房出租')).toBeInTheDocument()

  calls.propose.mutate.mockResolvedValue({ id: ID } as never)
  await type('说没有房，查到有一套')
  await tap('提出认定')
  expect(Taro.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: expect.stringContaining('先说明') }),
  )
  expect(calls.propose.mutate).toHaveBeenCalledWith({
    requestId: expect.any(String),
    checkId: CHECK,
    untrue: '说没有房，查到有一套',
  })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/false-promise/index?id=${ID}` })
})

test('who only watches has no forms; without a signature it is said so', async () => {
  calls.openChecks.mutate.mockResolvedValue({
    ...of,
    signedAt: null,
    mayAsk: false,
    mayAnswer: false,
    checks: [check],
  })
  await openPage(<StaffPromiseCheck />, { id: ID })
  expect(screen.getByText('没有签，不能核查')).toBeInTheDocument()
  expect(screen.queryByText('发起核查')).toBeNull()
  expect(screen.queryByText('登记核查结果')).toBeNull()
})

test('a station is told that it is not theirs', async () => {
  signIn([{ role: 'station', areaCode: '140406100000' }])
  await openPage(<StaffPromiseChecks />)
  expect(calls.checks.query).not.toHaveBeenCalled()
  expect(screen.getByText('您的身份不能办理这一项')).toBeInTheDocument()
})
