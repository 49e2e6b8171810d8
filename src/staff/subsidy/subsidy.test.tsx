import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import type { Batch } from '@contract/subsidy/schema'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import { monthOf, rowOf, uuid } from '@/features/subsidy/testing/statement-of'
import { saveWorkbook } from '@/platform/save-file'
import Subsidy from './index'

jest.mock('@/platform/save-file')
jest.mock('@/api/client', () => ({
  api: {
    site: { areas: { query: jest.fn(async () => []) } },
    subsidy: {
      month: { query: jest.fn() },
      ...Object.fromEntries(
        [
          'make',
          'submit',
          'approve',
          'prepareBatch',
          'approveBatch',
          'dropBatch',
          'exportBatch',
          'payBatch',
        ].map((name) => [name, { mutate: jest.fn() }]),
      ),
    },
  },
}))
const { month, make, submit, approve, exportBatch, payBatch, approveBatch } = api.subsidy
const ask = jest.mocked(month.query)
/** Who `signIn` signs in. */
const ME = '3a1c7a52-6d3b-4f0e-8c11-55f0f7a1c001'

const open = () => openPage(<Subsidy />, { county: '140406', month: '2026-11' })
const tap = async (name: string | RegExp) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}
const batchOf = (change: Partial<Batch> = {}): Batch => ({
  id: uuid(900),
  number: 1,
  status: 'prepared',
  people: 2,
  totalFen: 24_000,
  preparedBy: uuid(901),
  preparedAt: '2026-12-02T00:00:00.000Z',
  exportedAt: null,
  paidOn: null,
  ...change,
})

beforeEach(() => {
  jest.useFakeTimers()
  jest.mocked(Taro.showModal).mockResolvedValue({ confirm: true, cancel: false } as never)
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('the month’s sums and states, and who; those with an objection first', async () => {
  const rows = [
    rowOf(1, { practitionerName: '安律师', status: 'paid', deductedFen: 2_000, totalFen: 10_000 }),
    rowOf(2, { practitionerName: '白律师', openObjections: 1 }),
  ]
  ask.mockResolvedValue(monthOf({ rows }))
  await open()
  expect(screen.getByText('220元')).toBeInTheDocument()
  expect(screen.getByText('等本人核对1人，已发放1人')).toBeInTheDocument()
  const people = screen.getAllByText(/律师 \d+元/).map(({ textContent }) => textContent)
  expect(people).toEqual(['白律师　120元', '安律师　100元'])
  await act(async () => void fireEvent.click(screen.getByRole('tab', { name: '已发 1' })))
  expect(screen.queryByText(/白律师/)).toBeNull()
})

test('only what may go on is submitted and approved: not one’s own work, nobody’s objection', async () => {
  const rows = [
    rowOf(1, { status: 'confirmed' }),
    rowOf(2, { status: 'draft' }),
    rowOf(3, { status: 'draft', confirmBy: '2026-12-01' }),
    rowOf(4, { status: 'draft', confirmBy: '2026-12-01', openObjections: 1 }),
    rowOf(5, { status: 'submitted', preparedBy: ME }),
    rowOf(6, { status: 'submitted', preparedBy: uuid(901) }),
    rowOf(7, { status: 'confirmed', practitionerId: ME }),
  ]
  ask.mockResolvedValue(monthOf({ rows }))
  jest.mocked(submit.mutate).mockResolvedValue({ done: 2 })
  jest.mocked(approve.mutate).mockResolvedValue({ done: 1 })
  await open()
  await tap('提交审批（2张）')
  expect(submit.mutate).toHaveBeenCalledWith({ ids: [uuid(1), uuid(3)], requestId: expect.any(String) })
  await tap('审批通过（1张）')
  expect(approve.mutate).toHaveBeenCalledWith({ ids: [uuid(6)], requestId: expect.any(String) })
})

test('who has none yet gets one; without rates the way to them is shown', async () => {
  ask.mockResolvedValue(monthOf({ without: 3, rows: [rowOf(1, { ratesMissing: true, totalFen: 0 })] }))
  jest.mocked(make.mutate).mockResolvedValue({ made: 3, changed: 0, same: 0 })
  await open()
  await tap('出结算单（还有3人没有）')
  expect(make.mutate).toHaveBeenCalledWith({
    countyCode: '140406',
    month: '2026-11',
    requestId: expect.any(String),
  })
  await tap('去定标准')
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/staff/setting/index?key=subsidy.dutyRates&area=140406',
  })
})

