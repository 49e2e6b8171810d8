import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { DueShift, Today } from '@contract/duty/schema'
import type { RefusalCode } from '@contract/refusal'
import { useDayBookings } from '@/api/booking'
import { sendPresence, useMonth, useToday } from '@/api/duty'
import { Failure } from '@/api/failure'
import { adviserBookingOf } from '@/features/booking/testing/booking-of'
import { LAWYER_ID, signIn } from '@/features/consultation/testing/someone'
import { usePresenceOutbox } from '@/features/duty/presence-outbox'
import { shiftOf } from '@/features/duty/testing/shift-of'
import LawyerToday from './index'

jest.mock('@/api/booking')
jest.mock('@/api/duty')
jest.mock('../roll-call/banner', () => ({
  RollCallBanner: ({ onDuty }: { onDuty: boolean }) => (onDuty ? '听候点名' : null),
}))

const answered = (data: unknown) => ({
  isPending: false,
  error: null,
  data,
  dataUpdatedAt: Date.now(),
  refetch: jest.fn(),
})

/** The server's clock, and a phone that is 20 minutes behind it. */
function know(time: string, today: Partial<Today>) {
  const asOf = new Date(`2026-11-24T${time}+08:00`)
  jest.useFakeTimers({ now: asOf.getTime() - 20 * 60_000 })
  const data: Today = { shifts: [], next: null, asOf: asOf.toISOString(), ...today }
  jest.mocked(useToday).mockReturnValue(answered(data) as unknown as ReturnType<typeof useToday>)
  jest.mocked(useMonth).mockReturnValue(answered({ shifts: [] }) as unknown as ReturnType<typeof useMonth>)
}

const pass = (ms: number) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)))
const tapOn = async (element: HTMLElement) => {
  fireEvent.click(element)
  await pass(0)
}
const tap = (name: string) => tapOn(screen.getByRole('button', { name }))

beforeEach(() => {
  jest.mocked(Taro.navigateTo).mockClear()
  jest.mocked(useDayBookings).mockReturnValue(answered({ rows: [] }) as never)
})
afterEach(() => jest.useRealTimers())

test('the button opens by itself when its time comes, by the server’s clock and not the phone’s', async () => {
  const shift = shiftOf()
  know('07:29:30', { shifts: [shift] })
  render(<LawyerToday />)
  expect(screen.getByText('7:30起可以签到')).toBeInTheDocument()
  await tap('签到，还没到时间')
  expect(Taro.navigateTo).not.toHaveBeenCalled()
  await pass(31_000)
  expect(screen.getByText('现在可以签到')).toBeInTheDocument()
  await tap('签到')
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/lawyer/check-in/index?shift=${shift.id}&moment=in`,
  })
})

test('on duty it shows what was recorded and the way out', async () => {
  const shift = shiftOf({ checkedIn: '08:25', recordCount: 3 })
  know('10:10:00', { shifts: [shift] })
  render(<LawyerToday />)
  expect(screen.getByText('到12:30，还有2小时20分')).toBeInTheDocument()
  expect(screen.getByText('听候点名')).toBeInTheDocument()
  expect(screen.getByText('8:25')).toBeInTheDocument()
  expect(screen.getByText('准时')).toBeInTheDocument()
  expect(screen.getByText('已写3条')).toBeInTheDocument()
  await tap('签退')
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/lawyer/check-in/index?shift=${shift.id}&moment=out`,
  })
})

test('who has booked for today stands below the duty, and nothing where nobody has', async () => {
  know('10:10:00', { shifts: [shiftOf({ checkedIn: '08:25' })] })
  const { unmount } = render(<LawyerToday />)
  expect(screen.queryByText('今天的预约')).toBeNull()
  unmount()
  const booking = adviserBookingOf()
  jest.mocked(useDayBookings).mockReturnValue(answered({ rows: [booking] }) as never)
  render(<LawyerToday />)
  expect(screen.getByText('今天的预约')).toBeInTheDocument()
  await tapOn(screen.getByText(new RegExp(booking.name!.replace(/\*/g, '\\*'))))
  await pass(700)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/lawyer/booking/index?id=${booking.id}` })
})

test('leads to a record of this shift, and to the codes for rating', async () => {
  const shift = shiftOf({ checkedIn: '08:25' })
  know('10:10:00', { shifts: [shift] })
  render(<LawyerToday />)
  await tapOn(screen.getByText('写一条记录'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/lawyer/record/index?shift=${shift.id}` })
  await pass(600)
  await tapOn(screen.getByText('出示评价码'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/lawyer/records/index' })
})

