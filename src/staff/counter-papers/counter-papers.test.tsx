import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import type { MySupplement } from '@contract/supplement/schema'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, settle, signIn } from '@/features/site/testing/stage'
import StaffCounterPapers from './index'

jest.mock('@/api/client', () => ({
  api: {
    supplement: {
      seeAtCounter: { query: jest.fn() },
      uploadAtCounter: { mutate: jest.fn() },
      removeAtCounter: { mutate: jest.fn() },
      supplyAtCounter: { mutate: jest.fn() },
      openAtCounter: { mutate: jest.fn() },
    },
  },
}))
jest.mock('@/platform/pick-photos', () => ({ pickPhotos: jest.fn(async () => ['local.jpg']) }))
jest.mock('@/platform/shrink-photo', () => ({ shrinkPhoto: jest.fn(async () => 'QQ==') }))
const server = jest.mocked(api.supplement, { shallow: false })

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const PAPER = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d11'
const paper = {
  id: PAPER,
  kind: 'identity',
  type: 'image/png',
  bytes: 1,
  uploadedAt: '2026-11-25T01:00:00.000Z',
} as const
const waiting: MySupplement = {
  id: ID,
  number: '潞城援申字〔2026〕第1号',
  countyName: '潞城区',
  status: 'supplement',
  inDanger: false,
  ask: {
    askedAt: '2026-11-23T01:00:00.000Z',
    dueOn: '2026-12-03',
    reasons: '缺这两样，没法审查',
    newCircumstance: null,
    items: [
      { code: 'identity-card', name: '身份证', help: '', note: '反面没拍清楚', papers: [paper] },
      { code: 'means-proof', name: '经济困难证明', help: '', note: null, papers: [] },
    ],
  },
  following: [],
  asOf: '2026-11-25T01:00:00.000Z',
}
const answered: MySupplement = { ...waiting, status: 'submitted', ask: null }

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(waiting.asOf) })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  signIn([{ role: 'station', areaCode: '140406100000' }])
  server.seeAtCounter.query.mockResolvedValue(waiting)
  server.openAtCounter.mutate.mockResolvedValue({ type: 'image/png', content: 'data:image/png;base64,QQ==' })
  server.uploadAtCounter.mutate.mockImplementation((({ id }: { id: string }) =>
    Promise.resolve({ ...paper, id, kind: 'hardship' })) as never)
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string | RegExp, at = 0) => {
  await act(async () => void fireEvent.click(screen.getAllByRole('button', { name })[at]!))
  await pass(700)
}
const choose = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name })))
  await pass(200)
}

test('what was brought is photographed; who brought it is said, and only then it is handed in', async () => {
  server.supplyAtCounter.mutate.mockResolvedValue(answered)
  await openPage(<StaffCounterPapers />, { id: ID })
  expect(screen.getByText('12月3日 周四，还剩8天')).toBeInTheDocument()
  // a photo that lay there before is opened once, with a trace
  expect(server.openAtCounter.mutate).toHaveBeenCalledTimes(1)
  expect(server.openAtCounter.mutate.mock.calls[0]![0]).toMatchObject({ applicationId: ID, paperId: PAPER })
  await tap('替他交给中心')
  await tap(/添加照片/, 1)
  expect(server.uploadAtCounter.mutate.mock.calls[0]![0]).toMatchObject({
    applicationId: ID,
    code: 'means-proof',
    content: 'QQ==',
  })
  await tap('替他交给中心')
  expect(server.supplyAtCounter.mutate).not.toHaveBeenCalled()
  await choose('家里人拿来')
  await tap('替他交给中心')
  expect(server.supplyAtCounter.mutate).toHaveBeenCalledWith({
    id: ID,
    cannot: [],
    broughtBy: 'family',
    requestId: expect.any(String),
  })
  await settle()
  expect(screen.getByText('现在没有要补的材料')).toBeInTheDocument()
})

test('a wrong photo is taken back out', async () => {
  server.removeAtCounter.mutate.mockResolvedValue({ removed: true })
  await openPage(<StaffCounterPapers />, { id: ID })
  await tap('删除第1张')
  expect(server.removeAtCounter.mutate).toHaveBeenCalledWith({
    applicationId: ID,
    paperId: PAPER,
    requestId: expect.any(String),
  })
  expect(screen.getByText('还有2样没拍照，也没写原因。')).toBeInTheDocument()
})

test('who has an account is left to do it on their own phone', async () => {
  server.seeAtCounter.query.mockRejectedValue(Failure.refused(refuse('has-own-phone').toRefusal()))
  await openPage(<StaffCounterPapers />, { id: ID })
  expect(screen.getByText('申请人自己在手机上能办，请让本人来办')).toBeInTheDocument()
})

test('a paper that follows is handed in by its photo', async () => {
  const { note: _note, ...item } = waiting.ask!.items[1]!
  server.seeAtCounter.query.mockResolvedValue({
    ...answered,
    following: [{ ...item, dueOn: '2026-11-27', state: 'waiting' }],
  })
  await openPage(<StaffCounterPapers />, { id: ID })
  expect(screen.getByText('11月27日 周五，还剩2天')).toBeInTheDocument()
  await tap(/添加照片/)
  expect(server.uploadAtCounter.mutate.mock.calls[0]![0]).toMatchObject({ code: 'means-proof' })
})
