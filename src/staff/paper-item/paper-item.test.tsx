import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { ItemCatalogue, ItemHistory } from '@contract/catalogue/schema'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import PaperItems from '../paper-items/index'
import PaperItem from './index'

jest.mock('@/api/client', () => ({
  api: {
    site: { areas: { query: jest.fn(async () => []) } },
    setting: {
      paperItems: { query: jest.fn() },
      paperItem: { query: jest.fn() },
      changeItem: { mutate: jest.fn() },
    },
  },
}))
const { paperItems, paperItem, changeItem } = api.setting

const ofArea = { areaCode: '140406', areaName: '潞城区', mayChange: true, asOf: '2026-11-23T01:00:00.000Z' }
const wages = {
  name: '欠条、工资条',
  help: '有哪样拍哪样',
  matterTypes: ['wages' as const],
  aidForms: [],
  followDays: 7,
  retired: false,
}
const catalogue = (change: Partial<ItemCatalogue> = {}): ItemCatalogue => ({
  ...ofArea,
  items: [
    {
      ...wages,
      code: 'wage-proof',
      kind: 'case',
      source: 'shipped',
      effectiveFrom: '2023-09-01',
      nextFrom: null,
    },
    {
      ...wages,
      code: 'kinship-proof',
      kind: 'case',
      name: '结婚证',
      matterTypes: ['family'],
      retired: true,
      source: 'county',
      effectiveFrom: '2026-11-01',
      nextFrom: null,
    },
  ],
  ...change,
})
const history = (change: Partial<ItemHistory> = {}): ItemHistory => ({
  ...ofArea,
  code: 'wage-proof',
  kind: 'case',
  now: wages,
  versions: [
    {
      ...wages,
      followDays: 3,
      source: 'county',
      effectiveFrom: '2026-11-24',
      replaced: false,
      madeAt: '2026-11-22T01:00:00.000Z',
      madeByName: '赵科长',
      because: '县里会议定的',
    },
    {
      ...wages,
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

const tap = async (name: string, role = 'button') => {
  await act(async () => void fireEvent.click(screen.getByRole(role, { name })))
  await pass(700)
}
const type = (label: string, value: string) =>
  fireEvent.change(screen.getAllByText(label)[0]!.closest('.c-field')!.querySelector('input, textarea')!, {
    target: { value },
  })
const sent = () => jest.mocked(changeItem.mutate).mock.calls[0]![0]

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.clearAllMocks()
  jest.mocked(Taro.showModal).mockResolvedValue({ confirm: true, cancel: false } as never)
  jest.mocked(paperItems.query).mockResolvedValue(catalogue())
  jest.mocked(paperItem.query).mockResolvedValue(history())
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('the list is by matter, says what may follow and what is asked for no more, and leads on', async () => {
  await openPage(<PaperItems />, {})
  expect(screen.getByText('可后补7天')).toBeInTheDocument()
  expect(screen.getByText('已停用')).toBeInTheDocument()
  fireEvent.change(screen.getByRole('combobox', { name: '什么事情' }), { target: { value: 'family' } })
  expect(screen.queryByText('欠条、工资条')).toBeNull()
  await act(async () => void fireEvent.click(screen.getByText('结婚证')))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/staff/paper-item/index?code=kinship-proof&area=140406',
  })
})

test('a new wording: other words, other days, from a day on; who made each stands below', async () => {
  await openPage(<PaperItem />, { code: 'wage-proof', area: '140406' })
  expect(screen.getByText(/赵科长：县里会议定的/)).toBeInTheDocument()
  await tap('改潞城区的规定')
  type('材料的名字', '欠条')
  type('几天内补来', '5')
  type('从哪天起', '2026-12-01')
  type('为什么改', '按县里会议定的')
  jest.mocked(changeItem.mutate).mockResolvedValue(history())
  await tap('保存')
  expect(sent()).toEqual({
    requestId: expect.any(String),
    areaCode: '140406',
    code: 'wage-proof',
    kind: 'case',
    ...wages,
    name: '欠条',
    followDays: 5,
    effectiveFrom: '2026-12-01',
    because: '按县里会议定的',
    replacing: false,
  })
})

test('one is taken out of use, over what was set for the same day', async () => {
  await openPage(<PaperItem />, { code: 'wage-proof', area: '140406' })
  await tap('改潞城区的规定')
  await tap('不再要', 'radio')
  type('为什么改', '用不着了')
  jest.mocked(changeItem.mutate).mockResolvedValue(history())
  await tap('保存')
  expect(sent()).toMatchObject({ retired: true, effectiveFrom: '2026-11-24', replacing: true })
})

test('one is added; identity can’t be made to follow, and what the server refuses stands at its field', async () => {
  await openPage(<PaperItem />, { area: '140406' })
  const kind = screen.getByRole('combobox', { name: '哪一类材料' })
  fireEvent.change(kind, { target: { value: 'identity' } })
  expect(screen.queryByRole('radio', { name: '可以后补' })).toBeNull()
  fireEvent.change(kind, { target: { value: 'case' } })
  await tap('可以后补', 'radio')
  type('材料的名字', '工')
  jest
    .mocked(changeItem.mutate)
    .mockRejectedValue(
      Failure.refused(refuse('bad-input', { name: '名字太短', followDays: '至少1天' }).toRefusal()),
    )
  await tap('保存')
  expect(sent()).not.toHaveProperty('code')
  expect(screen.getByText('名字太短')).toBeInTheDocument()
  expect(screen.getByText('至少1天')).toBeInTheDocument()
})

test('the city reads a county’s and changes nothing', async () => {
  jest.mocked(paperItem.query).mockResolvedValue(history({ mayChange: false }))
  await openPage(<PaperItem />, { code: 'wage-proof', area: '140406' })
  expect(screen.getByText('这一样由县区自己定，您可以看。')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '改潞城区的规定' })).toBeNull()
})

test('identity is asked for in every matter: there is nothing to pick', async () => {
  jest
    .mocked(paperItem.query)
    .mockResolvedValue(
      history({ code: 'identity-card', kind: 'identity', now: { ...wages, matterTypes: [] } }),
    )
  await openPage(<PaperItem />, { code: 'identity-card', area: '140406' })
  await tap('改潞城区的规定')
  expect(screen.getByText('怎么准备')).toBeInTheDocument()
  expect(screen.queryByText('什么事情要它')).toBeNull()
  expect(screen.queryByText('哪种援助要它')).toBeNull()
})
