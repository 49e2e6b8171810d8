import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { refuse } from '@contract/refusal'
import type { Slots } from '@contract/booking/schema'
import { askVisit, book, useSlots } from '@/api/booking'
import { Failure } from '@/api/failure'
import { useCounties, usePoint, useSites } from '@/api/site'
import { myBookingOf } from '@/features/booking/testing/booking-of'
import { openPage, pass, signOut } from '@/features/site/testing/stage'
import BookNew from './index'

jest.mock('@/api/booking')
jest.mock('@/api/site')

const known = <T,>(data: T) => ({ isPending: false, error: null, data, refetch: jest.fn() }) as never
const send = jest.mocked(book)
const sendVisit = jest.mocked(askVisit)
const site = {
  code: 'a1',
  name: '店上镇公共法律服务站',
  areaCode: '140406100000',
  areaName: '潞城区店上镇',
  address: '店上镇政府东侧',
}
const slotAt = (startsAt: string, free = 1) => ({
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + 1_800_000).toISOString(),
  free,
})
const slots: Slots = {
  site: { code: 'a1', name: site.name, address: null, phone: '0355-5850148' },
  days: [
    { day: '2026-11-24', slots: [slotAt('2026-11-24T01:30:00.000Z'), slotAt('2026-11-24T02:00:00.000Z', 0)] },
    { day: '2026-11-25', slots: [slotAt('2026-11-25T01:30:00.000Z', 0)] },
    { day: '2026-11-26', slots: [slotAt('2026-11-26T01:30:00.000Z'), slotAt('2026-11-26T02:00:00.000Z')] },
  ],
  asOf: '2026-11-23T00:00:00.000Z',
}

const tap = async (text: string | RegExp) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const type = (label: string, value: string) =>
  fireEvent.change(
    screen.getByText(label).closest('.c-field')!.querySelector<HTMLInputElement>('input, textarea')!,
    { target: { value } },
  )

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(Taro.redirectTo).mockClear()
  signOut()
  send.mockReset().mockResolvedValue(myBookingOf())
  sendVisit.mockReset().mockResolvedValue(myBookingOf({ way: 'home-visit' }))
  jest.mocked(usePoint).mockReturnValue(known({ site }))
  jest.mocked(useSlots).mockReturnValue(known(slots))
})
afterEach(() => jest.useRealTimers())

