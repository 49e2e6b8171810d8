import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { boxOf, writeIn } from '@/features/people/testing/fields'
import { personOf } from '@/features/people/testing/person-of'
import { openPage, pass, settle, signIn } from '@/features/site/testing/stage'
import StaffPersonEdit from './index'

jest.mock('@/api/client', () => ({
  api: {
    people: {
      person: { query: jest.fn() },
      propose: { mutate: jest.fn() },
      change: { mutate: jest.fn() },
    },
    site: { list: { query: jest.fn() } },
  },
}))
const { people, site } = jest.mocked(api, { shallow: false })

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.clearAllMocks()
  site.list.query.mockResolvedValue([
    {
      code: 'a',
      name: '店上镇站',
      kind: 'town-station',
      areaCode: '140406100000',
      areaName: '店上镇',
      address: null,
      phone: null,
    },
  ])
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('somebody new is proposed in the office’s own county, wrong fields named beside them', async () => {
  await openPage(<StaffPersonEdit />)
  await writeIn('姓名', '李明')
  people.propose.mutate.mockRejectedValueOnce(
    Failure.refused(refuse('bad-input', { 'facts.licenceNumber': '律师要填执业证号' }).toRefusal()),
  )
  await tap('申报')
  expect(screen.getByText('律师要填执业证号')).toBeInTheDocument()
  await writeIn('执业证号', '11404200010000001')
  await writeIn('手机号', '13803550001')
  people.propose.mutate.mockResolvedValue({ id: 'x' })
  await tap('申报')
  await settle()
  expect(people.propose.mutate).toHaveBeenLastCalledWith({
    countyCode: '140406',
    facts: expect.objectContaining({
      name: '李明',
      kind: 'lawyer',
      licenceNumber: '11404200010000001',
      phone: '13803550001',
      baseAreaCode: null,
      villages: [],
    }),
    requestId: expect.any(String),
  })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/staff/person/index?id=x' })
})

test('a known number left blank is left alone, and can be taken away', async () => {
  const person = personOf()
  people.person.query.mockResolvedValue(person)
  people.change.mutate.mockResolvedValue(person)
  await openPage(<StaffPersonEdit />, { id: person.id })
  expect(screen.getByText('现在是138****0001，不填就不改')).toBeInTheDocument()
  await writeIn('单位', '长治另一律师事务所')
  await tap('保存')
  const sent = people.change.mutate.mock.calls[0]![0]
  expect(sent.id).toBe(person.id)
  expect(sent.facts).toMatchObject({ unit: '长治另一律师事务所', name: '李明', baseAreaCode: '140406100000' })
  expect(sent.facts).not.toHaveProperty('phone')
  cleanup()
  await openPage(<StaffPersonEdit />, { id: person.id })
  await tap('去掉现在的手机号')
  await tap('保存')
  expect(people.change.mutate.mock.calls[1]![0].facts.phone).toBeNull()
})

test('is asked only for what a person of the kind can have, and sends nothing unseen', async () => {
  await openPage(<StaffPersonEdit />)
  await tap('办过未成年人案件')
  expect(screen.getByText('开始办刑事案件')).toBeInTheDocument()
  const kind = screen.getByLabelText('类型')
  await act(async () => void fireEvent.change(kind, { target: { value: 'grid-worker' } }))
  for (const text of [
    '办过未成年人案件',
    '开始办刑事案件',
    '开始执业',
    '还有执业证（可以承办民事、行政案件）',
  ])
    expect(screen.queryByText(text)).toBeNull()
  people.propose.mutate.mockResolvedValue({ id: 'x' })
  await tap('申报')
  expect(people.propose.mutate.mock.calls[0]![0].facts).toMatchObject({
    kind: 'grid-worker',
    knowsMinors: false,
  })
  expect(screen.getAllByText('类型').length).toBeGreaterThan(0)
})

test('what was typed is there again after the page was lost', async () => {
  await openPage(<StaffPersonEdit />)
  await writeIn('姓名', '李明')
  await pass(200)
  cleanup()
  await openPage(<StaffPersonEdit />)
  expect(boxOf('姓名')).toHaveValue('李明')
})

test('who keeps no register is refused before typing', async () => {
  signIn([{ role: 'station', areaCode: '140406100000' }])
  await openPage(<StaffPersonEdit />)
  expect(screen.getByText(refuse('not-allowed').message)).toBeInTheDocument()
  expect(screen.queryByText('申报')).toBeNull()
})
