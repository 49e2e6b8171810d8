import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { CaseFile } from '@contract/closing/schema'
import type { CasePay } from '@contract/closing/pay-schema'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import { showPdf } from '@/platform/paper-picture'
import StaffArchive from '../archive'
import StaffCaseFigures from '../case-figures'
import StaffCaseFiles from '../case-files'
import StaffCasePay from '../case-pay'
import StaffCaseFile from './index'

jest.mock('@/api/client', () => ({
  api: {
    closing: {
      files: { query: jest.fn() },
      open: { mutate: jest.fn() },
      returnFile: { mutate: jest.fn() },
      archive: { mutate: jest.fn() },
      volumes: { query: jest.fn() },
      openVolume: { mutate: jest.fn() },
    },
    subsidy: {
      casePays: { query: jest.fn() },
      payCases: { mutate: jest.fn() },
      voidCasePayment: { mutate: jest.fn() },
    },
    report: { caseFigures: { query: jest.fn() }, caseFigureRows: { query: jest.fn() } },
  },
}))
jest.mock('@/platform/paper-picture', () => ({ forgetPictures: jest.fn(), showPdf: jest.fn() }))
const closing = jest.mocked(api.closing)
const subsidy = jest.mocked(api.subsidy)
const report = jest.mocked(api.report)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const OTHER = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d11'
const asOf = '2026-12-26T01:00:00.000Z'
const facts = {
  id: ID,
  number: '潞城援申字〔2026〕第1号',
  countyName: '潞城区',
  status: 'filed' as const,
  aidForm: 'civil' as const,
  matterType: 'family' as const,
  stage: 'trial' as const,
}
const filed: CaseFile = {
  ...facts,
  name: '王秀英',
  handlerName: '李律师',
  handlerUnit: '长治某律师事务所',
  engagedOn: '2026-11-02',
  closing: { basis: 'judgment', closedOn: '2026-11-20', outcome: 'won', benefitFen: null },
  filings: [
    { work: '两次出庭', result: '判决支付赡养费', filedAt: '2026-11-25T01:00:00.000Z', returned: null },
  ],
  papers: [],
  missing: [],
  officeMissing: [],
  dueOn: '2026-12-25',
  own: false,
  mayReview: true,
  volume: null,
  asOf,
}
const archived: CaseFile = {
  ...filed,
  status: 'archived',
  mayReview: false,
  dueOn: null,
  volume: {
    number: '潞城援卷字〔2026〕第3号',
    pages: 5,
    sm3: 'ab'.repeat(32),
    archivedAt: asOf,
    byName: '赵科长',
    lines: [
      { title: '法律援助申请表', source: 'centre', from: 1, to: 1 },
      { title: '结案报告表', source: 'record', from: 2, to: 5 },
    ],
  },
}
const line: CasePay['rows'][number] = {
  id: ID,
  number: facts.number,
  aidForm: 'civil',
  stage: 'trial',
  terminated: false,
  closedOn: '2026-11-20',
  archivedAt: asOf,
  rateName: 'civilTrial',
  amountFen: 120_000,
  paidOn: null,
  batch: null,
  handlerId: OTHER,
  handlerName: '李律师',
  handlerUnit: null,
  round: null,
  voided: [],
  mayVoid: false,
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(asOf) })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  closing.open.mutate.mockResolvedValue(filed)
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string, role = 'button') => {
  await act(async () => void fireEvent.click(screen.getByRole(role, { name })))
  await pass(700)
}
const write = (box: string, value: string) =>
  act(async () => void fireEvent.change(document.querySelector(box)!, { target: { value } }))

