import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { outreachOf } from '@contract/roster/testing/board-of'
import { siteOf } from '@contract/site/testing/point-of'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import OutreachPage from './index'

jest.mock('@/api/client', () => ({
  api: { site: { list: { query: jest.fn() } }, board: { openOutreach: { mutate: jest.fn() } } },
}))
const openOutreach = jest.mocked(api.board.openOutreach.mutate)

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const box = (label: string) => screen.getByText(label).closest('.c-field')!.querySelector('input, select')!
const fill = async (values: Record<string, string>) => {
  for (const [label, value] of Object.entries(values)) fireEvent.change(box(label), { target: { value } })
  await pass(200)
}
const open = () => openPage(<OutreachPage />)

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  Taro.clearStorageSync()
  openOutreach.mockReset()
  const { openingHours: _, position: __, ...site } = siteOf()
  jest.mocked(api.site.list.query).mockResolvedValue([site])
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('a fair of one day needs its day once; afterwards its codes are a tap away', async () => {
  await open()
  expect(api.site.list.query).toHaveBeenCalledWith({ areaCode: '140406', kinds: ['town-station'] })
  await fill({
    在哪个乡镇街道: '140406100000',
    名称: '店上庙会咨询台',
    地点: '店上村文化广场',
    第一天: '2026-11-28',
  })
  openOutreach.mockResolvedValue(outreachOf())
  await tap('设好并取得码')
  expect(openOutreach).toHaveBeenCalledWith({
    townCode: '140406100000',
    name: '店上庙会咨询台',
    place: '店上村文化广场',
    position: null,
    firstDay: '2026-11-28',
    lastDay: '2026-11-28',
    opens: '09:00',
    closes: '16:00',
    note: '',
    requestId: expect.any(String),
  })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/staff/outreaches/index' })
})

test('what is wrong stands at its field; what was typed survives leaving the page', async () => {
  const { unmount } = await open()
  await fill({ 名称: '店上庙会咨询台' })
  const fields = {
    townCode: '区划代码应为6位或12位数字',
    place: '请填写地点',
    closes: '结束时间应晚于开始时间',
  }
  openOutreach.mockRejectedValue(Failure.refused(refuse('bad-input', fields).toRefusal()))
  await tap('设好并取得码')
  for (const sentence of ['请选择乡镇街道', fields.place, fields.closes])
    expect(screen.getByText(sentence)).toBeInTheDocument()
  unmount()
  await open()
  expect(box('名称')).toHaveValue('店上庙会咨询台')
})

test('a station is told who sets it up', async () => {
  signIn([{ role: 'station', areaCode: '140406100000' }])
  await open()
  expect(screen.getByText('由县区来设')).toBeInTheDocument()
})
