import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import type { Today } from '@contract/duty/schema'
import { refuse, type RefusalCode } from '@contract/refusal'
import { sendPresence, useToday } from '@/api/duty'
import { Failure } from '@/api/failure'
import { shiftOf } from '@/features/duty/testing/shift-of'
import { locateOnce } from '@/platform/locate'
import LawyerCheckIn from './index'

jest.mock('@/api/duty')
jest.mock('@/platform/locate', () => ({ canLocate: true, locateOnce: jest.fn() }))

const NOW = new Date('2026-11-24T08:25:00+08:00')

const mean = (params: Record<string, string>) =>
  jest.mocked(useRouter).mockReturnValue({ params } as unknown as ReturnType<typeof useRouter>)

function know(shifts: Today['shifts']) {
  const data: Today = { shifts, next: null, asOf: NOW.toISOString() }
  jest.mocked(useToday).mockReturnValue({
    isPending: false,
    error: null,
    data,
    dataUpdatedAt: Date.now(),
    refetch: jest.fn(),
  } as unknown as ReturnType<typeof useToday>)
}

const refusing = (code: RefusalCode) => Failure.refused(refuse(code).toRefusal())

const field = () => screen.getByRole('textbox')
const button = (name: string) => screen.getByRole('button', { name })
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const tap = (element: HTMLElement) =>
  act(async () => {
    fireEvent.click(element)
    await Promise.resolve()
  })
const sent = () => jest.mocked(sendPresence).mock.calls

let shift: ReturnType<typeof shiftOf>

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  jest.mocked(sendPresence).mockReset()
  jest.mocked(locateOnce).mockReset()
  shift = shiftOf()
  know([shift])
  mean({ shift: shift.id, moment: 'in' })
})
afterEach(() => jest.useRealTimers())

/** Taps are not heard for half a second after an act. */
const rest = () => act(async () => void (await jest.advanceTimersByTimeAsync(600)))

test('eight typed digits are sent once, and the server’s own time is shown', async () => {
  const done = { ...shift, ...shiftOf({ id: shift.id, checkedIn: '08:25:07' }) }
  jest.mocked(sendPresence).mockResolvedValue(done)
  render(<LawyerCheckIn />)
  expect(button('签到')).toHaveAttribute('aria-disabled', 'true')
  type('1234567')
  await tap(button('签到'))
  expect(sent()).toHaveLength(0)
  type('12345678')
  await tap(button('签到'))
  expect(sent()).toEqual([
    ['in', { requestId: expect.any(String), shiftId: shift.id, code: { rotating: '12345678' } }],
  ])
  expect(screen.getByText('签到成功')).toBeInTheDocument()
  expect(screen.getByText('8:25:07')).toBeInTheDocument()
  expect(screen.getByText('准时')).toBeInTheDocument()
})

test('a refusal is one sentence; the spent code is put away, the request keeps its id', async () => {
  jest.mocked(sendPresence).mockRejectedValueOnce(refusing('code-expired'))
  render(<LawyerCheckIn />)
  type('12345678')
  await tap(button('签到'))
  expect(screen.getByText('现场码已过期，请用屏幕上最新的码')).toBeInTheDocument()
  expect(field()).toHaveValue('')
  jest.mocked(sendPresence).mockResolvedValueOnce({ ...shift, ...shiftOf({ checkedIn: '08:25' }) })
  await rest()
  type('87654321')
  await tap(button('签到'))
  expect(sent()[1]![1].requestId).toBe(sent()[0]![1].requestId)
  expect(screen.getByText('签到成功')).toBeInTheDocument()
})

test('an answer that got lost is asked for again with the same id, and the person is told to wait', async () => {
  jest.mocked(sendPresence).mockRejectedValueOnce(Failure.offline())
  jest.mocked(sendPresence).mockResolvedValueOnce({ ...shift, ...shiftOf({ checkedIn: '08:25' }) })
  render(<LawyerCheckIn />)
  type('12345678')
  await tap(button('签到'))
  expect(screen.getByText('网络不通，正在反复尝试，请不要退出')).toBeInTheDocument()
  await act(async () => void (await jest.advanceTimersByTimeAsync(1000)))
  expect(sent()).toHaveLength(2)
  expect(sent()[1]).toEqual(sent()[0])
  expect(screen.getByText('签到成功')).toBeInTheDocument()
})

test('opened by the code on the screen it finds the day’s shift at that site, and one tap is enough', async () => {
  const elsewhere = shiftOf({ siteCode: 'zz', from: '14:00', to: '17:00' })
  know([shift, elsewhere])
  mean({ s: 'a1', k: '12345678' })
  jest.mocked(sendPresence).mockRejectedValueOnce(refusing('code-used'))
  render(<LawyerCheckIn />)
  expect(screen.getByText('已扫到站点的码')).toBeInTheDocument()
  await tap(button('签到'))
  expect(sent()[0]).toEqual([
    'in',
    { requestId: expect.any(String), shiftId: shift.id, code: { siteCode: 'a1', rotating: '12345678' } },
  ])
  // the used code is gone, so the digits can be typed
  expect(field()).toBeInTheDocument()
})