test('the list tells what is late and what came back before, and leads on', async () => {
  closing.files.query.mockResolvedValue({
    rows: [{ ...facts, handlerName: '李律师', closedOn: '2026-11-20', dueOn: '2026-12-25', returns: 1 }],
    asOf,
  })
  await openPage(<StaffCaseFiles />)
  expect(screen.getByText('已超1天')).toBeInTheDocument()
  expect(screen.getByText(/退过1次/)).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText(facts.number)))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/case-file/index?id=${ID}` })
})

test('a whole file is archived after asking, and then shows its catalogue and hash', async () => {
  closing.archive.mutate.mockResolvedValue(archived)
  await openPage(<StaffCaseFile />, { id: ID })
  expect(screen.getByText('判决支付赡养费')).toBeInTheDocument()
  await tap('齐了，归档')
  expect(Taro.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: expect.stringContaining('谁也不能再改') }),
  )
  expect(closing.archive.mutate).toHaveBeenCalledWith({ id: ID, requestId: expect.any(String) })
  expect(screen.getByText('潞城援卷字〔2026〕第3号')).toBeInTheDocument()
  expect(screen.getByText('第2—5页')).toBeInTheDocument()
  expect(screen.getByText('ab'.repeat(32))).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '齐了，归档' })).toBeNull()
  expect(closing.open.mutate).toHaveBeenCalledTimes(1)
})

test('the centre’s own papers stand in the way as well, with the way to make them', async () => {
  closing.open.mutate.mockResolvedValue({ ...filed, officeMissing: ['指派通知书'] })
  await openPage(<StaffCaseFile />, { id: ID })
  expect(screen.getByText('指派通知书')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '齐了，归档' })).toHaveAttribute('aria-disabled', 'true')
  await tap('去出文书')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/documents/index?id=${ID}` })
})

test('it goes back with every line as something to mend', async () => {
  closing.returnFile.mutate.mockResolvedValue({
    ...filed,
    status: 'returned',
    mayReview: false,
    dueOn: '2027-01-05',
  })
  await openPage(<StaffCaseFile />, { id: ID })
  await tap('退回补正')
  await write('textarea', '判决书缺第二页\n\n 代理词没有签名 ')
  await tap('退回，要补2处')
  expect(closing.returnFile.mutate).toHaveBeenCalledWith({
    id: ID,
    items: ['判决书缺第二页', '代理词没有签名'],
    requestId: expect.any(String),
  })
  expect(screen.getByText('最晚补好')).toBeInTheDocument()
  expect(screen.getByText(/2027年1月5日/)).toBeInTheDocument()
})

test('whoever it is about reads, and does not review', async () => {
  closing.open.mutate.mockResolvedValue({ ...filed, own: true, mayReview: false })
  await openPage(<StaffCaseFile />, { id: ID })
  expect(screen.getByText('这件和您本人有关')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '齐了，归档' })).toBeNull()
})

test('the city is told that a file is not theirs', async () => {
  signIn([{ role: 'city', areaCode: '140400' }])
  await openPage(<StaffCaseFile />, { id: ID })
  expect(closing.open.mutate).not.toHaveBeenCalled()
  expect(screen.getByText('您的身份不能办理这一项')).toBeInTheDocument()
})

test('who is bound up with a case reads what its volume holds, and does not open it', async () => {
  closing.open.mutate.mockResolvedValue({ ...archived, own: true })
  await openPage(<StaffCaseFile />, { id: ID })
  expect(screen.getByText('卷内目录')).toBeInTheDocument()
  expect(screen.queryByText('打开卷宗')).toBeNull()
})

test('a volume is fetched part by part and opened whole', async () => {
  closing.open.mutate.mockResolvedValue(archived)
  closing.openVolume.mutate
    .mockResolvedValueOnce({ name: '3.pdf', parts: 2, content: 'QUJD' })
    .mockResolvedValueOnce({ name: '3.pdf', parts: 2, content: 'REVG' })
  await openPage(<StaffCaseFile />, { id: ID })
  await tap('打开卷宗')
  expect(closing.openVolume.mutate.mock.calls.map(([{ part }]) => part)).toEqual([0, 1])
  expect(showPdf).toHaveBeenCalledWith(`volume-${ID}`, 'data:application/pdf;base64,QUJDREVG')
})

test('the archive is searched by a number when asked to, and by year', async () => {
  closing.volumes.query.mockResolvedValue({
    rows: [
      {
        id: ID,
        number: '潞城援卷字〔2026〕第3号',
        applicationNumber: facts.number,
        countyName: '潞城区',
        aidForm: 'civil',
        matterType: 'family',
        handlerName: '李律师',
        closedOn: '2026-11-20',
        pages: 42,
        archivedAt: asOf,
      },
    ],
    more: false,
    years: [2026, 2025],
  })
  await openPage(<StaffArchive />)
  expect(screen.getByText('42页')).toBeInTheDocument()
  await write('input', ' 第3号 ')
  expect(closing.volumes.query).toHaveBeenCalledTimes(1)
  await tap('查')
  expect(closing.volumes.query).toHaveBeenLastCalledWith({ number: '第3号', before: undefined })
  await tap('2025年', 'tab')
  expect(closing.volumes.query).toHaveBeenLastCalledWith({ number: '第3号', year: 2025, before: undefined })
})

