import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import { pickTable } from '@/platform/pick-table'
import Workrooms from './index'

jest.mock('@/api/client', () => ({ api: { site: { importWorkrooms: { mutate: jest.fn() } } } }))
jest.mock('@/platform/pick-table')
const send = jest.mocked(api.site.importWorkrooms.mutate)

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}

beforeEach(async () => {
  jest.useFakeTimers()
  send.mockReset()
  jest.mocked(pickTable).mockResolvedValue({ name: '潞城区.csv', bytes: 2048, content: 'QUJD' })
  signIn([{ role: 'county', areaCode: '140406' }])
  await openPage(<Workrooms />)
})
afterEach(() => jest.useRealTimers())

test('a chosen table is imported, and what came of it is told', async () => {
  await tap('选择文件')
  expect(screen.getByText('潞城区.csv')).toBeInTheDocument()
  send.mockResolvedValue({ added: 3, changed: 1, unchanged: 151 })
  await tap('开始导入')
  expect(send).toHaveBeenCalledWith({ file: 'QUJD', requestId: expect.any(String) })
  expect(screen.getByText('新增3个，更新1个，没有变化151个。')).toBeInTheDocument()
  expect(screen.queryByText('开始导入')).toBeNull()
})

test('every wrong row is shown by its number, until another file is chosen', async () => {
  await tap('选择文件')
  const fields = { 第3行: '村社区代码应为12位数字', 第9行: '和第2行是同一个村社区' }
  send.mockRejectedValue(Failure.refused(refuse('rows-wrong', fields).toRefusal()))
  await tap('开始导入')
  expect(screen.getByText('有2处要改')).toBeInTheDocument()
  for (const [where, problem] of Object.entries(fields)) {
    expect(screen.getByText(where)).toBeInTheDocument()
    expect(screen.getByText(problem)).toBeInTheDocument()
  }
  await tap('换一个文件')
  expect(screen.queryByText('第3行')).toBeNull()
})

test('a file above one megabyte is not even sent', async () => {
  jest.mocked(pickTable).mockResolvedValue({ name: '全市.csv', bytes: 1_000_001, content: 'QUJD' })
  await tap('选择文件')
  expect(screen.getByText(/文件超过1兆/)).toBeInTheDocument()
  expect(screen.queryByText('开始导入')).toBeNull()
})

test('changing one’s mind leaves everything as it was', async () => {
  await tap('选择文件')
  jest.mocked(pickTable).mockResolvedValue(undefined)
  await tap('换一个文件')
  expect(screen.getByText('潞城区.csv')).toBeInTheDocument()
})

test('who may not import is told before choosing a file', async () => {
  cleanup()
  signIn([{ role: 'station', areaCode: '140406100000' }])
  await openPage(<Workrooms />)
  expect(screen.getByText(refuse('not-allowed').message)).toBeInTheDocument()
  expect(screen.queryByText('选择文件')).not.toBeInTheDocument()
})
