import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { MyLawyer } from '@contract/assignment/choosing-schema'
import { api } from '@/api/client'
import { openPage, pass, settle } from '@/features/site/testing/stage'
import ApplyLawyer from './index'

jest.mock('@/api/client', () => ({
  api: { assignment: { mine: { query: jest.fn() }, askChange: { mutate: jest.fn() } } },
}))
const ask = jest.mocked(api.assignment.mine.query)
const send = jest.mocked(api.assignment.askChange.mutate)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const mine: MyLawyer = {
  number: '潞城援申字〔2026〕第1号',
  status: 'accepted',
  countyName: '潞城区',
  officePhone: '0355-6712345',
  inDanger: false,
  chosenName: null,
  lawyer: { name: '刘律师', unit: '某某律师事务所', accepted: true, since: '2026-11-23T01:00:00.000Z' },
  fallback: null,
  mayChoose: false,
  mayAskChange: true,
  changes: [],
  asOf: '2026-11-23T01:00:00.000Z',
}
const asked: MyLawyer = {
  ...mine,
  mayAskChange: false,
  changes: [
    {
      said: '电话打不通',
      askedAt: '2026-11-23T01:00:00.000Z',
      dueOn: '2026-11-30',
      outcome: null,
      reasons: null,
      decidedAt: null,
    },
  ],
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T01:00:00.000Z') })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  ask.mockResolvedValue(mine)
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}

test('who it is and where; the centre’s number, not the lawyer’s', async () => {
  await openPage(<ApplyLawyer />, { id: ID })
  expect(screen.getByText('刘律师')).toBeInTheDocument()
  await tap('打给潞城区法律援助中心')
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '0355-6712345' })
})

test('another lawyer is asked for with reasons; then what waits is told, and there is no second', async () => {
  send.mockResolvedValue(asked)
  await openPage(<ApplyLawyer />, { id: ID })
  await act(
    async () =>
      void fireEvent.change(document.querySelector('textarea')!, { target: { value: '电话打不通' } }),
  )
  await tap('申请换律师')
  expect(send).toHaveBeenCalledWith({ id: ID, said: '电话打不通', requestId: expect.any(String) })
  await settle()
  expect(screen.getByText('申请换律师1次')).toBeInTheDocument()
  expect(screen.getByText(/最晚11月30日 周一给您答复/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '申请换律师' })).toBeNull()
})

test('not whom one chose, and why; what was answered', async () => {
  ask.mockResolvedValue({
    ...asked,
    inDanger: true,
    chosenName: '齐律师',
    fallback: '您选的律师手上的案子已满',
    changes: [
      {
        ...asked.changes[0]!,
        outcome: 'denied',
        reasons: '律师已经联系过您两次',
        decidedAt: '2026-11-25T01:00:00.000Z',
      },
    ],
  })
  await openPage(<ApplyLawyer />, { id: ID })
  expect(screen.getByText('您选的齐律师这次没能派上')).toBeInTheDocument()
  expect(screen.getByText('不同意更换')).toBeInTheDocument()
  expect(screen.getByText('律师已经联系过您两次')).toBeInTheDocument()
  expect(screen.getByText('马上离开')).toBeInTheDocument()
})

test('nobody yet: one may still choose', async () => {
  ask.mockResolvedValue({
    ...mine,
    status: 'granted',
    lawyer: null,
    mayChoose: true,
    mayAskChange: false,
    officePhone: null,
  })
  await openPage(<ApplyLawyer />, { id: ID })
  await tap('自己选律师')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/apply/choose/index?id=${ID}` })
  expect(screen.getByRole('button', { name: '打 12348 问一问' })).toBeInTheDocument()
})
