import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { pointOf, siteOf } from '@contract/site/testing/point-of'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import { locateOnce } from '@/platform/locate'
import StaffSite from './index'

jest.mock('@/api/client', () => ({
  api: { site: { point: { query: jest.fn() }, change: { mutate: jest.fn() } } },
}))
jest.mock('@/platform/locate')
const change = jest.mocked(api.site.change.mutate)

const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const type = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
/** The control under a label, as the tests' plain elements have it. */
const box = (label: string) => screen.getByText(label).closest('.c-field')!.querySelector('input')!

const open = () => openPage(<StaffSite />, { site: '2ble1g' })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(api.site.point.query).mockResolvedValue(pointOf())
  change.mockReset()
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('the county changes what residents read, all in one', async () => {
  await open()
  await tap('修改')
  type('电话', '0355-6812349')
  await tap('再加一段时间')
  change.mockResolvedValue(siteOf({ phone: '0355-6812349' }))
  await tap('保存')
  expect(change).toHaveBeenCalledWith({
    siteCode: '2ble1g',
    address: '店上镇政府院内一楼',
    phone: '0355-6812349',
    position: { lat: 36.39, lng: 113.12 },
    openingHours: [
      { weekdays: [2, 3, 5], opens: '08:30', closes: '12:00' },
      { weekdays: [2, 3, 5], opens: '14:30', closes: '17:30' },
    ],
    requestId: expect.any(String),
  })
  expect(screen.queryByText('保存')).toBeNull()
})

test('what the server finds wrong stands at its field', async () => {
  await open()
  await tap('修改')
  const fields = { phone: '请填写正确的电话号码', 'openingHours.0.weekdays': '请选择星期几' }
  change.mockRejectedValue(Failure.refused(refuse('bad-input', fields).toRefusal()))
  await tap('保存')
  for (const sentence of Object.values(fields)) expect(screen.getByText(sentence)).toBeInTheDocument()
  expect(screen.getByText('有几处没填对，请看红字提示')).toBeInTheDocument()
  expect(screen.getByText('保存')).toBeInTheDocument()
})

test('the position is taken on the spot, to a metre; half of one is none', async () => {
  await open()
  await tap('修改')
  jest.mocked(locateOnce).mockResolvedValue({ lat: 36.3912345, lng: 113.1207654, accuracyM: 8 })
  await tap('用我现在的位置')
  expect(box('纬度')).toHaveValue('36.39123')
  expect(box('经度')).toHaveValue('113.12077')
  type('经度', '')
  change.mockResolvedValue(siteOf())
  await tap('保存')
  expect(change).toHaveBeenCalledWith(expect.objectContaining({ position: null }))
})

test('where the phone may not say, one is told to type', async () => {
  await open()
  await tap('修改')
  jest.mocked(locateOnce).mockResolvedValue({ refused: 'denied' })
  await tap('用我现在的位置')
  expect(screen.getByText('您没有允许定位，请手工填写')).toBeInTheDocument()
})

test('a station sees the facts and changes nothing', async () => {
  signIn([{ role: 'station', areaCode: '140406100000' }])
  await open()
  expect(screen.getByText('0355-6812348')).toBeInTheDocument()
  expect(screen.queryByText('修改')).toBeNull()
  expect(screen.getByText('现场码')).toBeInTheDocument()
})

test('the city watches a station, and keeps its own centre', async () => {
  signIn([{ role: 'city', areaCode: '140400' }])
  const { unmount } = await open()
  expect(screen.queryByText('修改')).toBeNull()
  expect(screen.queryByText('现场码')).toBeNull()
  unmount()
  jest.mocked(api.site.point.query).mockResolvedValue(pointOf({ site: siteOf({ kind: 'city-centre' }) }))
  Taro.clearStorageSync()
  await open()
  expect(screen.getByText('修改')).toBeInTheDocument()
  expect(screen.getByText('现场码')).toBeInTheDocument()
})
