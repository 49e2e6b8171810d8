import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'
import { noteBooking, revealToAdviser, useBookingWithMe, useDayBookings } from '@/api/booking'
import { adviserBookingOf } from '@/features/booking/testing/booking-of'
import { findRecordDrafts } from '@/features/consultation/record-drafts'
import { openPage, pass, signIn } from '@/features/site/testing/stage'
import LawyerBookings from '../bookings'
import { TodayBookings } from '../bookings/today-list'
import LawyerBooking from './index'

jest.mock('@/api/booking')

const known = <T,>(data: T) => ({ isPending: false, error: null, data, refetch: jest.fn() }) as never
const tap = async (text: string) => {
  await act(async () => void fireEvent.click(screen.getByText(text)))
  await pass(700)
}
const booking = adviserBookingOf()
const client = { name: '王秀英', phone: '13803550001', address: null }
const show = (change: Parameters<typeof adviserBookingOf>[0] = {}) => {
  jest.mocked(useBookingWithMe).mockReturnValue(known(adviserBookingOf(change)))
  return openPage(<LawyerBooking />, { id: booking.id })
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(Taro.navigateTo).mockClear()
  jest.mocked(Taro.showModal).mockReset()
  signIn([], ['practitioner'])
  jest
    .mocked(noteBooking)
    .mockReset()
    .mockResolvedValue(adviserBookingOf({ status: 'came', acts: [] }))
  jest.mocked(revealToAdviser).mockReset().mockResolvedValue(client)
})
afterEach(() => jest.useRealTimers())

test('they came: one tap, and the record is open with who they are in it', async () => {
  await show()
  await tap('来了，写记录')
  expect(jest.mocked(noteBooking).mock.calls).toEqual([
    [{ requestId: expect.any(String), id: booking.id, word: 'came' }],
  ])
  const [draft] = findRecordDrafts()
  expect(draft!.form).toMatchObject({
    shiftId: booking.shiftId,
    channel: 'on-site',
    clientName: '王秀英',
    clientPhone: '13803550001',
    summary: '邻居占了我家的地',
    bookingId: booking.id,
    safeMode: false,
  })
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/lawyer/record/index?id=${draft!.form.id}&shift=${booking.shiftId}`,
  })
})

test('a home visit has no shift: the record counts at the site that arranged it, in safe mode if it was asked for', async () => {
  await show({ way: 'home-visit', status: 'confirmed', shiftId: null, safeMode: true })
  await tap('来了，写记录')
  expect(findRecordDrafts()[0]!.form).toMatchObject({
    siteCode: booking.siteCode,
    channel: 'home-visit',
    safeMode: true,
  })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.not.stringContaining('shift=') })
})

test('not noted, no record', async () => {
  jest.mocked(noteBooking).mockRejectedValue(new Error('broken'))
  await show()
  await tap('来了，写记录')
  expect(findRecordDrafts()).toEqual([])
  expect(revealToAdviser).not.toHaveBeenCalled()
})

test('begun once it is gone on with, and nobody is looked up again', async () => {
  const { unmount } = await show()
  await tap('来了，写记录')
  unmount()
  await show({ status: 'came', acts: [] })
  await tap('写记录')
  const [draft, ...more] = findRecordDrafts()
  expect(more).toEqual([])
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: `/lawyer/record/index?id=${draft!.form.id}&shift=${booking.shiftId}`,
  })
  expect(revealToAdviser).toHaveBeenCalledTimes(1)
})

test('without signal the record is begun with what is known, and no second one when the signal is back', async () => {
  jest.mocked(noteBooking).mockRejectedValueOnce(Failure.offline())
  await show()
  await act(async () => void fireEvent.click(screen.getByText('来了，写记录')))
  await act(async () => void fireEvent.click(screen.getByText('没信号，先写记录')))
  expect(findRecordDrafts()).toMatchObject([
    { form: { bookingId: booking.id, channel: 'on-site', clientName: '', clientPhone: '' } },
  ])
  await pass(3000)
  expect(noteBooking).toHaveBeenCalledTimes(2)
  expect(findRecordDrafts()).toHaveLength(1)
  expect(Taro.navigateTo).toHaveBeenCalledTimes(1)
  expect(revealToAdviser).not.toHaveBeenCalled()
})

describe('what became a record', () => {
  const record = { at: '2026-11-24T01:40:00.000Z', byName: '李律师', opens: { id: 'r1', matterId: 'm1' } }

  test('leads to it; one more goes on with the same matter', async () => {
    await show({ status: 'came', acts: [], record })
    expect(screen.queryByText('写记录')).toBeNull()
    await tap('已登记成咨询记录')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/lawyer/matter/index?matter=m1' })
    await tap('又问了，再记一条')
    const [draft] = findRecordDrafts()
    expect(draft!.form).toMatchObject({ matterId: 'm1', clientName: '王秀英', summary: '' })
    expect(draft!.form.bookingId).toBeUndefined()
  })

  test('by somebody else is told of and no more', async () => {
    await show({ status: 'came', acts: [], record: { ...record, byName: '王律师', opens: null } })
    expect(screen.getByText(/王律师/)).toBeInTheDocument()
    await tap('已登记成咨询记录')
    expect(Taro.navigateTo).not.toHaveBeenCalled()
    expect(screen.queryByText(/写记录|再记一条/)).toBeNull()
  })

  test('said not to have come, that they came after all is noted, and nothing is written twice', async () => {
    await show({ status: 'no-show-client', acts: ['came'], record })
    await tap('来了')
    expect(noteBooking).toHaveBeenCalledTimes(1)
    expect(findRecordDrafts()).toEqual([])
  })
})

test('whoever is to be rung up is shown on asking; not come is said after a second thought', async () => {
  await show({ way: 'phone', acts: ['came', 'client-absent'] })
  expect(screen.queryByText('13803550001')).toBeNull()
  await tap('看完整的姓名、电话')
  expect(screen.getByText('13803550001')).toBeInTheDocument()
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: true } as never)
  await tap('没人接')
  expect(jest.mocked(noteBooking).mock.calls[0]![0]).toMatchObject({ word: 'client-absent' })
})

test('what was given up asks for nothing', async () => {
  await show({ status: 'cancelled-by-client', acts: [] })
  expect(screen.getByText('自己取消了')).toBeInTheDocument()
  expect(screen.queryByText('看完整的姓名、电话')).toBeNull()
})

test('the day in order of time, each leading on; on the page of today only where there is somebody', async () => {
  const rows = [
    adviserBookingOf(),
    adviserBookingOf({ id: 'b', name: null, startsAt: '2026-11-24T02:00:00.000Z' }),
  ]
  jest
    .mocked(useDayBookings)
    .mockReturnValue(known({ day: '2026-11-24', rows, asOf: '2026-11-24T00:00:00.000Z' }))
  const { unmount } = await openPage(<LawyerBookings />)
  expect(screen.getByText('10:00 没留姓名')).toBeInTheDocument()
  await tap('9:30 王**')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/lawyer/booking/index?id=${booking.id}` })
  unmount()
  const today = await openPage(<TodayBookings />)
  expect(screen.getByText('今天的预约')).toBeInTheDocument()
  today.unmount()
  jest
    .mocked(useDayBookings)
    .mockReturnValue(known({ day: '2026-11-24', rows: [], asOf: '2026-11-24T00:00:00.000Z' }))
  await openPage(<TodayBookings />)
  expect(screen.queryByText('今天的预约')).toBeNull()
})