test('with nothing today it names the next duty', () => {
  know('09:00:00', { next: shiftOf({ siteName: '微子镇公共法律服务站' }) })
  render(<LawyerToday />)
  expect(screen.getByText('今天没有您的值班')).toBeInTheDocument()
  expect(screen.queryByText('听候点名')).toBeNull()
  expect(screen.getByText('微子镇公共法律服务站')).toBeInTheDocument()
  expect(screen.queryByText('写一条记录')).toBeNull()
})

test('a cancelled duty has no button and nothing to record', () => {
  know('09:00:00', { shifts: [shiftOf({ status: 'withdrawn' })] })
  render(<LawyerToday />)
  expect(screen.getByText('这一班取消了')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /签到/ })).toBeNull()
  expect(screen.queryByText('写一条记录')).toBeNull()
})

test('without a network it says so and offers to try again', () => {
  know('09:00:00', {})
  jest.mocked(useToday).mockReturnValue({
    ...answered(undefined),
    error: Failure.offline(),
  } as unknown as ReturnType<typeof useToday>)
  render(<LawyerToday />)
  expect(screen.getByText('现在连不上网络，请检查手机网络后再试')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '再试一次' })).toBeInTheDocument()
})

describe('a check kept on the phone', () => {
  const keep = (shift: DueShift, refused?: { message: string; code?: RefusalCode }) =>
    usePresenceOutbox.setState({
      outgoing: {
        r1: {
          owner: LAWYER_ID,
          moment: 'in',
          siteName: shift.siteName,
          input: {
            requestId: 'r1',
            shiftId: shift.id,
            code: { rotating: '12345678' },
            takenAt: '2026-11-24T00:25:00.000Z',
          },
          ...(refused && { refused: { fields: {}, ...refused } }),
        },
      },
      sending: {},
      accepted: {},
      failures: {},
    })
  beforeEach(() => {
    jest.mocked(sendPresence).mockReset()
    jest.mocked(sendPresence).mockRejectedValue(Failure.offline())
    signIn()
  })
  afterEach(() => act(() => usePresenceOutbox.setState({ outgoing: {} })))

  test('stands above everything, and the day goes on as if it had arrived', async () => {
    const shift = shiftOf()
    know('09:00:00', { shifts: [shift] })
    keep(shift)
    render(<LawyerToday />)
    await pass(10)
    expect(screen.getByText('签到 11月24日 8:25')).toBeInTheDocument()
    expect(screen.getByText('有网会自动补传，不用重签')).toBeInTheDocument()
    expect(screen.getByText('正在值班')).toBeInTheDocument()
    const tries = jest.mocked(sendPresence).mock.calls.length
    await tap('现在再传一次')
    expect(jest.mocked(sendPresence).mock.calls.length).toBe(tries + 1)
  })

  test('refused, it can be deleted, and the duty says what can be done', async () => {
    const shift = shiftOf()
    know('18:00:00', { shifts: [shift] })
    keep(shift, { message: '这个码已经用过了，请等屏幕换新码再试', code: 'code-used' })
    render(<LawyerToday />)
    expect(screen.getByText('没收下')).toBeInTheDocument()
    await tap('看这一班')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/lawyer/duty/index?id=${shift.id}` })
    await pass(600)
    await tap('删掉')
    expect(usePresenceOutbox.getState().outgoing).toEqual({})
  })

  test('refused for the discipline, it is sent again as it was once that is read', async () => {
    const shift = shiftOf()
    know('09:00:00', { shifts: [shift] })
    keep(shift, { message: '值班纪律有新内容，请先看一遍再签到', code: 'discipline-unread' })
    jest.mocked(sendPresence).mockResolvedValue({ ...shift, status: 'checked-in' })
    render(<LawyerToday />)
    await tap('看值班纪律')
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/lawyer/discipline/index' })
    await pass(600)
    await tap('看过了，再传')
    await pass(10)
    expect(jest.mocked(sendPresence).mock.calls).toEqual([
      ['in', expect.objectContaining({ requestId: 'r1', takenAt: '2026-11-24T00:25:00.000Z' })],
    ])
    expect(usePresenceOutbox.getState().outgoing).toEqual({})
  })
})
