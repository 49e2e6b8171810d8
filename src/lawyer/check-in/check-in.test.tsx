import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import type { Today } from '@contract/duty/schema'
import { refuse, type RefusalCode } from '@contract/refusal'
import { sendPresence, useDiscipline, useToday } from '@/api/duty'
import { Failure } from '@/api/failure'
import { usePresenceOutbox } from '@/features/duty/presence-outbox'
import { shiftOf } from '@/features/duty/testing/shift-of'
import { LAWYER_ID, signIn } from '@/features/consultation/testing/someone'
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

/** Whether the discipline of duty has been confirmed. */
const confirmed = (at: string | null) =>
  jest.mocked(useDiscipline).mockReturnValue({ data: { confirmedAt: at } } as never)

const refusing = (code: RefusalCode) => Failure.refused(refuse(code).toRefusal())

const field = () => screen.getByRole('textbox')
const button = (name: string) => screen.getByRole('button', { name })
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const tap = (element: HTMLElement) =>
  act(async () => {
    fireEvent.click(element)
    await jest.advanceTimersByTimeAsync(0)
  })
const sent = () => jest.mocked(sendPresence).mock.calls

let shift: ReturnType<typeof shiftOf>

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  jest.mocked(sendPresence).mockReset()
  jest.mocked(locateOnce).mockReset()
  usePresenceOutbox.setState({ outgoing: {}, sending: {}, accepted: {}, failures: {} })
  signIn()
  confirmed('2026-01-05T00:00:00.000Z')
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
    [
      'in',
      {
        requestId: expect.any(String),
        shiftId: shift.id,
        code: { rotating: '12345678' },
        takenAt: NOW.toISOString(),
      },
    ],
  ])
  expect(screen.getByText('签到成功')).toBeInTheDocument()
  expect(screen.getByText('8:25:07')).toBeInTheDocument()
  expect(screen.getByText('准时')).toBeInTheDocument()
})

test('a refusal is one sentence; the spent code is put away, and nothing of it stays in the phone', async () => {
  jest.mocked(sendPresence).mockRejectedValueOnce(refusing('code-expired'))
  render(<LawyerCheckIn />)
  type('12345678')
  await tap(button('签到'))
  expect(screen.getByText('现场码已过期，请用屏幕上最新的码')).toBeInTheDocument()
  expect(field()).toHaveValue('')
  expect(usePresenceOutbox.getState().outgoing).toEqual({})
  jest.mocked(sendPresence).mockResolvedValueOnce({ ...shift, ...shiftOf({ checkedIn: '08:25' }) })
  await rest()
  type('87654321')
  await tap(button('签到'))
  expect(sent()[1]![1].requestId).not.toBe(sent()[0]![1].requestId)
  expect(screen.getByText('签到成功')).toBeInTheDocument()
})

test('an answer that got lost is asked for again unchanged, by itself, and then shown', async () => {
  jest.mocked(sendPresence).mockRejectedValueOnce(Failure.offline())
  jest.mocked(sendPresence).mockResolvedValueOnce({ ...shift, ...shiftOf({ checkedIn: '08:25' }) })
  render(<LawyerCheckIn />)
  type('12345678')
  await tap(button('签到'))
  expect(screen.getByText('签到先存在手机里了')).toBeInTheDocument()
  expect(screen.getByText('有网会自动补传，不用重签，时间按刚才签到的算')).toBeInTheDocument()
  await act(async () => void (await jest.advanceTimersByTimeAsync(1000)))
  expect(sent()).toHaveLength(2)
  expect(sent()[1]).toEqual(sent()[0])
  expect(screen.getByText('签到成功')).toBeInTheDocument()
})

describe('without signal', () => {
  const keep = async () => {
    jest.mocked(sendPresence).mockRejectedValue(Failure.offline())
    const page = render(<LawyerCheckIn />)
    type('12345678')
    await tap(button('签到'))
    return page
  }

  test('it is kept under its person, with its moment and its code, over a closed page', async () => {
    const { unmount } = await keep()
    unmount()
    expect(Object.values(usePresenceOutbox.getState().outgoing)).toEqual([
      {
        owner: LAWYER_ID,
        moment: 'in',
        siteName: shift.siteName,
        input: {
          requestId: expect.any(String),
          shiftId: shift.id,
          code: { rotating: '12345678' },
          takenAt: NOW.toISOString(),
        },
      },
    ])
    mean({ shift: shift.id, moment: 'in' })
    render(<LawyerCheckIn />)
    await rest()
    expect(screen.getByText('签到先存在手机里了')).toBeInTheDocument()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('who checked in like that can check out like that, and both go in order', async () => {
    const { unmount } = await keep()
    unmount()
    mean({})
    render(<LawyerCheckIn />)
    await rest()
    expect(screen.getByText('站点屏幕上的8位数字')).toBeInTheDocument()
    type('87654321')
    await tap(button('签退'))
    const calls = sent().length
    expect(sent().every(([moment]) => moment === 'in')).toBe(true)
    jest.mocked(sendPresence).mockReset()
    jest.mocked(sendPresence).mockResolvedValue({ ...shift, ...shiftOf({ checkedIn: '08:25' }) })
    await act(async () => void (await jest.advanceTimersByTimeAsync(31_000)))
    expect(calls).toBeGreaterThan(0)
    expect(sent().map(([moment]) => moment)).toEqual(['in', 'out'])
    expect(usePresenceOutbox.getState().outgoing).toEqual({})
  })

  test('a no that comes later is told, and the code can be tried again', async () => {
    await keep()
    jest.mocked(sendPresence).mockReset()
    jest.mocked(sendPresence).mockRejectedValue(refusing('code-used'))
    await act(async () => void (await jest.advanceTimersByTimeAsync(31_000)))
    expect(screen.getByText('这个码已经用过了，请等屏幕换新码再试')).toBeInTheDocument()
    expect(field()).toHaveValue('')
  })
})

describe('the discipline of duty', () => {
  test('comes before the check-in while it is not confirmed', async () => {
    confirmed(null)
    render(<LawyerCheckIn />)
    expect(screen.queryByRole('textbox')).toBeNull()
    await tap(button('看值班纪律'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/lawyer/discipline/index' })
  })

  test('holds up no check-out', () => {
    confirmed(null)
    shift = shiftOf({ checkedIn: '08:20' })
    know([shift])
    mean({ shift: shift.id, moment: 'out' })
    render(<LawyerCheckIn />)
    expect(button('签退')).toBeInTheDocument()
  })

  test('not known without signal, it is asked for by the server, and the way to it is there', async () => {
    jest.mocked(useDiscipline).mockReturnValue({ data: undefined } as never)
    jest.mocked(sendPresence).mockRejectedValueOnce(refusing('discipline-unread'))
    render(<LawyerCheckIn />)
    type('12345678')
    await tap(button('签到'))
    expect(screen.getByText('值班纪律有新内容，请先看一遍再签到')).toBeInTheDocument()
    await tap(button('看值班纪律'))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/lawyer/discipline/index' })
  })
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
    {
      requestId: expect.any(String),
      shiftId: shift.id,
      code: { siteCode: 'a1', rotating: '12345678' },
      takenAt: NOW.toISOString(),
    },
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