test('before rates are set no statements are made: the button says so and leads to the rule', async () => {
  jest.mocked(make.mutate).mockClear()
  ask.mockResolvedValue(monthOf({ without: 3, ratesSet: false }))
  const { unmount } = await open()
  expect(screen.getByText('补贴标准还没有定')).toBeInTheDocument()
  expect(
    screen.getByText(/没有标准，出不了结算单。标准要从2026年11月1日或更早的一天算起/),
  ).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /出结算单（/ })).toBeNull()
  await tap('先去定标准，再出结算单')
  expect(make.mutate).not.toHaveBeenCalled()
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: '/staff/setting/index?key=subsidy.dutyRates&area=140406',
  })
  unmount()
  // drafts of nothing from before are not made anew either
  ask.mockResolvedValue(monthOf({ ratesSet: false, rows: [rowOf(1, { ratesMissing: true, totalFen: 0 })] }))
  const again = await open()
  expect(screen.queryByText('更新结算单')).toBeNull()
  expect(screen.getAllByRole('button', { name: /定标准/ })).toHaveLength(1)
  again.unmount()
  ask.mockResolvedValue(monthOf({ without: 3, ratesSet: false, keeps: false }))
  await open()
  expect(screen.getByText('补贴标准还没有定')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /定标准/ })).toBeNull()
})

test('a refused act is told in its sentence', async () => {
  ask.mockResolvedValue(monthOf({ rows: [rowOf(1, { status: 'confirmed' })] }))
  jest.mocked(submit.mutate).mockRejectedValue(Failure.refused(refuse('statement-moved').toRefusal()))
  await open()
  await tap('提交审批（1张）')
  expect(screen.getByText('这张结算单已经到了下一步，请刷新后再看')).toBeInTheDocument()
})

describe('a batch', () => {
  test('is approved by somebody else than who made it', async () => {
    ask.mockResolvedValue(monthOf({ batches: [batchOf({ preparedBy: ME })] }))
    const { unmount } = await open()
    expect(screen.getByText('这一批是您编的，请另一位同事来审批。')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '审批通过' })).toBeNull()
    unmount()
    ask.mockResolvedValue(monthOf({ batches: [batchOf()] }))
    jest.mocked(approveBatch.mutate).mockResolvedValue(batchOf({ status: 'approved' }))
    await open()
    expect(screen.queryByRole('button', { name: '导出发放名单' })).toBeNull()
    await tap('审批通过')
    expect(approveBatch.mutate).toHaveBeenCalledWith({ id: uuid(900), requestId: expect.any(String) })
  })

  test('gives its list, and takes the day it was paid', async () => {
    ask.mockResolvedValue(
      monthOf({ batches: [batchOf({ status: 'exported', exportedAt: '2026-12-02T00:30:00.000Z' })] }),
    )
    jest.mocked(exportBatch.mutate).mockResolvedValue({ name: '名单.xlsx', content: 'UEs=' })
    await open()
    await tap('导出发放名单')
    expect(saveWorkbook).toHaveBeenCalledWith('名单.xlsx', 'UEs=')
    expect(screen.queryByRole('button', { name: '撤掉这一批' })).toBeNull()
    jest.mocked(payBatch.mutate).mockResolvedValue(batchOf({ status: 'paid', paidOn: '2026-12-02' }))
    await tap('已经发了，记下日期')
    await tap('记下')
    expect(payBatch.mutate).toHaveBeenCalledWith({
      id: uuid(900),
      paidOn: '2026-12-02',
      requestId: expect.any(String),
    })
  })
})

test('who only watches has nothing to press', async () => {
  const rows = [rowOf(1, { status: 'confirmed' })]
  ask.mockResolvedValue(
    monthOf({ rows, keeps: false, batches: [batchOf()], toPay: { people: 1, totalFen: 1 } }),
  )
  signIn([{ role: 'city', areaCode: '140400' }])
  await open()
  expect(screen.queryByRole('button', { name: /提交审批|审批通过|编发放批次/ })).toBeNull()
})

test('a station is told it is not theirs, and nobody to sign in', async () => {
  signIn([{ role: 'station', areaCode: '140406100000' }])
  const { unmount } = await open()
  expect(screen.getByText('您的身份不能办理这一项')).toBeInTheDocument()
  unmount()
  signOut()
  await open()
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})

test('a month without duties says so', async () => {
  ask.mockResolvedValue(monthOf())
  await open()
  expect(screen.getByText('这个月还没有结算单')).toBeInTheDocument()
})
