import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { MyCase } from '@contract/aid/schema'
import type { MyHandling } from '@contract/casework/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, settle } from '@/features/site/testing/stage'
import { Handling } from './handling'

jest.mock('@/api/client', () => ({
  api: {
    casework: {
      mine: { query: jest.fn() },
      urge: { mutate: jest.fn() },
      readProgress: { mutate: jest.fn() },
    },
  },
}))
const ask = jest.mocked(api.casework.mine.query)
const send = jest.mocked(api.casework.urge.mutate)
const read = jest.mocked(api.casework.readProgress.mutate)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const known: MyHandling = {
  status: 'engaged',
  handlerName: '李律师',
  handlerUnit: '长治某律师事务所',
  stage: 'trial',
  progress: [
    {
      id: '5d0b1a86-39c5-4e1c-8a55-1f0b8a3f0001',
      kind: 'filing',
      happenedOn: '2026-11-20',
      what: '法院立案了',
      toldAt: '2026-11-20T02:00:00.000Z',
      readAt: null,
    },
  ],
  mayUrge: true,
  urgeAgainOn: null,
  urgedAt: null,
  termination: null,
  asOf: '2026-11-23T01:00:00.000Z',
}
const open = (status: MyCase['status'] = 'engaged') =>
  openPage(<Handling it={{ id: ID, status } as MyCase} />)
const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T01:00:00.000Z') })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  ask.mockResolvedValue(known)
})
afterEach(() => jest.useRealTimers())

test('who works on it and what was done; read is said once', async () => {
  read.mockResolvedValue({
    ...known,
    progress: [{ ...known.progress[0]!, readAt: '2026-11-23T01:00:00.000Z' }],
  })
  await open()
  expect(screen.getByText('李律师')).toBeInTheDocument()
  expect(screen.getByText(/法院立案了/)).toBeInTheDocument()
  await tap('进展我看过了')
  expect(read).toHaveBeenCalledWith({ id: ID, requestId: expect.any(String) })
  await settle()
  expect(screen.queryByRole('button', { name: '进展我看过了' })).toBeNull()
})

test('urging is meant, told, and not offered again before its day', async () => {
  send.mockResolvedValue({
    ...known,
    mayUrge: false,
    urgeAgainOn: '2026-11-30',
    urgedAt: '2026-11-23T01:00:00.000Z',
  })
  await open()
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
  await tap('问问进展，催一催')
  expect(send).not.toHaveBeenCalled()
  await tap('问问进展，催一催')
  await settle()
  expect(screen.getByText('11月30日 周一起可以再催。急事请打电话。')).toBeInTheDocument()
  expect(screen.getByText(/11月23日 9:00催过/)).toBeInTheDocument()
})

test('a refusal says why', async () => {
  send.mockRejectedValue(Failure.refused(refuse('urged-lately').toRefusal()))
  await open()
  await tap('问问进展，催一催')
  expect(screen.getByText('前几天刚催过，律师已经知道，请再等等')).toBeInTheDocument()
})

test('terminated: ground, reasons, served when and how', async () => {
  ask.mockResolvedValue({
    ...known,
    status: 'terminated',
    mayUrge: false,
    termination: {
      number: '潞城援终字〔2026〕第1号',
      ground: 'own-lawyer',
      reasons: '已经自己请了律师',
      decidedAt: '2026-11-21T01:00:00.000Z',
      serveBy: '2026-11-24',
      servedWay: 'in-person',
      servedOn: '2026-11-22',
    },
  })
  await open('terminated')
  expect(screen.getByText(/第四十八条第六项/)).toBeInTheDocument()
  expect(screen.getByText('11月22日 周日，当面交')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '问问进展，催一催' })).toBeNull()
})

test('before aid was granted nothing is asked', async () => {
  await open('submitted')
  expect(ask).not.toHaveBeenCalled()
})
