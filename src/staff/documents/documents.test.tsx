import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import type { CaseDocuments, IssuedWithDelivery } from '@contract/document/schema'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import { showPdf } from '@/platform/paper-picture'
import CasePapers from './index'

jest.mock('@/platform/paper-picture')
jest.mock('@/api/client', () => ({
  api: {
    document: {
      ofCase: { query: jest.fn() },
      make: { mutate: jest.fn() },
      withdraw: { mutate: jest.fn() },
      deliver: { mutate: jest.fn() },
      open: { mutate: jest.fn() },
      deliveryPhoto: { query: jest.fn() },
    },
  },
}))
const { ofCase, make, withdraw, deliver, open, deliveryPhoto } = api.document

const CASE = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
const paper = (change: Partial<IssuedWithDelivery> = {}): IssuedWithDelivery => ({
  id: '5d0b1a86-39c5-4e1c-8a55-1f0b8a3f0001',
  code: 'receipt',
  title: '法律援助申请材料接收凭证',
  number: '潞城援收字〔2026〕第1号',
  issuedAt: '2026-11-24T01:00:00.000Z',
  issuedByName: '赵科长',
  ended: null,
  deliveries: [],
  ...change,
})
const papersOf = (change: Partial<CaseDocuments> = {}): CaseDocuments => ({
  documents: [],
  papers: [
    { code: 'receipt', title: '法律援助申请材料接收凭证', asks: [], known: [], obstacle: 'paper-there' },
    {
      code: 'one-time-notice',
      title: '补充材料（说明）通知书',
      asks: ['missing', 'supplyBy'],
      known: [],
      obstacle: null,
    },
    { code: 'closing', title: '法律援助结案报告表', asks: [], known: [], obstacle: 'paper-not-yet' },
  ],
  own: false,
  asOf: '2026-11-25T01:00:00.000Z',
  ...change,
})
const show = async (change: Partial<CaseDocuments> = {}) => {
  jest.mocked(ofCase.query).mockResolvedValue(papersOf(change))
  await openPage(<CasePapers />, { id: CASE })
}
const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}
const field = (label: string) => screen.getByText(label).closest('.c-field')!
const type = (label: string, value: string) =>
  fireEvent.change(field(label).querySelector('input, textarea')!, { target: { value } })
const choose = (value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: '哪一种' }), { target: { value } })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.clearAllMocks()
  jest.mocked(Taro.showModal).mockResolvedValue({ confirm: true, cancel: false } as never)
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('only what can be made now is offered; what is typed becomes the paper, which then stands in the list', async () => {
  await show()
  const offered = Array.from(screen.getByRole('combobox', { name: '哪一种' }).querySelectorAll('option'))
  expect(offered.map(({ value }) => value)).toEqual(['', 'one-time-notice'])
  choose('one-time-notice')
  type('要补的材料或说明', '户口本')
  type('补齐期限', '2026年12月5日')
  const made = paper({
    code: 'one-time-notice',
    title: '补充材料（说明）通知书',
    number: '潞城援补字〔2026〕第1号',
  })
  jest.mocked(make.mutate).mockResolvedValue(papersOf({ documents: [made] }))
  await tap('生成文书')
  expect(make.mutate).toHaveBeenCalledWith({
    requestId: expect.any(String),
    applicationId: CASE,
    code: 'one-time-notice',
    extra: { missing: '户口本', supplyBy: '2026年12月5日' },
  })
  expect(screen.getByText('潞城援补字〔2026〕第1号')).toBeInTheDocument()
})

test('what the case holds is told of and need not be typed', async () => {
  const known = ['missing' as const, 'supplyBy' as const]
  await show({
    papers: [
      { code: 'one-time-notice', title: '补充材料（说明）通知书', asks: [...known], known, obstacle: null },
    ],
  })
  choose('one-time-notice')
  expect(
    screen.getByText('要补的材料或说明、补齐期限已经有了，会自动填好；想换个写法再填。'),
  ).toBeInTheDocument()
  jest.mocked(make.mutate).mockResolvedValue(papersOf())
  await tap('生成文书')
  expect(make.mutate).toHaveBeenCalledWith(expect.objectContaining({ code: 'one-time-notice', extra: {} }))
})