test('cases are paid as chosen, with their sum; what pays nothing can’t be chosen', async () => {
  const nothing = { ...line, id: OTHER, handlerName: '周律师', amountFen: 0 }
  subsidy.casePays.query.mockResolvedValue({ rows: [line, nothing], totalFen: 120_000, asOf })
  subsidy.payCases.mutate.mockResolvedValue({ rows: [nothing], totalFen: 0, asOf })
  await openPage(<StaffCasePay />)
  expect(screen.getAllByRole('checkbox')).toHaveLength(1)
  expect(screen.getByText(/周律师.按标准不发/)).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByRole('checkbox')))
  await write('input:not([type="date"])', '2026年第4批')
  await tap('记下发放')
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '1件，共1200元，已经发了？' }))
  expect(subsidy.payCases.mutate).toHaveBeenCalledWith({
    ids: [ID],
    batch: '2026年第4批',
    paidOn: '2026-12-26',
    requestId: expect.any(String),
  })
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('a payment a colleague entered wrongly is voided with the reason; one’s own is not', async () => {
  const paid = { ...line, paidOn: '2026-12-20', batch: '第3批', round: 1, mayVoid: true }
  const own = { ...paid, id: OTHER, handlerName: '周律师', mayVoid: false }
  const voided = [
    {
      amountFen: 120_000,
      paidOn: '2026-12-20',
      batch: '第3批',
      because: '批次登记错了',
      byName: '孙股长',
      at: asOf,
    },
  ]
  subsidy.casePays.query
    .mockResolvedValueOnce({ rows: [{ ...line, voided }], totalFen: 120_000, asOf })
    .mockResolvedValue({ rows: [paid, own], totalFen: 240_000, asOf })
  subsidy.voidCasePayment.mutate.mockResolvedValue({ rows: [own], totalFen: 120_000, asOf })
  await openPage(<StaffCasePay />)
  expect(screen.getByText('孙股长作废：批次登记错了')).toBeInTheDocument()
  await tap('已发放', 'tab')
  expect(screen.getAllByRole('button', { name: '记错了，作废' })).toHaveLength(1)
  await tap('记错了，作废')
  await write('textarea, input', '批次登记错了')
  await tap('作废')
  expect(subsidy.voidCasePayment.mutate).toHaveBeenCalledWith({
    id: ID,
    round: 1,
    because: '批次登记错了',
    requestId: expect.any(String),
  })
  expect(screen.queryByText(/李律师/)).toBeNull()
  expect(screen.getByText(/周律师/)).toBeInTheDocument()
})

test('three figures with what each means, and the cases behind', async () => {
  signIn([{ role: 'city', areaCode: '140400' }])
  report.caseFigures.query.mockResolvedValue({
    from: '2026-01-01',
    to: '2026-12-26',
    areaName: '长治市',
    accepted: 7,
    handled: 9,
    closed: 4,
    open: 5,
    asOf,
  })
  report.caseFigureRows.query.mockResolvedValue({
    rows: [
      {
        id: ID,
        number: facts.number,
        countyName: '潞城区',
        aidForm: 'civil',
        status: 'archived',
        acceptedOn: '2026-10-01',
        closedOn: '2026-11-20',
      },
    ],
    more: false,
  })
  await openPage(<StaffCaseFigures />)
  for (const text of ['7件', '9件', '4件', '5件']) expect(screen.getByText(text)).toBeInTheDocument()
  expect(screen.getByText(/开始前没办完的，加上这段时间受理的/)).toBeInTheDocument()
  await tap('办结', 'tab')
  expect(report.caseFigureRows.query).toHaveBeenLastCalledWith(
    expect.objectContaining({ what: 'closed', from: '2026-01-01', to: '2026-12-26' }),
  )
  expect(screen.getByText(facts.number)).toBeInTheDocument()
})
