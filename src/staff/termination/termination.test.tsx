import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { CountyCase } from '@contract/casework/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, settle, signIn } from '@/features/site/testing/stage'
import StaffTermination from './index'

jest.mock('@/api/client', () => ({
  api: {
    casework: {
      ofCounty: { query: jest.fn() },
      terminate: { mutate: jest.fn() },
      serveTermination: { mutate: jest.fn() },
    },
  },
}))
const ask = jest.mocked(api.casework.ofCounty.query)
const end = jest.mocked(api.casework.terminate.mutate)
const serve = jest.mocked(api.casework.serveTermination.mutate)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const known: CountyCase = {
  id: ID,
  number: '潞城援申字〔2026〕第1号',
  status: 'engaged',
  handlerName: '李律师',
  handlerUnit: null,
  engagement: null,
  metOn: null,
  progress: [],
  urgedAt: [],
  quietDays: 0,
  reports: [
    {
      id: '5d0b1a86-39c5-4e1c-8a55-1f0b8a3f0001',
      kind: 'ground',
      flags: [],
      ground: 'own-lawyer',
      said: '家里另请了律师',
      reportedAt: '2026-11-22T01:00:00.000Z',
      seenAt: null,
    },
  ],
  papers: [],
  missing: [],
  termination: null,
  heardSaid: null,
  own: false,
  acts: ['terminate'],
  asOf: '2026-11-23T01:00:00.000Z',
}
const ended: CountyCase = {
  ...known,
  status: 'terminated',
  termination: {
    number: '潞城援终字〔2026〕第1号',
    ground: 'own-lawyer',
    reasons: '核实属实，家里已经另请律师',
    decidedAt: '2026-11-23T01:00:00.000Z',
    serveBy: '2026-11-26',
    servedWay: null,
    servedOn: null,
  },
  acts: ['serve-termination'],
}
const write = (at: number, text: string) =>
  act(
    async () =>
      void fireEvent.change(document.querySelectorAll('textarea')[at]!, { target: { value: text } }),
  )
const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T01:00:00.000Z') })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  signIn([{ role: 'county', areaCode: '140406' }])
  ask.mockResolvedValue(known)
})
afterEach(() => jest.useRealTimers())

test('the lawyer’s report is the ground proposed; heard, meant, then ended', async () => {
  end.mockResolvedValue(ended)
  await openPage(<StaffTermination />, { id: ID })
  expect(screen.getByText('家里另请了律师')).toBeInTheDocument()
  await tap('终止援助')
  expect(Taro.showModal).not.toHaveBeenCalled()
  await act(async () => void fireEvent.click(screen.getByText('问过，他说了')))
  await write(0, '儿子请了律师')
  await write(1, '核实属实，家里已经另请律师')
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
  await tap('终止援助')
  expect(end).not.toHaveBeenCalled()
  await tap('终止援助')
  expect(end).toHaveBeenCalledWith({
    id: ID,
    ground: 'own-lawyer',
    heard: 'said',
    heardSaid: '儿子请了律师',
    reasons: '核实属实，家里已经另请律师',
    requestId: expect.any(String),
  })
  await settle()
  expect(screen.getByText(/还没送达，最晚11月26日/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '终止援助' })).toBeNull()
})

test('served: how and which day', async () => {
  ask.mockResolvedValue(ended)
  serve.mockResolvedValue({
    ...ended,
    termination: { ...ended.termination!, servedWay: 'in-person', servedOn: '2026-11-23' },
    acts: [],
  })
  await openPage(<StaffTermination />, { id: ID })
  await act(async () => void fireEvent.click(screen.getByText('当面交')))
  await act(
    async () =>
      void fireEvent.change(screen.getByLabelText('哪天送到的'), { target: { value: '2026-11-23' } }),
  )
  await tap('登记送达')
  expect(serve).toHaveBeenCalledWith(
    expect.objectContaining({ id: ID, way: 'in-person', servedOn: '2026-11-23' }),
  )
  await settle()
  expect(screen.getByText('11月23日 周一，当面交')).toBeInTheDocument()
})

test('somebody was faster: said, and asked anew', async () => {
  end.mockRejectedValue(Failure.refused(refuse('not-in-this-state').toRefusal()))
  await openPage(<StaffTermination />, { id: ID })
  await act(async () => void fireEvent.click(screen.getByText('多次联系不上')))
  await write(0, '核实属实，家里已经另请律师')
  const before = ask.mock.calls.length
  await tap('终止援助')
  await settle()
  expect(ask.mock.calls.length).toBeGreaterThan(before)
})

test('one’s own cause has no form', async () => {
  ask.mockResolvedValue({ ...known, own: true, acts: [] })
  await openPage(<StaffTermination />, { id: ID })
  expect(screen.getByText('这件案子和您本人有关')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '终止援助' })).toBeNull()
})