test('opened by the code of another site it says that there is no duty there', () => {
  mean({ s: 'zz', k: '12345678' })
  render(<LawyerCheckIn />)
  expect(screen.getByText('您今天在这个站点没有值班')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '签到' })).toBeNull()
})

test('without a word it checks out whoever is on duty, and warns of leaving early', async () => {
  shift = shiftOf({ checkedIn: '08:20' })
  know([shift])
  mean({})
  jest.mocked(sendPresence).mockResolvedValue({
    ...shift,
    status: 'checked-out',
    attendance: {
      ...shift.attendance!,
      checkedOutAt: NOW.toISOString(),
      departure: 'early',
      short: true,
      minutes: 5,
      outCode: 'rotating',
      outLocation: 'unknown',
    },
  })
  render(<LawyerCheckIn />)
  expect(screen.getByText('离12:30还有4小时5分，现在签退记为早退，值班不满4小时')).toBeInTheDocument()
  type('12345678')
  await tap(button('签退'))
  expect(sent()[0]![0]).toBe('out')
  expect(screen.getByText('签退成功')).toBeInTheDocument()
  expect(screen.getByText('早退')).toBeInTheDocument()
})

test('what was done before, by an answer that never came, is shown as done', () => {
  shift = shiftOf({ checkedIn: '08:20' })
  know([shift])
  mean({ shift: shift.id, moment: 'in' })
  render(<LawyerCheckIn />)
  expect(screen.getByText('您已经签到了')).toBeInTheDocument()
  expect(sent()).toEqual([])
})

test('a shift left open elsewhere comes first', async () => {
  const open = shiftOf({ from: '06:00', to: '08:00', checkedIn: '06:00', siteName: '微子镇公共法律服务站' })
  know([open, shift])
  render(<LawyerCheckIn />)
  expect(screen.getByText('您还有一班没签退，请先签退那一班')).toBeInTheDocument()
  await tap(button('去签退那一班'))
  expect(screen.getByText('微子镇公共法律服务站')).toBeInTheDocument()
  expect(button('签退')).toBeInTheDocument()
})

test('too early there is nothing to send, until its time comes', async () => {
  shift = shiftOf({ from: '09:26' })
  know([shift])
  mean({ shift: shift.id, moment: 'in' })
  render(<LawyerCheckIn />)
  expect(screen.getByText('还没到签到时间，到点后再签')).toBeInTheDocument()
  expect(screen.queryByRole('textbox')).toBeNull()
  await act(async () => void (await jest.advanceTimersByTimeAsync(60_000)))
  expect(field()).toBeInTheDocument()
})

describe('position', () => {
  const place = { lat: 36.3341, lng: 113.2288, accuracyM: 18.4 }

  test('is asked for only when ticked, said what for, and goes along', async () => {
    jest.mocked(locateOnce).mockResolvedValue(place)
    jest.mocked(sendPresence).mockResolvedValue({ ...shift, ...shiftOf({ checkedIn: '08:25' }) })
    render(<LawyerCheckIn />)
    expect(locateOnce).not.toHaveBeenCalled()
    expect(screen.getByText('只用来算这次签到离站点多远，到期删除；不选也能签到')).toBeInTheDocument()
    await tap(screen.getByRole('checkbox'))
    expect(screen.getByText('已取得位置，误差约18米')).toBeInTheDocument()
    type('12345678')
    await tap(button('签到'))
    expect(sent()[0]![1].place).toEqual(place)
  })

  test('unticked again it is forgotten', async () => {
    jest.mocked(locateOnce).mockResolvedValue(place)
    jest.mocked(sendPresence).mockResolvedValue({ ...shift, ...shiftOf({ checkedIn: '08:25' }) })
    render(<LawyerCheckIn />)
    await tap(screen.getByRole('checkbox'))
    await rest()
    await tap(screen.getByRole('checkbox'))
    type('12345678')
    await tap(button('签到'))
    expect(sent()[0]![1]).not.toHaveProperty('place')
  })

  test.each([
    ['denied', '没有允许使用位置，不影响签到'],
    ['unavailable', '暂时取不到位置，不影响签到'],
  ] as const)('%s, it stops nobody', async (refused, words) => {
    jest.mocked(locateOnce).mockResolvedValue({ refused })
    render(<LawyerCheckIn />)
    await tap(screen.getByRole('checkbox'))
    expect(screen.getByText(words)).toBeInTheDocument()
    type('12345678')
    expect(button('签到')).not.toHaveAttribute('aria-disabled')
  })
})

test('signed out half-way, the way back in is there', async () => {
  jest.mocked(sendPresence).mockRejectedValueOnce(refusing('signed-out'))
  render(<LawyerCheckIn />)
  type('12345678')
  await tap(button('签到'))
  await tap(button('去登录'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/pages/sign-in/index') })
})
