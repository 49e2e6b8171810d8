import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Objecting } from '@contract/review/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, settle } from '@/features/site/testing/stage'
import ApplyObject from './index'

jest.mock('@/api/client', () => ({
  api: { objection: { objecting: { query: jest.fn() }, object: { mutate: jest.fn() } } },
}))
const ask = jest.mocked(api.objection.objecting.query)
const send = jest.mocked(api.objection.object.mutate)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const open: Objecting = {
  number: '潞城援申字〔2026〕第1号',
  countyName: '潞城区',
  status: 'refused',
  against: 'refusal',
  objectBy: '2026-12-08',
  may: true,
  inDanger: false,
  asHelper: false,
  objection: null,
  asOf: '2026-11-23T01:00:00.000Z',
}
const made: Objecting = {
  ...open,
  may: false,
  objection: {
    against: 'refusal',
    said: '收入算错了',
    objectedAt: '2026-11-23T01:00:00.000Z',
    dueOn: '2026-11-30',
    outcome: null,
    number: null,
    reasons: null,
    decidedAt: null,
  },
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T01:00:00.000Z') })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  ask.mockResolvedValue(open)
})
afterEach(() => jest.useRealTimers())

const write = (text: string) =>
  act(async () => void fireEvent.change(document.querySelector('textarea')!, { target: { value: text } }))
const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}

test('says against what, until when and who looks at it; sends once, after asking', async () => {
  send.mockResolvedValue(made)
  await openPage(<ApplyObject />, { id: ID })
  expect(screen.getByText('12月8日 周二，还剩15天')).toBeInTheDocument()
  await write('收入算错了')
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
  await tap('提交异议')
  expect(send).not.toHaveBeenCalled()
  await tap('提交异议')
  expect(send).toHaveBeenCalledWith({ id: ID, said: '收入算错了', requestId: expect.any(String) })
  await settle()
  expect(screen.getByText(/最晚11月30日 周一给您答复/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '提交异议' })).toBeNull()
})

test('what is written survives leaving the page; a refusal says why', async () => {
  const { unmount } = await openPage(<ApplyObject />, { id: ID })
  await write('写到一半')
  await pass(200)
  unmount()
  send.mockRejectedValue(Failure.refused(refuse('aid-objection-late').toRefusal()))
  await openPage(<ApplyObject />, { id: ID })
  expect(document.querySelector('textarea')).toHaveValue('写到一半')
  await tap('提交异议')
  expect(screen.getByText('提异议的期限过了，还可在60天内申请行政复议')).toBeInTheDocument()
})

test('too late: the other way; upheld: the other way too', async () => {
  ask.mockResolvedValue({ ...open, may: false })
  const { unmount } = await openPage(<ApplyObject />, { id: ID })
  expect(screen.getByText(/提异议的15天已经过了.*60天内，还可以申请行政复议/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '提交异议' })).toBeNull()
  unmount()
  ask.mockResolvedValue({
    ...made,
    objection: {
      ...made.objection!,
      outcome: 'upheld',
      number: '潞城援异字〔2026〕第1号',
      reasons: '收入没有算错',
      decidedAt: '2026-11-27T01:00:00.000Z',
    },
  })
  await openPage(<ApplyObject />, { id: ID })
  expect(screen.getByText('维持原决定')).toBeInTheDocument()
  expect(screen.getByText('收入没有算错')).toBeInTheDocument()
  expect(screen.getByText(/60天内可以向上一级申请行政复议，或者6个月内向法院起诉/)).toBeInTheDocument()
})

test('overturned: it goes on, nothing else to do; who flees violence can leave at once', async () => {
  ask.mockResolvedValue({
    ...made,
    status: 'submitted',
    against: null,
    objectBy: null,
    inDanger: true,
    objection: { ...made.objection!, outcome: 'overturned', number: 'x', reasons: 'y', decidedAt: open.asOf },
  })
  await openPage(<ApplyObject />, { id: ID })
  expect(screen.getByText('您的异议成立，接着为您办理，不用重新申请。')).toBeInTheDocument()
  expect(screen.queryByText('还可以怎么办')).toBeNull()
  expect(screen.getByText('马上离开')).toBeInTheDocument()
})

test('the decision not received yet: one may object at once, and knows from when the days count', async () => {
  ask.mockResolvedValue({ ...open, objectBy: null })
  await openPage(<ApplyObject />, { id: ID })
  expect(screen.getByText('收到决定书那天起15天内')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '提交异议' })).toBeInTheDocument()
})

test('a helper objects for somebody it was read to; for oneself nothing of the kind is asked', async () => {
  ask.mockResolvedValue(open)
  const { unmount } = await openPage(<ApplyObject />, { id: ID })
  expect(screen.queryByRole('checkbox', { name: /本人同意/ })).toBeNull()
  unmount()
  ask.mockResolvedValue({ ...open, asHelper: true })
  await openPage(<ApplyObject />, { id: ID })
  expect(screen.getByRole('checkbox', { name: /本人同意/ })).toBeInTheDocument()
})
