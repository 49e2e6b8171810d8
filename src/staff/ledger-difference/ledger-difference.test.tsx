import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Difference } from '@contract/consultation/difference-schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, settle, signIn } from '@/features/site/testing/stage'
import { pickTable } from '@/platform/pick-table'
import { saveWorkbook } from '@/platform/save-file'
import LedgerDifference from './index'

jest.mock('@/api/client', () => ({
  api: { ledger: { compare: { mutate: jest.fn() }, differenceReport: { mutate: jest.fn() } } },
}))
jest.mock('@/platform/pick-table')
jest.mock('@/platform/save-file')
const { ledger } = jest.mocked(api, { shallow: false })

const ID = '00000000-0000-4000-8000-0000000000cc'
const here = {
  id: ID,
  day: '2026-11-03',
  adviser: '李明',
  siteName: '店上镇站',
  type: '劳动报酬',
  summary: '工地拖欠工资',
}
const there = { number: 7, day: '2026-11-03', adviser: '李明', type: '劳动报酬', summary: '工地拖欠工资' }
const found = (changes: Partial<Difference> = {}): Difference => ({
  period: { from: '2026-11-01', to: '2026-11-23' },
  counts: { here: 9, there: 8, same: 6, different: 1, onlyHere: 2, onlyThere: 1, outside: 3, unread: 1 },
  byColumn: {
    site: 0,
    client: 0,
    phone: 0,
    groups: 0,
    channel: 0,
    type: 0,
    summary: 0,
    answer: 0,
    result: 1,
  },
  different: [{ here, there, columns: ['result'] }],
  onlyHere: [{ ...here, id: `${ID.slice(0, -1)}d`, summary: '离婚后孩子归谁' }],
  onlyThere: [{ ...there, number: 9, summary: '宅基地被占' }],
  unread: [12],
  asOf: '2026-11-23T02:00:00.000Z',
  ...changes,
})
const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const pick = async (bytes = 2048) => {
  jest.mocked(pickTable).mockResolvedValue({ name: '旧系统.xlsx', bytes, content: 'QUJD' })
  await tap('选择文件')
}

beforeEach(async () => {
  jest.useFakeTimers({ now: new Date('2026-11-23T02:00:00.000Z') })
  jest.clearAllMocks()
  ledger.compare.mutate.mockResolvedValue(found())
  signIn([{ role: 'county', areaCode: '140406' }])
  await openPage(<LedgerDifference />)
})
afterEach(() => jest.useRealTimers())

test('how many of each kind, the columns they differ in, and the rows behind; each here opens', async () => {
  await pick()
  await tap('开始比对')
  expect(ledger.compare.mutate).toHaveBeenCalledWith({
    from: '2026-11-01',
    to: '2026-11-23',
    file: 'QUJD',
    requestId: expect.any(String),
  })
  expect(screen.getByText('两边不一样 1条')).toBeInTheDocument()
  expect(screen.getByText(/表里第7行.不同：办理结果/)).toBeInTheDocument()
  expect(screen.getByText('1条不同')).toBeInTheDocument()
  expect(screen.getByText('后面还有1条')).toBeInTheDocument()
  expect(screen.getByText('宅基地被占')).toBeInTheDocument()
  expect(screen.getByText('表里有3条不在这段日期里，没有比。')).toBeInTheDocument()
  expect(screen.getByText('日期或值班人员认不出来：第12行')).toBeInTheDocument()
  await tap('离婚后孩子归谁')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/staff/record/index?id=${ID.slice(0, -1)}d` })
})

test('all of it is taken along as a workbook', async () => {
  ledger.differenceReport.mutate.mockResolvedValue({ name: '台账比对.xlsx', content: 'QUJD' })
  await pick()
  await tap('开始比对')
  await tap('导出全部差异')
  expect(saveWorkbook).toHaveBeenCalledWith('台账比对.xlsx', 'QUJD')
})

test('what was found is gone as soon as the days are others', async () => {
  await pick()
  await tap('开始比对')
  const day = screen.getByText('从哪天').closest('.c-field')!.querySelector('input')!
  await act(async () => void fireEvent.change(day, { target: { value: '2026-10-01' } }))
  await settle()
  expect(screen.queryByText('两边不一样 1条')).toBeNull()
  expect(screen.getByText('开始比对')).toBeInTheDocument()
})

test('a table without its columns is told; one too large is not sent', async () => {
  ledger.compare.mutate.mockRejectedValue(
    Failure.refused(refuse('rows-wrong', { 表头: '第一行缺少这些列：日期' }).toRefusal()),
  )
  await pick()
  await tap('开始比对')
  expect(screen.getByText('第一行缺少这些列：日期')).toBeInTheDocument()
  jest.mocked(pickTable).mockResolvedValue({ name: '全年.xlsx', bytes: 1_000_001, content: 'QUJD' })
  await tap('换一个文件')
  expect(screen.getByText(/文件超过1兆/)).toBeInTheDocument()
  expect(screen.queryByText('开始比对')).toBeNull()
})
