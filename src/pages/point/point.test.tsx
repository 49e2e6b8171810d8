import { fireEvent, screen } from '@testing-library/react'
import Taro, { useShareAppMessage } from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { seenPoint } from '@/api/seen-points'
import { boardShiftOf, pointOf, siteOf } from '@contract/site/testing/point-of'
import { openPage, settle, signIn, signOut } from '@/features/site/testing/stage'
import PointPage from './index'

jest.mock('@/api/client', () => ({ api: { site: { point: { query: jest.fn() } } } }))
const ask = jest.mocked(api.site.point.query)

/** Taps the first thing that says this; the telephone stands in two places. */
const tap = async (text: string | RegExp) => {
  fireEvent.click(screen.getAllByText(text)[0]!)
  await settle()
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-24T01:00:05.000Z') })
  jest.clearAllMocks()
  Taro.clearStorageSync()
  ask.mockReset()
  signOut()
})
afterEach(() => jest.useRealTimers())

const open = (params: Record<string, string> = { s: '2ble1g' }) => openPage(<PointPage />, params)

test('who is on duty, until when, to somebody not signed in', async () => {
  ask.mockResolvedValue(pointOf())
  await open()
  expect(screen.getByText('店上镇公共法律服务站')).toBeInTheDocument()
  expect(screen.getByText('李明')).toBeInTheDocument()
  expect(screen.getByText('在岗')).toBeInTheDocument()
  expect(screen.getByText('值班到 12:00')).toBeInTheDocument()
  expect(screen.getByText(/9:00 更新/)).toBeInTheDocument()
})

test('somebody due who is not there, and a duty away from the site, are said to be so', async () => {
  ask.mockResolvedValue(
    pointOf({
      now: [
        boardShiftOf({ presence: 'not-arrived' }),
        boardShiftOf({
          id: '7b8f3f5e-5a3f-4f57-9a7b-0d1c2b3a4f51',
          practitionerName: '王芳',
          dutyKind: 'village',
        }),
      ],
      later: [
        boardShiftOf({ id: '7b8f3f5e-5a3f-4f57-9a7b-0d1c2b3a4f52', day: '2026-11-25', presence: 'not-yet' }),
      ],
    }),
  )
  await open()
  expect(screen.getByText('还没到岗')).toBeInTheDocument()
  expect(screen.getByText('到时间了还没签到，来之前请先打电话。')).toBeInTheDocument()
  expect(screen.getByText('下乡')).toBeInTheDocument()
  expect(screen.getByText(/不在站点/)).toBeInTheDocument()
  expect(screen.getByText(/^明天/)).toBeInTheDocument()
})

test('with nobody there the next duty stands first, and once', async () => {
  const later = [
    boardShiftOf({
      presence: 'not-yet',
      day: '2026-11-27',
      startsAt: '2026-11-27T00:30:00.000Z',
      endsAt: '2026-11-27T04:00:00.000Z',
    }),
  ]
  ask.mockResolvedValue(pointOf({ now: [], later }))
  await open()
  expect(screen.getByText('现在没有人值班')).toBeInTheDocument()
  expect(screen.getByText('下一次：11月27日 周五 8:30–12:00')).toBeInTheDocument()
  expect(screen.queryByText('接下来的值班')).toBeNull()
})

test('the telephone rings the site', async () => {
  ask.mockResolvedValue(pointOf())
  await open()
  await tap(/打电话问 0355-6812348/)
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '0355-6812348' })
})

test('without a telephone of its own it offers 12348', async () => {
  ask.mockResolvedValue(pointOf({ site: siteOf({ phone: null, address: null, openingHours: [] }) }))
  await open()
  await tap(/打法律服务热线/)
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '12348' })
  expect(screen.getByText('开放时间请先打电话问')).toBeInTheDocument()
})

test('a question in writing goes to this site', async () => {
  ask.mockResolvedValue(pointOf())
  await open()
  await tap('写下来问')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/ask/new/index?s=2ble1g' })
})

