import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { LedgerRow } from '@contract/consultation/search-schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { inLedger, newRecord } from '@/features/consultation/testing/someone'
import { openPage, pass, settle, signIn, signOut } from '@/features/site/testing/stage'
import { saveCsv, saveWorkbook } from '@/platform/save-file'
import StaffLedger from './index'

jest.mock('@/api/client', () => ({
  api: {
    ledger: {
      search: { query: jest.fn() },
      count: { query: jest.fn() },
      searchByPhone: { mutate: jest.fn() },
      make: { mutate: jest.fn() },
      part: { query: jest.fn() },
    },
    consultation: { types: { query: jest.fn() } },
    site: { list: { query: jest.fn() }, areas: { query: jest.fn() } },
  },
}))
jest.mock('@/platform/save-file')
const { ledger, consultation, site } = jest.mocked(api, { shallow: false })

const row = (changes: Partial<LedgerRow> = {}): LedgerRow => ({
  ...inLedger(newRecord()),
  own: false,
  satisfaction: null,
  way: null,
  setAside: false,
  ...changes,
})
const MONTH = { from: '2026-11-01', to: '2026-11-23' }

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const box = (label: string) =>
  screen
    .getByText(new RegExp(`^${label}`))
    .closest('.c-field')!
    .querySelector<HTMLInputElement>('input, textarea')!
