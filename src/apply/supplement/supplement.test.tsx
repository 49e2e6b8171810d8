import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { MySupplement } from '@contract/supplement/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, settle } from '@/features/site/testing/stage'
import { pickPhotos } from '@/platform/pick-photos'
import ApplySupplement from './index'

jest.mock('@/api/client', () => ({
  api: {
    supplement: {
      mine: { query: jest.fn() },
      upload: { mutate: jest.fn() },
      removePaper: { mutate: jest.fn() },
      supply: { mutate: jest.fn() },
    },
    aid: { paper: { query: jest.fn(() => new Promise(() => {})) } },
  },
}))
jest.mock('@/platform/pick-photos', () => ({ pickPhotos: jest.fn(async () => ['local.jpg']) }))
jest.mock('@/platform/shrink-photo', () => ({ shrinkPhoto: jest.fn(async () => 'QQ==') }))
const ask = jest.mocked(api.supplement.mine.query)
const upload = jest.mocked(api.supplement.upload.mutate)
const supply = jest.mocked(api.supplement.supply.mutate)

const ID = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
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
      { code: 'identity-card', name: '身份证', help: '正面、反面各拍一张', note: '反面没拍清楚', papers: [] },
      { code: 'means-proof', name: '经济困难证明', help: '有一样就行', note: null, papers: [] },
    ],
  },
  following: [],
  asOf: '2026-11-25T01:00:00.000Z',
}
const nothing: MySupplement = { ...waiting, status: 'submitted', ask: null }

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(waiting.asOf) })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  ask.mockResolvedValue(waiting)
  upload.mockImplementation((({ id }: { id: string }) =>
    Promise.resolve({
      id,
      kind: 'identity',
      type: 'image/jpeg',
      bytes: 1,
      uploadedAt: waiting.asOf,
    })) as never)
})
afterEach(() => jest.useRealTimers())

const tap = async (name: string | RegExp, at = 0) => {
  await act(async () => void fireEvent.click(screen.getAllByRole('button', { name })[at]!))
  await pass(700)
}
const write = (text: string) =>
  act(async () => void fireEvent.change(document.querySelector('textarea')!, { target: { value: text } }))

test('a photo of one, a word about the other, and only then it is handed in, after asking', async () => {
  supply.mockResolvedValue(nothing)
  await openPage(<ApplySupplement />, { id: ID })
  expect(screen.getByText('12月3日 周四，还剩8天')).toBeInTheDocument()
  expect(screen.getByText('反面没拍清楚')).toBeInTheDocument()
  expect(screen.getByText('还有2样没拍照，也没写原因。')).toBeInTheDocument()
  await tap('都好了，交给中心')
  expect(supply).not.toHaveBeenCalled()

  await tap(/添加照片/)
  expect(pickPhotos).toHaveBeenCalledWith(9)
  expect(upload.mock.calls[0]![0]).toMatchObject({
    applicationId: ID,
    code: 'identity-card',
    content: 'QQ==',
  })
  expect(screen.getByText('还有1样没拍照，也没写原因。')).toBeInTheDocument()

  await tap('经济困难证明交不了')
  expect(screen.getByText('还有1样没拍照，也没写原因。')).toBeInTheDocument()
  await write('丢了，正在补办')
  expect(screen.queryByText(/没拍照，也没写原因/)).toBeNull()
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
  await tap('都好了，交给中心')
  expect(supply).not.toHaveBeenCalled()
  await tap('都好了，交给中心')
  expect(supply).toHaveBeenCalledWith({
    id: ID,
    cannot: [{ code: 'means-proof', why: '丢了，正在补办' }],
    requestId: expect.any(String),
  })
  await settle()
  expect(screen.getByText('已经交给法律援助中心')).toBeInTheDocument()
})

test('the reason survives leaving the page; a refusal stands by its item', async () => {
  supply.mockRejectedValue(
    Failure.refused(refuse('supplement-incomplete', { 'items.identity-card': '请拍照' }).toRefusal()),
  )
  const photo = { id: ID, kind: 'identity', type: 'image/jpeg', bytes: 1, uploadedAt: waiting.asOf } as const
  const [first, second] = waiting.ask!.items
  ask.mockResolvedValue({
    ...waiting,
    ask: { ...waiting.ask!, items: [{ ...first!, papers: [photo] }, second!] },
  })
  const { unmount } = await openPage(<ApplySupplement />, { id: ID })
  await tap('经济困难证明交不了')
  await write('村里没人')
  await pass(200)
  unmount()
  await openPage(<ApplySupplement />, { id: ID })
  expect(document.querySelector('textarea')).toHaveValue('村里没人')
  await tap('都好了，交给中心')
  expect(screen.getByText('还有材料没拍，也没写为什么交不了')).toBeInTheDocument()
  expect(screen.getByText('请拍照')).toBeInTheDocument()
})

test('a paper that follows is handed in by its photo; the examination goes on', async () => {
  ask.mockResolvedValue({
    ...nothing,
    following: [
      {
        code: 'means-proof',
        name: '经济困难证明',
        help: '',
        dueOn: '2026-11-27',
        papers: [],
        state: 'waiting',
      },
      {
        code: 'household-book',
        name: '户口本',
        help: '',
        dueOn: '2026-11-27',
        papers: [],
        state: 'received',
      },
    ],
  })
  await openPage(<ApplySupplement />, { id: ID })
  expect(screen.getByText('11月27日 周五，还剩2天')).toBeInTheDocument()
  expect(screen.getByText('已收下')).toBeInTheDocument()
  expect(screen.getAllByRole('button', { name: /添加照片/ })).toHaveLength(1)
  await tap(/添加照片/)
  expect(upload.mock.calls[0]![0]).toMatchObject({ code: 'means-proof' })
})

test('aid given before the papers were there: they are sent the same way', async () => {
  const code = 'means-proof'
  ask.mockResolvedValue({
    ...nothing,
    status: 'accepted',
    following: [{ code, name: '经济困难证明', help: '', dueOn: '2026-11-27', papers: [], state: 'waiting' }],
  })
  await openPage(<ApplySupplement />, { id: ID })
  expect(screen.getByText(/援助先办着/)).toBeInTheDocument()
  await tap(/添加照片/)
  expect(upload.mock.calls[0]![0]).toMatchObject({ code })
})

test('too late: told kindly, with the way to begin anew', async () => {
  ask.mockResolvedValue({ ...nothing, status: 'lapsed' })
  await openPage(<ApplySupplement />, { id: ID })
  expect(screen.getByText(/别着急，不影响您的权利/)).toBeInTheDocument()
  await tap('重新申请')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/apply/form/index' })
})

test('who flees violence can leave at once; nobody else is shown how', async () => {
  const { unmount } = await openPage(<ApplySupplement />, { id: ID })
  expect(screen.queryByText('马上离开')).toBeNull()
  unmount()
  ask.mockResolvedValue({ ...waiting, inDanger: true })
  await openPage(<ApplySupplement />, { id: ID })
  expect(screen.getByText('马上离开')).toBeInTheDocument()
})
