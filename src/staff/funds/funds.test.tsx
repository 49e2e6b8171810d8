import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { CountyFigures, Funds as FundsAnswer } from '@contract/subsidy/figures'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import { uuid } from '@/features/subsidy/testing/statement-of'
import SubsidyFigurePage from '../subsidy-figure/index'
import Funds from './index'

jest.mock('@/api/client', () => ({
  api: {
    site: { areas: { query: jest.fn(async () => []) } },
    subsidy: {
      ...Object.fromEntries(['funds', 'figures', 'rows'].map((name) => [name, { query: jest.fn() }])),
      ...Object.fromEntries(['recordFund', 'voidFund'].map((name) => [name, { mutate: jest.fn() }])),
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
          ...['confirm', 'object', 'answer', 'sendBack', 'bounce'],
        ].map((name) => [name, {}]),
      ),
    },
  },
}))
const { funds, figures, rows, recordFund, voidFund } = api.subsidy

const county: CountyFigures = {
  countyCode: '140406',
  countyName: '潞城区',
  duties: 12,
  due: { amountFen: 144_000, count: 4 },
  deducted: { amountFen: 4_000, count: 1 },
  payable: { amountFen: 140_000, count: 4 },
  paid: { amountFen: 140_000, count: 4 },
  medianDays: 11,
  received: { amountFen: 200_000, count: 1 },
  paidOut: { amountFen: 140_000, count: 4 },
  paidShare: {
    numerator: 140_000,
    denominator: 200_000,
    unit: '分',
    period: { from: '2026-01-01', to: '2026-12-31' },
  },
  fullOn: null,
}
const fund = {
  id: uuid(1),
  amountFen: 200_000,
  receivedOn: '2026-11-20',
  note: '县财政',
  voidedBecause: null,
}
const answerOf = (change: Partial<FundsAnswer> = {}): FundsAnswer => ({
  countyCode: '140406',
  countyName: '潞城区',
  year: 2026,
  funds: [fund],
  figures: county,
  keeps: true,
  asOf: '2026-12-12T01:00:00.000Z',
  ...change,
})

const open = () => openPage(<Funds />, { county: '140406', year: '2026' })
const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByText(label).closest('.c-field')!.querySelector('input')!, {
    target: { value },
  })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(Taro.navigateTo).mockClear()
  signIn([{ role: 'county', areaCode: '140406' }])
  jest.mocked(funds.query).mockResolvedValue(answerOf())
})
afterEach(() => jest.useRealTimers())

test('the percentage says what it is made of, and each figure opens to its rows', async () => {
  await open()
  expect(screen.getByText('70%')).toBeInTheDocument()
  expect(screen.getByText('发放1400元 ÷ 收到2000元')).toBeInTheDocument()
  expect(screen.getByText('11天')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText('应发')))
  await pass(700)
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/staff/subsidy-figure/index?county=140406&from=2026-01&to=2026-12&figure=due',
  })
})

test('nothing received has no percentage; everything paid out has its day', async () => {
  jest
    .mocked(funds.query)
    .mockResolvedValue(
      answerOf({ funds: [], figures: { ...county, paidShare: null, received: { amountFen: 0, count: 0 } } }),
    )
  const { unmount } = await open()
  expect(screen.getByText('还没有记到账的资金')).toBeInTheDocument()
  unmount()
  jest.mocked(funds.query).mockResolvedValue(answerOf({ figures: { ...county, fullOn: '2026-12-11' } }))
  await open()
  expect(screen.getByText(/12月11日 周五全部发完/)).toBeInTheDocument()
})

test('money that came in is recorded in fen, and voided with a reason', async () => {
  await open()
  await tap('记一笔到账')
  type('金额', '1562.5')
  type('来源', '中央专项彩票公益金')
  jest.mocked(recordFund.mutate).mockResolvedValue(fund)
  await tap('记下')
  expect(recordFund.mutate).toHaveBeenCalledWith({
    countyCode: '140406',
    amountFen: 156_250,
    receivedOn: '2026-12-12',
    note: '中央专项彩票公益金',
    requestId: expect.any(String),
  })
  await tap('记错了，作废')
  type('为什么作废', '重复记了')
  jest.mocked(voidFund.mutate).mockResolvedValue({ ...fund, voidedBecause: '重复记了' })
  await tap('作废')
  expect(voidFund.mutate).toHaveBeenCalledWith({
    id: uuid(1),
    because: '重复记了',
    requestId: expect.any(String),
  })
})

test('the city sees the counties side by side, and records nothing in them', async () => {
  signIn([{ role: 'city', areaCode: '140400' }])
  jest.mocked(api.site.areas.query).mockResolvedValue([{ code: '140406', name: '潞城区', towns: 9 }])
  jest.mocked(figures.query).mockResolvedValue({
    from: '2026-01',
    to: '2026-12',
    counties: [county],
    asOf: '2026-12-12T01:00:00.000Z',
  })
  jest.mocked(funds.query).mockResolvedValue(answerOf({ keeps: false }))
  await open()
  expect(screen.getByText('应付1400元，已发1400元，用时11天，发放1400元 ÷ 收到2000元')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '记一笔到账' })).toBeNull()
})

test('the rows of a figure name who, what month, and lead to the statement', async () => {
  jest.mocked(rows.query).mockResolvedValue({
    statements: [
      {
        id: uuid(3),
        practitionerName: '安律师',
        month: '2026-11',
        status: 'paid',
        amountFen: 32_000,
        duties: 2,
        paidOn: '2026-12-11',
        days: 11,
      },
    ],
    funds: [],
  })
  await openPage(<SubsidyFigurePage />, { county: '140406', from: '2026-11', to: '2026-12', figure: 'days' })
  expect(screen.getByText('安律师 11天')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText('2026年11月，有补贴的2班，12月11日 周五发放')))
  await pass(700)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/subsidy-statement/index?id=${uuid(3)}` })
})
