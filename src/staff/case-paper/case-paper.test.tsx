import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { CasePaperCatalogue, CasePaperHistory } from '@contract/catalogue/schema'
import { api } from '@/api/client'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import CasePapers from '../case-papers/index'
import CasePaper from './index'

jest.mock('@/api/client', () => ({
  api: {
    site: { areas: { query: jest.fn(async () => []) } },
    setting: {
      casePapers: { query: jest.fn() },
      casePaper: { query: jest.fn() },
      changeCasePaper: { mutate: jest.fn() },
    },
  },
}))
const { casePapers, casePaper, changeCasePaper } = api.setting

const ofArea = { areaCode: '140406', areaName: '潞城区', mayChange: true, asOf: '2026-11-23T01:00:00.000Z' }
const place = { aidForm: 'civil' as const, stage: 'trial' as const }
const evidence = {
  name: '调查取证的材料',
  required: false,
  whenTerminated: false,
  pageOrder: 50,
  retired: false,
}
const held = { source: 'shipped' as const, effectiveFrom: '2023-09-01', nextFrom: null }
const catalogue: CasePaperCatalogue = {
  ...ofArea,
  papers: [
    { ...place, ...evidence, ...held, code: 'evidence' },
    {
      ...place,
      ...evidence,
      ...held,
      aidForm: 'drafting',
      stage: 'drafting',
      code: 'outcome',
      name: '写好的法律文书',
    },
  ],
}
const history = (change: Partial<CasePaperHistory> = {}): CasePaperHistory => ({
  ...ofArea,
  ...place,
  code: 'evidence',
  now: evidence,
  versions: [
    {
      ...evidence,
      source: 'shipped',
      effectiveFrom: '2023-09-01',
      replaced: false,
      madeAt: null,
      madeByName: null,
      because: null,
    },
  ],
  ...change,
})
const params = { form: 'civil', stage: 'trial', area: '140406' }

const tap = async (name: string, role = 'button') => {
  await act(async () => void fireEvent.click(screen.getByRole(role, { name })))
  await pass(700)
}
const type = (label: string, value: string) =>
  fireEvent.change(screen.getAllByText(label)[0]!.closest('.c-field')!.querySelector('input, textarea')!, {
    target: { value },
  })
const sent = () => jest.mocked(changeCasePaper.mutate).mock.calls[0]![0]

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.clearAllMocks()
  jest.mocked(Taro.showModal).mockResolvedValue({ confirm: true, cancel: false } as never)
  jest.mocked(casePapers.query).mockResolvedValue(catalogue)
  jest.mocked(casePaper.query).mockResolvedValue(history())
  jest.mocked(changeCasePaper.mutate).mockResolvedValue(history())
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('the list is by form of aid and stage, and leads to one paper and to adding one', async () => {
  await openPage(<CasePapers />, {})
  expect(screen.getByText('审判阶段')).toBeInTheDocument()
  expect(screen.queryByText('写好的法律文书')).toBeNull()
  await act(async () => void fireEvent.click(screen.getByText('调查取证的材料')))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/staff/case-paper/index?form=civil&stage=trial&code=evidence&area=140406',
  })
  await pass(700)
  await tap('审判阶段加一样材料')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: '/staff/case-paper/index?form=civil&stage=trial&area=140406',
  })
})

test('a paper is made a must for cases received from a day on', async () => {
  await openPage(<CasePaper />, { ...params, code: 'evidence' })
  await tap('改潞城区的规定')
  await tap('必须有', 'radio')
  type('排在第几位', '52')
  type('从哪天起', '2026-12-01')
  type('为什么改', '案卷评查的要求')
  await tap('保存')
  expect(sent()).toEqual({
    requestId: expect.any(String),
    areaCode: '140406',
    ...place,
    code: 'evidence',
    ...evidence,
    required: true,
    pageOrder: 52,
    effectiveFrom: '2026-12-01',
    because: '案卷评查的要求',
    replacing: false,
  })
})

test('what the law wants has another name and place at most', async () => {
  jest
    .mocked(casePaper.query)
    .mockResolvedValue(history({ code: 'agreement', now: { ...evidence, required: true } }))
  await openPage(<CasePaper />, { ...params, code: 'agreement' })
  expect(screen.getByText('法律规定要有的材料，只能改叫法和位置。')).toBeInTheDocument()
  await tap('改潞城区的规定')
  expect(screen.queryByRole('radio', { name: '不再用' })).toBeNull()
  expect(screen.queryByRole('radio', { name: '有就放' })).toBeNull()
  type('材料的名字', '法律援助委托协议')
  type('为什么改', '统一叫法')
  await tap('保存')
  expect(sent()).toMatchObject({
    code: 'agreement',
    name: '法律援助委托协议',
    required: true,
    retired: false,
  })
})

test('one is added to a stage', async () => {
  await openPage(<CasePaper />, params)
  type('材料的名字', '廉洁办案告知书')
  type('排在第几位', '15')
  type('为什么改', '案卷评查的要求')
  await tap('保存')
  expect(sent()).toMatchObject({
    ...place,
    name: '廉洁办案告知书',
    pageOrder: 15,
    required: true,
    retired: false,
  })
  expect(sent()).not.toHaveProperty('code')
})