test('three steps: how, when, read over; what is full cannot be chosen, and nobody signs in', async () => {
  await openPage(<BookNew />, { s: 'a1' })
  await tap('下一步')
  expect(screen.getByText('请选怎么问')).toBeInTheDocument()
  await tap('到站点当面问')
  await tap('下一步')
  expect(screen.queryByText('11月25日 周三')).toBeNull()
  await tap('下一步')
  expect(screen.getByText('请选哪一天、几点')).toBeInTheDocument()
  await tap('11月24日 周二')
  expect(screen.queryByText('10:00')).toBeNull()
  await tap('9:30')
  await tap('下一步')
  expect(screen.getByText('11月24日 周二 9:30')).toBeInTheDocument()
  expect(screen.getByText('店上镇政府东侧')).toBeInTheDocument()
  await tap('就约这个时间')
  expect(send.mock.calls).toEqual([
    [
      {
        requestId: expect.any(String),
        way: 'at-site',
        siteCode: 'a1',
        startsAt: '2026-11-24T01:30:00.000Z',
        askedFor: 'self',
        name: '',
        phone: '',
        note: '',
      },
    ],
  ])
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/book/one/index?id=${myBookingOf().id}` })
})

test('another day forgets the time that was chosen', async () => {
  await openPage(<BookNew />, { s: 'a1' })
  await tap('到站点当面问')
  await tap('下一步')
  await tap('11月24日 周二')
  await tap('9:30')
  await tap('11月26日 周四')
  await tap('下一步')
  expect(screen.getByText('请选哪一天、几点')).toBeInTheDocument()
  expect(send).not.toHaveBeenCalled()
})

test('a call needs a number', async () => {
  await openPage(<BookNew />, { s: 'a1' })
  await tap('打电话问')
  await tap('下一步')
  await tap('11月24日 周二')
  await tap('9:30')
  await tap('下一步')
  await tap('就约这个时间')
  expect(screen.getByText('请填写电话，好给您打过去')).toBeInTheDocument()
  expect(send).not.toHaveBeenCalled()
  type('电话', '13803550001')
  await tap('就约这个时间')
  expect(send.mock.calls[0]![0]).toMatchObject({ way: 'phone', phone: '13803550001' })
})

test('a time somebody else was quicker for: said, and another is chosen without losing a word', async () => {
  send.mockRejectedValueOnce(Failure.refused(refuse('slot-gone').toRefusal()))
  await openPage(<BookNew />, { s: 'a1' })
  await tap('到站点当面问')
  await tap('下一步')
  await tap('11月24日 周二')
  await tap('9:30')
  await tap('下一步')
  type('姓名', '王秀英')
  await tap('就约这个时间')
  expect(screen.getByText('这个时间刚被约走或者取消了，请选别的时间')).toBeInTheDocument()
  await tap('选别的时间')
  await tap('11月26日 周四')
  await tap('10:00')
  await tap('下一步')
  await tap('就约这个时间')
  expect(send.mock.calls[1]![0]).toMatchObject({ startsAt: '2026-11-26T02:00:00.000Z', name: '王秀英' })
})

test('somebody who cannot come is visited: where, why, read over, and then asked for', async () => {
  await openPage(<BookNew />, { s: 'a1' })
  await tap('请人上门')
  await tap('下一步')
  await tap('下一步')
  for (const text of ['请填写姓名', '请填写为什么出不了门'])
    expect(screen.getByText(text)).toBeInTheDocument()
  await tap('我的家人')
  type('姓名', '李老太')
  type('电话', '13803550002')
  type('住址', '店上村东头3号')
  type('为什么出不了门', '腿摔断了')
  await tap('下一步')
  expect(screen.getByText('店上村东头3号')).toBeInTheDocument()
  await tap('请站点安排')
  expect(sendVisit.mock.calls[0]![0]).toMatchObject({
    siteCode: 'a1',
    askedFor: 'relative',
    name: '李老太',
    address: '店上村东头3号',
    reason: '腿摔断了',
  })
  expect(sendVisit.mock.calls[0]![0]).not.toHaveProperty('visit')
  expect(send).not.toHaveBeenCalled()
})

test('no time left: one may come all the same', async () => {
  jest.mocked(useSlots).mockReturnValue(known({ ...slots, days: [] }))
  await openPage(<BookNew />, { s: 'a1' })
  await tap('到站点当面问')
  await tap('下一步')
  expect(screen.getByText('近来没有能约的时间')).toBeInTheDocument()
  expect(screen.getByText('打站点电话 0355-5850148')).toBeInTheDocument()
})

test('whose phone is read by others: silence is asked for, and the page can be left at once', async () => {
  await openPage(<BookNew />, { s: 'a1' })
  await tap('请人上门')
  await tap('下一步')
  expect(screen.queryByText('马上离开')).toBeNull()
  await tap(/别人会看我的手机/)
  expect(screen.getByText('马上离开')).toBeInTheDocument()
})

test('without a site one is chosen: county, then site', async () => {
  jest.mocked(useCounties).mockReturnValue(known([{ code: '140406', name: '潞城区', towns: 9 }]))
  jest.mocked(useSites).mockReturnValue(known([{ ...site, kind: 'town-station', phone: null }]))
  await openPage(<BookNew />)
  await tap('潞城区')
  expect(useSites).toHaveBeenLastCalledWith(expect.objectContaining({ areaCode: '140406' }))
  await tap('店上镇公共法律服务站')
  expect(screen.getByText('您想怎么问')).toBeInTheDocument()
})