test('an application starts with this site', async () => {
  ask.mockResolvedValue(pointOf())
  await open()
  await tap('申请法律援助')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/apply/form/index?s=2ble1g' })
})

test('the month’s board is a tap away, and a card sent on leaves the scanned key behind', async () => {
  ask.mockResolvedValue(pointOf())
  await open({ s: '2ble1g', k: '12345678' })
  const card = jest.mocked(useShareAppMessage).mock.lastCall![0]({} as never)
  expect(card).toEqual({ title: '店上镇公共法律服务站谁在值班', path: '/pages/point/index?s=2ble1g' })
  await tap('这个月谁值班')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/board/index?s=2ble1g' })
})

test('an outreach site that is over says so, shows the way on, and is not kept as seen', async () => {
  ask.mockResolvedValueOnce(pointOf())
  const { unmount } = await open()
  unmount()
  ask.mockRejectedValue(Failure.refused(refuse('outreach-over').toRefusal()))
  await open()
  expect(screen.getByText('这里的咨询活动已经结束了')).toBeInTheDocument()
  expect(screen.queryByText('李明')).toBeNull()
  expect(seenPoint('2ble1g')).toBeUndefined()
})

test('how to rate is told, since a rating needs the code of the service itself', async () => {
  ask.mockResolvedValue(pointOf())
  await open()
  await tap('给服务评价')
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '给服务评价' }))
})

test('a practitioner goes on to check in with the very code just scanned; others see no such door', async () => {
  ask.mockResolvedValue(pointOf())
  signIn([], ['practitioner'])
  const { unmount } = await open({ s: '2ble1g', k: '12345678' })
  await tap('我来值班，签到签退')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/lawyer/check-in/index?s=2ble1g&k=12345678' })
  unmount()
  signIn([])
  await open({ s: '2ble1g', k: '12345678' })
  expect(screen.queryByText(/签到签退/)).toBeNull()
})

test('somebody not signed in who scanned the screen may sign in to check in', async () => {
  ask.mockResolvedValue(pointOf())
  await open({ s: '2ble1g', p: 'abc123' })
  await tap('我是值班人员，登录后签到')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringMatching(/^\/pages\/sign-in\/index/) })
})

test('without a network: the copy last seen, with its time, and nobody is said to be there', async () => {
  ask.mockResolvedValue(pointOf())
  const { unmount } = await open()
  unmount()
  jest.setSystemTime(new Date('2026-11-24T03:00:00.000Z'))
  ask.mockRejectedValue(Failure.offline())
  await open()
  expect(screen.getByText('这是11月24日 9:00看到的')).toBeInTheDocument()
  expect(screen.getByText('李明')).toBeInTheDocument()
  expect(screen.queryByText('在岗')).toBeNull()
  expect(screen.getByText(/下面是上次看到的内容/)).toBeInTheDocument()
})

test('without a network and never seen: another try', async () => {
  ask.mockRejectedValue(Failure.offline())
  await open()
  expect(screen.getByText('再试一次')).toBeInTheDocument()
  ask.mockResolvedValue(pointOf())
  await tap('再试一次')
  expect(screen.getByText('李明')).toBeInTheDocument()
})

test('an unknown site leads to finding one, also when it was known before', async () => {
  ask.mockResolvedValue(pointOf())
  const { unmount } = await open()
  unmount()
  ask.mockRejectedValue(Failure.refused(refuse('not-found').toRefusal()))
  const second = await open()
  jest.setSystemTime(new Date('2026-11-24T03:00:00.000Z'))
  second.unmount()
  await open()
  expect(screen.getByText('没有这个站点')).toBeInTheDocument()
  await tap('选择站点')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/sites/index' })
})

test('without a code one chooses a site, and nothing is asked', async () => {
  await open({})
  expect(screen.getByText('先选一个站点')).toBeInTheDocument()
  expect(ask).not.toHaveBeenCalled()
})
