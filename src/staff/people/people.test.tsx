import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { People, PersonItem } from '@contract/people/schema'
import { api } from '@/api/client'
import { writeIn } from '@/features/people/testing/fields'
import { openPage, pass, settle, signIn, signOut } from '@/features/site/testing/stage'
import { saveWorkbook } from '@/platform/save-file'
import StaffPeople from './index'

jest.mock('@/api/client', () => ({
  api: {
    people: {
      list: { query: jest.fn() },
      act: { mutate: jest.fn() },
      exportPeople: { mutate: jest.fn() },
    },
  },
}))
jest.mock('@/platform/save-file')
const { people } = jest.mocked(api, { shallow: false })

const row = (index: number, change: Partial<PersonItem> = {}): PersonItem => ({
  id: `b2b7c0de-0000-4000-8000-00000000000${index}`,
  name: `律师${index}`,
  kind: 'lawyer',
  unit: null,
  countyName: '潞城区',
  status: 'active',
  fields: [],
  admittable: false,
  ...change,
})
const counts = { proposed: 2, declined: 0, active: 51, suspended: 1, exited: 4 }
const answer = (rows: PersonItem[], next: People['next'] = null): People => ({ rows, next, counts })

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.clearAllMocks()
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('people with their counts, page after page, each opening their record', async () => {
  const next = { areaCode: '140406', name: '律师1', id: row(1).id }
  people.list.query.mockResolvedValueOnce(answer([row(1)], next)).mockResolvedValueOnce(answer([row(2)]))
  await openPage(<StaffPeople />)
  expect(people.list.query).toHaveBeenCalledWith({ status: 'active' })
  expect(screen.getByText('在册 51')).toBeInTheDocument()
  await tap('再看后面的')
  await settle()
  expect(people.list.query).toHaveBeenLastCalledWith({ status: 'active', after: next })
  expect(screen.queryByText('再看后面的')).toBeNull()
  await tap('律师2')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/person/index?id=${row(2).id}` })
})

test('who may be admitted is admitted together, and only they', async () => {
  people.list.query.mockImplementation((({ status }: { status?: string }) =>
    Promise.resolve(
      answer(
        status === 'proposed'
          ? [row(1, { status, admittable: true }), row(2, { status, admittable: false })]
          : [],
      ),
    )) as never)
  await openPage(<StaffPeople />)
  expect(screen.getByText('没有在册的人')).toBeInTheDocument()
  await tap('待准入 2')
  await settle()
  people.act.mutate.mockResolvedValue({ done: 1, freed: [] })
  await tap('准入下面的1人')
  expect(people.act.mutate).toHaveBeenCalledWith({
    ids: [row(1).id],
    act: 'admit',
    requestId: expect.any(String),
  })
})

test('a search waits for a pause and is asked once', async () => {
  people.list.query.mockResolvedValue(answer([row(1)]))
  await openPage(<StaffPeople />)
  await writeIn('按名字、单位、证号找', '李')
  await pass(500)
  expect(people.list.query).toHaveBeenLastCalledWith({ status: 'active', search: '李' })
})

test('numbers are exported only with a reason', async () => {
  people.list.query.mockResolvedValue(answer([row(1)]))
  people.exportPeople.mutate.mockResolvedValue({ name: '人员名册.xlsx', content: 'QUJD' })
  await openPage(<StaffPeople />)
  await tap('带上手机号')
  expect(screen.getByRole('button', { name: '导出Excel' })).toHaveAttribute('aria-disabled', 'true')
  await writeIn('为什么要手机号', '建通讯录')
  await tap('导出Excel')
  expect(people.exportPeople.mutate).toHaveBeenCalledWith({
    withPhones: true,
    reason: '建通讯录',
    requestId: expect.any(String),
  })
  expect(saveWorkbook).toHaveBeenCalledWith('人员名册.xlsx', 'QUJD')
})

test('a station looks and keeps nothing', async () => {
  signIn([{ role: 'station', areaCode: '140406100000' }])
  people.list.query.mockResolvedValue(answer([row(1)]))
  await openPage(<StaffPeople />)
  expect(screen.getByText('律师1')).toBeInTheDocument()
  for (const text of ['申报一个人', '用表格导入', '导出Excel']) expect(screen.queryByText(text)).toBeNull()
  cleanup()
  signOut()
  await openPage(<StaffPeople />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
