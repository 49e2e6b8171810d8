import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import { pickTable } from '@/platform/pick-table'
import { saveWorkbook } from '@/platform/save-file'
import PeopleImport from './index'

jest.mock('@/api/client', () => ({
  api: { people: { importPeople: { mutate: jest.fn() }, template: { query: jest.fn() } } },
}))
jest.mock('@/platform/pick-table')
jest.mock('@/platform/save-file')
const { people } = jest.mocked(api, { shallow: false })

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}

beforeEach(async () => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  jest.mocked(pickTable).mockResolvedValue({ name: '名册.xlsx', bytes: 2048, content: 'QUJD' })
  signIn([{ role: 'county', areaCode: '140406' }])
  await openPage(<PeopleImport />)
})
afterEach(() => jest.useRealTimers())

test('a chosen workbook is imported into the own county, and what is next is told', async () => {
  await tap('选择文件')
  people.importPeople.mutate.mockResolvedValue({ added: 3, changed: 1, unchanged: 96 })
  await tap('开始导入')
  expect(people.importPeople.mutate).toHaveBeenCalledWith({
    countyCode: '140406',
    file: 'QUJD',
    requestId: expect.any(String),
  })
  expect(screen.getByText(/新登记3人，更新1人，没有变化96人。/)).toBeInTheDocument()
  expect(screen.getByText(/另一位同事/)).toBeInTheDocument()
  expect(screen.queryByText('开始导入')).toBeNull()
})

test('every wrong row is shown by its number, until another file is chosen', async () => {
  await tap('选择文件')
  const fields = { 第3行: '律师要填执业证号', 第9行: '和第2行是同一个人' }
  people.importPeople.mutate.mockRejectedValue(Failure.refused(refuse('rows-wrong', fields).toRefusal()))
  await tap('开始导入')
  expect(screen.getByText('有2处要改')).toBeInTheDocument()
  for (const text of [...Object.keys(fields), ...Object.values(fields)])
    expect(screen.getByText(text)).toBeInTheDocument()
  await tap('换一个文件')
  expect(screen.queryByText('第3行')).toBeNull()
})

test('the template is handed over, and a failure to get it is told', async () => {
  people.template.query.mockResolvedValue({ name: '人员名册模板.xlsx', content: 'QUJD' })
  await tap('下载模板')
  expect(saveWorkbook).toHaveBeenCalledWith('人员名册模板.xlsx', 'QUJD')
})

test('a file above one megabyte is not even sent; who keeps no register is told first', async () => {
  jest.mocked(pickTable).mockResolvedValue({ name: '全市.xlsx', bytes: 1_000_001, content: 'QUJD' })
  await tap('选择文件')
  expect(screen.getByText(/文件超过1兆/)).toBeInTheDocument()
  expect(screen.queryByText('开始导入')).toBeNull()
  cleanup()
  signIn([{ role: 'city', areaCode: '140400' }])
  await openPage(<PeopleImport />)
  expect(screen.getByText(refuse('not-allowed').message)).toBeInTheDocument()
})
