import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import {
  cancelBooking,
  moveBooking,
  rateBooking,
  sayOfBooking,
  useMyBooking,
  useMyBookings,
  useSlots,
} from '@/api/booking'
import { myBookingOf } from '@/features/booking/testing/booking-of'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import BookMine from '../mine'
import BookOne from './index'

jest.mock('@/api/booking')

const known = <T,>(data: T) => ({ isPending: false, error: null, data, refetch: jest.fn() }) as never
const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const { id } = myBookingOf()
const show = (change: Parameters<typeof myBookingOf>[0] = {}) => {
  jest.mocked(useMyBooking).mockReturnValue(known(myBookingOf(change)))
  return openPage(<BookOne />, { id })
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(Taro.redirectTo).mockClear()
  jest.mocked(Taro.showModal).mockReset()
  signIn([])
  for (const act of [cancelBooking, moveBooking, sayOfBooking])
    jest.mocked(act).mockReset().mockResolvedValue(myBookingOf())
})
afterEach(() => jest.useRealTimers())

test('when, where and with whom; given up only after a second thought', async () => {
  await show()
  for (const text of ['11月24日 周二 9:30–10:00', '店上镇政府东侧', '李律师', '已约好'])
    expect(screen.getByText(text)).toBeInTheDocument()
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false } as never)
  await tap('不去了，取消')
  expect(cancelBooking).not.toHaveBeenCalled()
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: true } as never)
  await tap('不去了，取消')
  expect(jest.mocked(cancelBooking).mock.calls).toEqual([[{ requestId: expect.any(String), id }]])
})

test('moved to another time of the same site', async () => {
  const startsAt = '2026-11-26T01:30:00.000Z'
  const slots = [{ startsAt, endsAt: '2026-11-26T02:00:00.000Z', free: 1 }]
  jest.mocked(useSlots).mockReturnValue(
    known({
      site: { phone: null },
      days: [{ day: '2026-11-26', slots }],
      asOf: '2026-11-23T00:00:00.000Z',
    }),
  )
  jest.mocked(moveBooking).mockResolvedValue(myBookingOf({ id: 'new' }))
  await show()
  await tap('换个时间')
  await tap('11月26日 周四')
  await tap('9:30')
  await tap('改到这个时间')
  expect(jest.mocked(moveBooking).mock.calls).toEqual([[{ requestId: expect.any(String), id, startsAt }]])
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/book/one/index?id=new' })
})

test('afterwards one says how it was', async () => {
  await show({ acts: ['came', 'adviser-absent'] })
  expect(screen.queryByText('换个时间')).toBeNull()
  await tap('我去了，没有人')
  expect(jest.mocked(sayOfBooking).mock.calls).toEqual([
    [{ requestId: expect.any(String), id, word: 'adviser-absent' }],
  ])
})

test.each([
  [
    { status: 'cancelled-by-office' as const, calledOff: { because: 'shift-gone' as const, words: null } },
    '那段时间的值班有变动，对不住。请另约一个时间。',
  ],
  [
    { status: 'cancelled-by-office' as const, calledOff: { because: 'office' as const, words: '站点停电' } },
    '站点停电',
  ],
  [{ status: 'no-show-client' as const }, '值班人员说您没有来。其实去了的，点下面告诉我们。'],
  [
    { status: 'no-show-client' as const, disputed: true },
    '您说的和值班人员说的不一样，两边的话都留着，不算您没来。',
  ],
  [
    { way: 'home-visit' as const, startsAt: null, endsAt: null, dueOn: '2026-11-26' },
    '站点会在11月26日 周四前安排好时间和人，到时候告诉您。',
  ],
])('where it stands: %j', async (change, text) => {
  await show({ acts: [], ...change })
  expect(screen.getByText(text)).toBeInTheDocument()
})

test('what was called off leads to another time, what was moved to where it went', async () => {
  await show({ status: 'cancelled-by-client', acts: [] })
  await tap('再约一个时间')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/book/new/index?s=a1b2c3d4' })
  cleanup()
  await show({ status: 'moved', movedTo: 'new', acts: [] })
  await tap('看改到什么时候')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/book/one/index?id=new' })
})

test('what became a record says so, and is rated from this phone', async () => {
  jest.mocked(rateBooking).mockReset().mockResolvedValue({ ticket: 't1' })
  const record = { at: '2026-11-24T01:40:00.000Z', byName: '李律师', opens: null }
  await show({ status: 'came', acts: ['came'], record, mayRate: true })
  expect(screen.getByText('已登记成咨询记录')).toBeInTheDocument()
  await tap('评价这次咨询')
  expect(jest.mocked(rateBooking).mock.calls).toEqual([[{ requestId: expect.any(String), id }]])
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/rate/index?r=t1' })
  cleanup()
  await show({ status: 'came', acts: [], record })
  expect(screen.queryByText('评价这次咨询')).toBeNull()
})

test('in safe mode the page can be left at once', async () => {
  await show({ safeMode: true })
  expect(screen.getByText('马上离开')).toBeInTheDocument()
})

test('one’s own: what is to come first; nobody signed in is asked to', async () => {
  const past = myBookingOf({
    id: 'past',
    status: 'came',
    startsAt: '2026-11-20T01:30:00.000Z',
    endsAt: '2026-11-20T02:00:00.000Z',
  })
  jest
    .mocked(useMyBookings)
    .mockReturnValue(known({ rows: [past, myBookingOf()], asOf: '2026-11-23T00:00:00.000Z' }))
  await openPage(<BookMine />)
  const titles = screen.getAllByText(/^11月2/).map(({ textContent }) => textContent)
  expect(titles).toEqual(['11月24日 周二 9:30–10:00', '11月20日 周五 9:30–10:00'])
  expect(screen.getByText('要去的')).toBeInTheDocument()
  await tap('11月24日 周二 9:30–10:00')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/book/one/index?id=${id}` })
  cleanup()
  signOut()
  await openPage(<BookMine />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
