import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import { statementOf, uuid } from '@/features/subsidy/testing/statement-of'
import SubsidyStatement from './index'

jest.mock('@/api/client', () => ({
  api: {
    subsidy: {
      statement: { query: jest.fn() },
      ...Object.fromEntries(['answer', 'sendBack', 'bounce'].map((name) => [name, { mutate: jest.fn() }])),
      ...Object.fromEntries(
        [
          ...[
            'make',
            'submit',
            'approve',
            'prepareBatch',
            'approveBatch',
            'dropBatch',
            'exportBatch',
            'payBatch',
          ],
          ...['confirm', 'object', 'recordFund', 'voidFund'],
        ].map((name) => [name, {}]),
      ),
    },
  },
}))
const { statement, answer, sendBack, bounce } = api.subsidy
const ask = jest.mocked(statement.query)

const open = () => openPage(<SubsidyStatement />, { id: uuid(1) })
const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByText(label).closest('.c-field')!.querySelector('textarea')!, {
    target: { value },
  })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

const objection = {
  id: uuid(7),
  lineId: uuid(1),
  words: '这天我值满了',
  madeAt: '2026-12-01T02:00:00.000Z',
  answer: null,
  answeredAt: null,
}

test('an objection is answered beside the line it is about', async () => {
  ask.mockResolvedValue(statementOf({ openObjections: 1, objections: [objection] }))
  jest.mocked(answer.mutate).mockResolvedValue(statementOf())
  await open()
  expect(screen.getAllByText('11月2日 周一 8:30–12:30')).toHaveLength(2)
  write('怎么答复', '核对过，已补签')
  await tap('答复')
  expect(answer.mutate).toHaveBeenCalledWith({
    objectionId: uuid(7),
    answer: '核对过，已补签',
    requestId: expect.any(String),
  })
})

test('each line leads to the duty or the finding behind it', async () => {
  ask.mockResolvedValue(statementOf())
  await open()
  for (const [line, url] of [
    ['11月2日 周一 8:30–12:30', `/staff/duty/index?id=${uuid(101)}`],
    ['扣减 早退', `/staff/finding/index?id=${uuid(300)}`],
  ] as const) {
    await act(async () => void fireEvent.click(screen.getByText(line)))
    await pass(700)
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url })
  }
})

test('sent back with a reason; a draft and a paid one are not', async () => {
  ask.mockResolvedValue(statementOf({ status: 'submitted' }))
  jest.mocked(sendBack.mutate).mockResolvedValue(statementOf())
  const { unmount } = await open()
  await tap('退回重核')
  write('为什么退回', '有一班要核实')
  await tap('退回')
  expect(sendBack.mutate).toHaveBeenCalledWith({
    id: uuid(1),
    because: '有一班要核实',
    requestId: expect.any(String),
  })
  unmount()
  ask.mockResolvedValue(statementOf())
  await open()
  expect(screen.queryByRole('button', { name: '退回重核' })).toBeNull()
  expect(screen.queryByRole('button', { name: '银行退回来了' })).toBeNull()
})

test('what the bank sent back is recorded with its day', async () => {
  ask.mockResolvedValue(statementOf({ status: 'paid' }))
  jest.mocked(bounce.mutate).mockResolvedValue(statementOf({ status: 'approved' }))
  await open()
  await tap('银行退回来了')
  write('为什么退回', '户名不符')
  await tap('记下')
  expect(bounce.mutate).toHaveBeenCalledWith({
    id: uuid(1),
    on: '2026-12-02',
    because: '户名不符',
    requestId: expect.any(String),
  })
})

test('the city reads and presses nothing', async () => {
  signIn([{ role: 'city', areaCode: '140400' }])
  ask.mockResolvedValue(statementOf({ status: 'submitted', openObjections: 1, objections: [objection] }))
  await open()
  expect(screen.getByText('异议：这天我值满了')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '答复' })).toBeNull()
  expect(screen.queryByRole('button', { name: '退回重核' })).toBeNull()
})
