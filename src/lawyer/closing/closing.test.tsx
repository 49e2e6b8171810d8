import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { OwnPay } from '@contract/closing/pay-schema'
import type { OwnClosing } from '@contract/closing/schema'
import { refuse } from '@contract/refusal'
import { Failure } from '@/api/failure'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import LawyerCasePay from '../case-pay'
import LawyerClosing from './index'

jest.mock('@/api/client', () => ({
  api: {
    closing: {
      mine: { query: jest.fn() },
      close: { mutate: jest.fn() },
      file: { mutate: jest.fn() },
    },
    subsidy: { myCasePay: { query: jest.fn() } },
  },
}))
const mine = jest.mocked(api.closing.mine.query)
const close = jest.mocked(api.closing.close.mutate)
const file = jest.mocked(api.closing.file.mutate)
const myPay = jest.mocked(api.subsidy.myCasePay.query)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const PAPER = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d11'
const asOf = '2026-11-25T01:00:00.000Z'
const engaged: OwnClosing = {
  id: ID,
  number: '潞城援申字〔2026〕第1号',
  countyName: '潞城区',
  status: 'engaged',
  aidForm: 'civil',
  matterType: 'family',
  stage: 'trial',
  engagedOn: '2026-11-02',
  terminatedOn: null,
  bases: ['judgment', 'ruling', 'court-mediation'],
  papers: [
    {
      id: PAPER,
      code: 'outcome',
      name: '判决书、裁定书或者调解书',
      stage: 'trial',
      type: 'application/pdf',
      bytes: 1000,
      createdAt: '2026-11-20T01:00:00.000Z',
    },
  ],
  missing: [],
  hasOutcome: true,
  hasConsent: false,
  closing: null,
  filings: [],
  dueOn: null,
  objectUntil: null,
  volume: null,
  pay: { amountFen: null, paidOn: null, batch: null },
  may: { close: true, file: false, amend: false },
  asOf,
}
const closed: OwnClosing = {
  ...engaged,
  status: 'closed',
  closing: { basis: 'judgment', closedOn: '2026-11-20', outcome: 'won', benefitFen: 360_000 },
  dueOn: '2026-12-21',
  may: { close: false, file: true, amend: false },
}
const returned: OwnClosing = {
  ...closed,
  status: 'returned',
  dueOn: '2026-12-02',
  filings: [
    {
      work: '立案以后调查取证，两次出庭，提交了代理词。',
      result: '判决支付赡养费。',
      filedAt: '2026-11-21T01:00:00.000Z',
      returned: { at: '2026-11-22T01:00:00.000Z', byName: '赵科长', items: ['判决书缺第二页'] },
    },
  ],
  may: { close: false, file: true, amend: true },
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(asOf) })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  mine.mockResolvedValue(engaged)
  signIn([], ['practitioner'])
})
afterEach(() => jest.useRealTimers())

const open = () => openPage(<LawyerClosing />, { id: ID })
const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(50)
}
/** Types into the n-th box of several lines. */
const type = (index: number, value: string) =>
  act(async () => void fireEvent.change(document.querySelectorAll('textarea')[index]!, { target: { value } }))
const agree = () =>
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: true, cancel: false, errMsg: '' })

test('a case is closed on a basis of its stage, once its paper is there', async () => {
  await open()
  expect(screen.getByText('判决书')).toBeTruthy()
  expect(screen.queryByText('起诉书')).toBeNull()
  await tap('判决书')
  expect(screen.getByText('收到判决书的日子')).toBeTruthy()
  await act(
    async () =>
      void fireEvent.change(document.querySelector('input[type="date"]')!, {
        target: { value: '2026-11-20' },
      }),
  )
  await tap('诉求或者意见全部被采纳')
  close.mockResolvedValue(closed)
  agree()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '结案' })))
  await pass(50)
  expect(Taro.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: expect.stringContaining('30天内交卷宗') }),
  )
  expect(close).toHaveBeenCalledWith({
    id: ID,
    basis: 'judgment',
    closedOn: '2026-11-20',
    outcome: 'won',
    requestId: expect.any(String),
  })
  expect(screen.getByText('已办完')).toBeTruthy()
})

test('a settlement without the consent sends the lawyer to photograph it first', async () => {
  await open()
  await tap('法院调解书')
  expect(screen.getByText('先把受援人同意和解、调解的书面意见拍照传上来')).toBeTruthy()
})

