import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { api } from '@/api/client'
import { rememberPoint } from '@/api/seen-points'
import { pointOf, siteOf } from '@contract/site/testing/point-of'
import { openPage, pass } from '@/features/site/testing/stage'
import SitesPage from './index'

jest.mock('@/api/client', () => ({
  api: { site: { areas: { query: jest.fn() }, list: { query: jest.fn() } } },
}))
const list = jest.mocked(api.site.list.query)

const tap = (text: string) => act(async () => void fireEvent.click(screen.getByText(text)))

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
  Taro.clearStorageSync()
  jest.mocked(api.site.areas.query).mockResolvedValue([
    { code: '140406', name: '潞城区', towns: 8 },
    { code: '140431', name: '沁源县', towns: 12 },
  ])
  list.mockResolvedValue([siteOf()])
})
afterEach(() => jest.useRealTimers())

test('county, then township, then its board', async () => {
  const { unmount } = await openPage(<SitesPage />)
  expect(screen.getByText('8个乡镇街道')).toBeInTheDocument()
  await tap('潞城区')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/sites/index?county=140406' })
  unmount()
  await openPage(<SitesPage />, { county: '140406' })
  expect(list).toHaveBeenCalledWith({
    areaCode: '140406',
    kinds: expect.not.arrayContaining(['village-workroom']),
  })
  await tap('店上镇公共法律服务站')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/point/index?s=2ble1g' })
})

test('a name finds a village’s workroom too, once the typing pauses', async () => {
  await openPage(<SitesPage />)
  const box = screen.getByPlaceholderText('如：店上镇、某某村')
  for (const value of ['河', '河湃', '河湃村']) fireEvent.change(box, { target: { value } })
  expect(list).not.toHaveBeenCalled()
  await pass(500)
  await pass(20)
  expect(list.mock.calls).toEqual([[{ search: '河湃村' }]])
})

test('nothing of that name is said kindly', async () => {
  list.mockResolvedValue([])
  await openPage(<SitesPage />)
  fireEvent.change(screen.getByPlaceholderText('如：店上镇、某某村'), { target: { value: '某某' } })
  await pass(500)
  await pass(20)
  expect(screen.getByText('没有找到')).toBeInTheDocument()
})

test('a place seen before stands first', async () => {
  rememberPoint(pointOf(), Date.now())
  await openPage(<SitesPage />)
  expect(screen.getByText('上次看过')).toBeInTheDocument()
  await tap('店上镇公共法律服务站')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/point/index?s=2ble1g' })
})
