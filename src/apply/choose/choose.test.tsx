import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Choosing } from '@contract/assignment/choosing-schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, settle } from '@/features/site/testing/stage'
import ApplyChoose from './index'

jest.mock('@/api/client', () => ({
  api: { assignment: { choosing: { query: jest.fn() }, choose: { mutate: jest.fn() } } },
}))
const ask = jest.mocked(api.assignment.choosing.query)
const send = jest.mocked(api.assignment.choose.mutate)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const LIU = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d11'
const choosing: Choosing = {
  number: '潞城援申字〔2026〕第1号',
  may: true,
  inDanger: false,
  matterType: 'family',
  chosenId: null,
  rows: [
    {
      id: LIU,
      name: '刘律师',
      unit: '某某律师事务所',
      kind: 'lawyer',
      fields: ['family', 'debt'],
      years: 8,
      load: 'light',
      ratings: 12,
      satisfied: 11,
    },
    {
      id: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d12',
      name: '齐律师',
      unit: null,
      kind: 'lawyer',
      fields: [],
      years: null,
      load: 'many',
      ratings: 0,
      satisfied: 0,
    },
  ],
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T01:00:00.000Z') })
  jest.clearAllMocks()
  ask.mockResolvedValue(choosing)
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}

test('what helps to choose, a percentage never without its numbers; chosen after asking, once', async () => {
  send.mockResolvedValue({ ...choosing, chosenId: LIU })
  await openPage(<ApplyChoose />, { id: ID })
  expect(screen.getByText('近两年12次评价，11次满意')).toBeInTheDocument()
  expect(screen.getByText('还没有人评价')).toBeInTheDocument()
  expect(screen.getByText('手上案子不多')).toBeInTheDocument()
  expect(screen.getAllByText('擅长这类事')).toHaveLength(1)
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
  await tap('选刘律师')
  expect(send).not.toHaveBeenCalled()
  await tap('选刘律师')
  expect(send).toHaveBeenCalledWith({ id: ID, practitionerId: LIU, requestId: expect.any(String) })
  await settle()
  expect(screen.getByText('您已经选好了')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '已选刘律师' })).toHaveAttribute('aria-disabled', 'true')
})

test('a choice can be given back to the centre; a refusal says why', async () => {
  ask.mockResolvedValue({ ...choosing, chosenId: LIU })
  send.mockRejectedValueOnce(Failure.refused(refuse('lawyer-not-open').toRefusal()))
  await openPage(<ApplyChoose />, { id: ID })
  await tap('选齐律师')
  expect(screen.getByText('这位律师现在不能选，请另选一位')).toBeInTheDocument()
  send.mockResolvedValue(choosing)
  await tap('不选了，交给中心来派')
  expect(send).toHaveBeenLastCalledWith(expect.objectContaining({ practitionerId: null }))
})

test('nobody to choose from; too late to choose; who flees violence can leave at once', async () => {
  ask.mockResolvedValue({ ...choosing, rows: [] })
  const { unmount } = await openPage(<ApplyChoose />, { id: ID })
  expect(screen.getByText('现在没有可以选的律师')).toBeInTheDocument()
  unmount()
  ask.mockResolvedValue({ ...choosing, may: false, rows: [], inDanger: true })
  await openPage(<ApplyChoose />, { id: ID })
  expect(screen.getByText('现在不能选了')).toBeInTheDocument()
  expect(screen.getByText('马上离开')).toBeInTheDocument()
})