test('without the paper it stands on nothing can be closed', async () => {
  mine.mockResolvedValue({ ...engaged, hasOutcome: false })
  await open()
  expect(screen.getByText('先把结案所依据的文书拍照传上来')).toBeTruthy()
  await tap('去拍照')
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/lawyer/case-act/index?id=${ID}&act=paper&code=outcome`,
  })
  expect(close).not.toHaveBeenCalled()
})

test('a file is handed in with the report, and papers nobody can open are named', async () => {
  mine.mockResolvedValue(closed)
  file.mockRejectedValueOnce(
    Failure.refused(refuse('case-paper-unreadable', { [`papers.${PAPER}`]: '这份PDF打不开' }).toRefusal()),
  )
  await open()
  expect(screen.getByText(/12月21日/)).toBeTruthy()
  await type(0, '立案以后调查取证，两次出庭，提交了代理词。')
  await type(1, '判决支付赡养费。')
  agree()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '交卷宗' })))
  await pass(50)
  expect(file).toHaveBeenCalledWith(
    expect.objectContaining({ id: ID, work: expect.stringContaining('代理词'), result: '判决支付赡养费。' }),
  )
  expect(file.mock.calls[0]![0]).not.toHaveProperty('closing')
  expect(screen.getByText('这份PDF打不开')).toBeTruthy()
})

test('what is missing stands in the way, by name', async () => {
  mine.mockResolvedValue({ ...closed, missing: ['授权委托书'] })
  await open()
  expect(screen.getByText('授权委托书')).toBeTruthy()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '交卷宗' })))
  expect(Taro.showModal).not.toHaveBeenCalled()
  await tap('去补材料')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/lawyer/case/index?id=${ID}` })
})

test('a file that came back says what to mend, keeps what was written, and may be closed otherwise', async () => {
  mine.mockResolvedValue(returned)
  file.mockResolvedValue({ ...returned, status: 'filed', may: { close: false, file: false, amend: false } })
  await open()
  expect(screen.getByText('判决书缺第二页')).toBeTruthy()
  expect(screen.getByText(/^最晚补正卷宗：12月2日/)).toBeTruthy()
  await tap('结案依据、日子或者结果也要改')
  await tap('裁定书')
  agree()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '交卷宗' })))
  await pass(50)
  expect(file).toHaveBeenCalledWith(
    expect.objectContaining({
      work: returned.filings[0]!.work,
      closing: { basis: 'ruling', closedOn: '2026-11-20', outcome: 'won', benefitFen: 360_000 },
    }),
  )
})

test('a terminated case waits while the person aided may object', async () => {
  mine.mockResolvedValue({
    ...engaged,
    status: 'terminated',
    terminatedOn: '2026-11-10',
    objectUntil: '2026-11-27',
    may: { close: false, file: false, amend: false },
  })
  await open()
  expect(screen.getByText(/11月27日.*以前还能提异议/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '交卷宗' })).toBeNull()
})

test('archived, it shows the volume and what it is paid when', async () => {
  mine.mockResolvedValue({
    ...closed,
    status: 'paid',
    dueOn: null,
    volume: { number: '潞城援卷字〔2026〕第3号', pages: 42, archivedAt: asOf },
    pay: { amountFen: 120_000, paidOn: '2026-11-24', batch: '第4批' },
    may: { close: false, file: false, amend: false },
  })
  await open()
  expect(screen.getByText('潞城援卷字〔2026〕第3号')).toBeTruthy()
  expect(screen.getByText('1200元')).toBeTruthy()
  expect(screen.getByText(/11月24日，批次第4批/)).toBeTruthy()
})

test('case pay: what was paid, what waits, and that nothing is taken off', async () => {
  const line: OwnPay['rows'][number] = {
    id: ID,
    number: '潞城援申字〔2026〕第1号',
    aidForm: 'civil',
    stage: 'trial',
    terminated: false,
    closedOn: '2026-11-20',
    archivedAt: asOf,
    rateName: 'civilTrial',
    amountFen: 120_000,
    paidOn: '2026-11-24',
    batch: '第4批',
    round: 2,
    voided: [
      {
        amountFen: 12_000,
        paidOn: '2026-11-23',
        batch: '第3批',
        because: '金额记错了',
        byName: '孙股长',
        at: asOf,
      },
    ],
  }
  const waiting = {
    ...line,
    id: PAPER,
    number: '第2号',
    amountFen: null,
    paidOn: null,
    batch: null,
    voided: [],
  }
  myPay.mockResolvedValue({ rows: [line, waiting], paidFen: 120_000, waiting: 1, asOf })
  await openPage(<LawyerCasePay />)
  expect(screen.getByText(/还有1件没发。按结案那天的标准算，依法不扣税/)).toBeTruthy()
  expect(screen.getByText(/第2号.标准还没定/)).toBeTruthy()
  expect(screen.getByText(/11月24日发放，批次第4批/)).toBeTruthy()
  expect(screen.getByText(/^120元.2026年11月23日记的，批次第3批/)).toBeTruthy()
  expect(screen.getByText('孙股长作废：金额记错了')).toBeTruthy()
})