const type = async (label: string, value: string) => {
  await act(async () => void fireEvent.change(box(label), { target: { value } }))
  await settle()
}
const asked = () => ledger.search.query.mock.lastCall![0]

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T02:00:00.000Z') })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  ledger.search.query.mockResolvedValue({ rows: [row()], more: false })
  ledger.count.query.mockResolvedValue({ records: 312, more: false })
  consultation.types.query.mockResolvedValue([])
  site.list.query.mockResolvedValue([] as never)
  site.areas.query.mockResolvedValue([] as never)
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('opens with this month: how many, and each record leads to all of it', async () => {
  await openPage(<StaffLedger />)
  expect(asked()).toEqual({ ...MONTH, before: undefined })
  expect(screen.getByText('312条')).toBeInTheDocument()
  await tap('工地拖欠三个月工资')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/record/index?id=${row().id}` })
})

test('more than can be counted is said as such; a closed record says why, and nothing else', async () => {
  ledger.count.query.mockResolvedValue({ records: 10_000, more: true })
  ledger.search.query.mockResolvedValue({
    rows: [row({ locked: true, minor: true, summary: '未成年人的记录，经批准后才能查看' })],
    more: false,
  })
  await openPage(<StaffLedger />)
  expect(screen.getByText('1万条以上')).toBeInTheDocument()
  expect(screen.getByText('未成年人')).toBeInTheDocument()
  expect(screen.getByText('劳动报酬')).toBeInTheDocument()
})

test('the next page goes on from the last row', async () => {
  ledger.search.query.mockResolvedValueOnce({ rows: [row()], more: true })
  await openPage(<StaffLedger />)
  await tap('再看后面的')
  expect(asked().before).toEqual({ occurredAt: row().occurredAt, id: row().id })
})

test('what is looked for is asked at once, stands as chips, and each chip takes its own away', async () => {
  await openPage(<StaffLedger />)
  await tap('换日期、加条件')
  await type('经办人', '李明')
  await type('咨询内容里有', '拖欠')
  expect(ledger.search.query).toHaveBeenCalledTimes(1)
  await tap('查找')
  expect(asked()).toEqual({ ...MONTH, adviser: '李明', words: '拖欠', before: undefined })
  expect(ledger.count.query).toHaveBeenLastCalledWith({ ...MONTH, adviser: '李明', words: '拖欠' })
  expect(screen.queryByText('查找')).toBeNull()
  await tap('经办人：李明')
  expect(asked()).toEqual({ ...MONTH, words: '拖欠', before: undefined })
  expect(screen.getByText('含“拖欠”')).toBeInTheDocument()
})

test('more than a year is told before it is asked', async () => {
  await openPage(<StaffLedger />)
  await tap('换日期、加条件')
  await type('从哪天', '2025-01-01')
  expect(screen.getByText('请选择一年以内、先后正确的日期')).toBeInTheDocument()
  await tap('查找')
  expect(ledger.search.query).toHaveBeenCalledTimes(1)
})

describe('by phone', () => {
  test('only a whole number is looked for, and what is found is listed', async () => {
    ledger.search.query.mockResolvedValue({ rows: [], more: false })
    ledger.searchByPhone.mutate.mockResolvedValue({ rows: [row({ summary: '借款到期不还' })], more: false })
    await openPage(<StaffLedger />)
    await type('来访人的电话', '138000')
    await tap('找这个电话')
    expect(ledger.searchByPhone.mutate).not.toHaveBeenCalled()
    await type('来访人的电话', '13800001234')
    await tap('找这个电话')
    expect(ledger.searchByPhone.mutate).toHaveBeenCalledWith(
      expect.objectContaining({ phone: '13800001234', before: undefined }),
    )
    expect(screen.getByText('借款到期不还')).toBeInTheDocument()
    await type('来访人的电话', '13800001235')
    expect(screen.queryByText('借款到期不还')).toBeNull()
  })
})

describe('a file', () => {
  const made = {
    id: '00000000-0000-4000-8000-0000000000ff',
    name: '咨询台账.xlsx',
    rows: 312,
    parts: 2,
    expiresAt: '2026-11-24T02:00:00.000Z',
  }
  beforeEach(() => {
    ledger.make.mutate.mockResolvedValue(made)
    ledger.part.query.mockImplementation((async ({ part }: { part: number }) => ({
      content: ['QUJD', 'REVG'][part]!,
    })) as never)
  })

  test('of what is shown is made once, and fetched whole, again as often as one likes', async () => {
    await openPage(<StaffLedger />)
    await tap('按上面的条件导出')
    expect(ledger.make.mutate).toHaveBeenCalledWith({
      ...MONTH,
      format: 'xlsx',
      clear: false,
      requestId: expect.any(String),
    })
    expect(screen.getByText('做好了，312条')).toBeInTheDocument()
    await tap('下载文件')
    await tap('下载文件')
    expect(saveWorkbook).toHaveBeenCalledTimes(2)
    expect(saveWorkbook).toHaveBeenLastCalledWith('咨询台账.xlsx', 'QUJDREVG')
    expect(ledger.make.mutate).toHaveBeenCalledTimes(1)
  })

  test('in clear only with a reason; as CSV where wanted', async () => {
    await openPage(<StaffLedger />)
    await tap('CSV')
    await tap('带上完整的姓名和电话')
    await tap('按上面的条件导出')
    expect(ledger.make.mutate).not.toHaveBeenCalled()
    await type('为什么要带', '市局核查')
    await tap('按上面的条件导出')
    expect(ledger.make.mutate.mock.lastCall![0]).toMatchObject({
      format: 'csv',
      clear: true,
      reason: '市局核查',
    })
    await tap('下载文件')
    expect(saveCsv).toHaveBeenCalledWith('咨询台账.xlsx', 'QUJDREVG')
  })

  test('a station is not offered names; a refusal is told', async () => {
    signIn([{ role: 'station', areaCode: '140406100000' }])
    ledger.make.mutate.mockRejectedValue(Failure.refused(refuse('export-too-many').toRefusal()))
    await openPage(<StaffLedger />)
    expect(screen.queryByText('带上完整的姓名和电话')).toBeNull()
    await tap('按上面的条件导出')
    expect(screen.getByText(refuse('export-too-many').message)).toBeInTheDocument()
    expect(screen.queryByText('下载文件')).toBeNull()
  })
})

test('who is not signed in is told so, and nothing is asked', async () => {
  signOut()
  await openPage(<StaffLedger />)
  expect(ledger.search.query).not.toHaveBeenCalled()
})
