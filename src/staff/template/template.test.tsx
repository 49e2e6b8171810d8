import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import type { Template, TemplateItem } from '@contract/document/schema'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import { showPdf } from '@/platform/paper-picture'
import Templates from '../templates/index'
import PaperTemplate from './index'

jest.mock('@/platform/paper-picture')
jest.mock('@/api/client', () => ({
  api: {
    site: { areas: { query: jest.fn(async () => []) } },
    document: {
      templates: { query: jest.fn() },
      template: { query: jest.fn() },
      preview: { query: jest.fn() },
      publish: { mutate: jest.fn() },
    },
  },
}))
const { templates, template, preview, publish } = api.document

const item: TemplateItem = {
  code: 'receipt',
  title: '法律援助申请材料接收凭证',
  source: 'shipped',
  effectiveFrom: '2023-09-01',
  nextFrom: null,
}
const shipped: Template = {
  ...item,
  areaCode: '140406',
  areaName: '潞城区',
  blocks: [
    { kind: 'heading', text: '接收凭证' },
    { kind: 'number' },
    { kind: 'paragraph', text: '今收到{{name}}的材料。' },
    { kind: 'table', rows: [{ pairs: [{ name: '收到日期', text: '{{receivedOn}}' }] }] },
    { kind: 'date' },
  ],
  versions: [{ source: 'shipped', effectiveFrom: '2023-09-01', madeByName: null }],
  mayChange: true,
  asOf: '2026-11-25T01:00:00.000Z',
}
const tap = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })))
  await pass(700)
}
const card = (title: string) => screen.getByText(title).closest('.c-card')!
const words = () => card('段落').querySelector('textarea')!
const show = async (change: Partial<Template> = {}) => {
  jest.mocked(template.query).mockResolvedValue({ ...shipped, ...change })
  await openPage(<PaperTemplate />, { code: 'receipt', area: '140406' })
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.clearAllMocks()
  jest.mocked(Taro.showModal).mockResolvedValue({ confirm: true, cancel: false } as never)
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('every paper with whose wording holds, each a door to its own', async () => {
  jest
    .mocked(templates.query)
    .mockResolvedValue([
      item,
      { ...item, code: 'grant', title: '给予法律援助决定书', source: 'county', nextFrom: '2026-12-01' },
    ])
  await openPage(<Templates />)
  expect(templates.query).toHaveBeenCalledWith({ areaCode: '140406' })
  expect(screen.getByText('原样')).toBeInTheDocument()
  expect(screen.getByText('12月1日 周二起有新字句')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText('给予法律援助决定书')))
  await pass(700)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/template/index?code=grant&area=140406' })
})

test('a wording is read with the names of what stands in it, changed, looked at and published from a day', async () => {
  await show()
  expect(screen.getByText('今收到【申请人姓名】的材料。')).toBeInTheDocument()
  await tap('改潞城区的字句')
  fireEvent.change(words(), { target: { value: '今天收到{{name}}交来的材料。' } })
  fireEvent.change(card('段落').querySelector('select')!, { target: { value: 'officer' } })
  expect(words()).toHaveValue('今天收到{{name}}交来的材料。{{officer}}')
  const blocks = shipped.blocks.map((block) =>
    block.kind === 'paragraph' ? { ...block, text: '今天收到{{name}}交来的材料。{{officer}}' } : block,
  )
  jest
    .mocked(preview.query)
    .mockResolvedValue({ name: '样张.pdf', content: 'data:application/pdf;base64,JVBERi0=' })
  await tap('看样张')
  expect(preview.query).toHaveBeenCalledWith({ code: 'receipt', blocks })
  expect(showPdf).toHaveBeenCalledTimes(1)
  jest.mocked(publish.mutate).mockResolvedValue({ ...shipped, nextFrom: '2026-11-26' })
  await tap('从2026年11月26日起用')
  expect(publish.mutate).toHaveBeenCalledWith({
    requestId: expect.any(String),
    code: 'receipt',
    areaCode: '140406',
    blocks,
    effectiveFrom: '2026-11-26',
  })
  expect(screen.getByRole('button', { name: '改潞城区的字句' })).toBeInTheDocument()
})

test('a placeholder the paper has not is marked before anything is sent', async () => {
  await show()
  await tap('改潞城区的字句')
  fireEvent.change(words(), { target: { value: '{{income}}' } })
  await tap('从2026年11月26日起用')
  expect(screen.getByText('这份文书没有“income”这一项，请从可用的项目里选')).toBeInTheDocument()
  expect(publish.mutate).not.toHaveBeenCalled()
})

test('blocks are added and removed; the heading stays; what the server refuses is told', async () => {
  await show()
  await tap('改潞城区的字句')
  const headings = card('标题')
  expect(headings.textContent).not.toContain('删掉这一块')
  await act(async () => void fireEvent.click(card('编号').querySelectorAll('button, [role=button]')[1]!))
  await pass(700)
  expect(screen.queryByText('编号')).toBeNull()
  jest.mocked(publish.mutate).mockRejectedValue(Failure.refused(refuse('setting-taken').toRefusal()))
  await tap('从2026年11月26日起用')
  expect(screen.getByText('这一天已经有一条规定，请刷新看清后再改')).toBeInTheDocument()
})

test('the city reads a county’s wording and leaves it', async () => {
  signIn([{ role: 'city', areaCode: '140400' }])
  await show({ mayChange: false })
  expect(screen.queryByRole('button', { name: '改潞城区的字句' })).toBeNull()
})