test('what was left empty is marked, and what was typed stays', async () => {
  await show()
  choose('one-time-notice')
  type('要补的材料或说明', '户口本')
  const refused = refuse('bad-input', { 'extra.supplyBy': '请填写补齐期限' }).toRefusal()
  jest.mocked(make.mutate).mockRejectedValue(Failure.refused(refused))
  await tap('生成文书')
  expect(screen.getByText('请填写补齐期限')).toBeInTheDocument()
  expect(field('要补的材料或说明').querySelector('textarea')).toHaveValue('户口本')
})

test('a paper is opened, delivered, replaced and taken back', async () => {
  await show({ documents: [paper()] })
  expect(screen.getByText('还没送达')).toBeInTheDocument()
  jest
    .mocked(open.mutate)
    .mockResolvedValue({ name: '凭证.pdf', content: 'data:application/pdf;base64,JVBERi0=' })
  await tap('看法律援助申请材料接收凭证')
  expect(showPdf).toHaveBeenCalledTimes(1)

  await tap('登记送达')
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '当面交' })))
  type('签收人', '王秀英')
  const id = '5d0b1a86-39c5-4e1c-8a55-1f0b8a3f0002'
  const delivery = {
    id,
    way: 'in-person' as const,
    deliveredOn: '2026-11-25',
    receivedBy: '王**',
    note: null,
    recordedByName: '赵科长',
    proofs: [],
  }
  jest.mocked(deliver.mutate).mockResolvedValue(papersOf({ documents: [paper({ deliveries: [delivery] })] }))
  await tap('登记送达')
  expect(deliver.mutate).toHaveBeenCalledWith({
    requestId: expect.any(String),
    id: paper().id,
    way: 'in-person',
    deliveredOn: '2026-11-25',
    receivedBy: '王秀英',
    note: '',
    proofs: [],
  })
  expect(screen.getByText('已送达')).toBeInTheDocument()
  expect(screen.getByText('王**签收，赵科长登记')).toBeInTheDocument()

  jest.mocked(make.mutate).mockResolvedValue(papersOf({ documents: [paper()] }))
  await tap('换一份新的')
  await tap('生成文书')
  expect(make.mutate).toHaveBeenCalledWith(expect.objectContaining({ code: 'receipt', replaces: paper().id }))

  await tap('收回')
  type('收回的原因', '县区名称写错')
  const ended = { as: 'withdrawn' as const, because: '县区名称写错' }
  jest.mocked(withdraw.mutate).mockResolvedValue(papersOf({ documents: [paper({ ended })] }))
  await tap('收回这份文书')
  expect(withdraw.mutate).toHaveBeenCalledWith({
    requestId: expect.any(String),
    id: paper().id,
    because: '县区名称写错',
  })
  expect(screen.getByText('已收回')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '登记送达' })).toBeNull()
})

test('photos of a delivery are fetched when they are asked for; one opened by its recipient says so', async () => {
  const delivery = {
    id: '5d0b1a86-39c5-4e1c-8a55-1f0b8a3f0002',
    way: 'online' as const,
    deliveredOn: '2026-11-25',
    receivedBy: null,
    note: null,
    recordedByName: '王**',
    proofs: [],
  }
  const photo = '5d0b1a86-39c5-4e1c-8a55-1f0b8a3f0003'
  const post = { ...delivery, id: photo, way: 'post' as const, recordedByName: '赵科长', proofs: [photo] }
  await show({ documents: [paper({ deliveries: [delivery, post] })] })
  expect(screen.getByText('王**打开')).toBeInTheDocument()
  jest.mocked(deliveryPhoto.query).mockResolvedValue({ src: 'data:image/png;base64,AA==' })
  expect(deliveryPhoto.query).not.toHaveBeenCalled()
  await act(async () => void fireEvent.click(screen.getByText('1张照片')))
  await pass(700)
  expect(deliveryPhoto.query).toHaveBeenCalledWith({ deliveryId: photo, proofId: photo })
})

test('of one’s own application no papers are made', async () => {
  await show({ own: true, documents: [paper()] })
  expect(screen.getByText('这是您本人的申请')).toBeInTheDocument()
  expect(screen.queryByText('出一份文书')).toBeNull()
  expect(screen.queryByRole('button', { name: '收回' })).toBeNull()
})
