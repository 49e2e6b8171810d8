import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import type { AttendanceList, AttendanceRow } from '@contract/duty/attendance-schema'
import { attendanceFlags } from '@contract/duty/labels'
import { useAttendance } from '@/api/duty'
import { Failure } from '@/api/failure'
import { DAY, shiftOf } from '@/features/duty/testing/shift-of'
import { signIn, signOut } from '@/features/site/testing/stage'
import StaffAttendance from './index'

jest.mock('@/api/duty')

const row = (change: Partial<AttendanceRow> = {}): AttendanceRow => {
  const { siteAddress: _, policy: __, ...shift } = shiftOf({ checkedIn: '09:00' })
  return {
    ...shift,
    practitionerName: '李律师',
    unit: null,
    flags: ['late'],
    evidence: { score: 64, points: 45, of: 70 },
    ...change,
  }
}
const totals: AttendanceList['totals'] = {
  due: 12,
  attended: 11,
  flags: Object.fromEntries(attendanceFlags.map((flag) => [flag, flag === 'late' ? 2 : 0])) as never,
}
const fetchNextPage = jest.fn()
const know = (rows: AttendanceRow[] | undefined, more: object = {}) =>
  jest.mocked(useAttendance).mockReturnValue({
    isPending: false,
    error: null,
    data: rows && { pages: [{ rows, more: false, totals, asOf: '2026-11-24T10:00:00.000Z' }] },
    hasNextPage: false,
    fetchNextPage,
    refetch: jest.fn(),
    ...more,
  } as never)
const tap = (role: string, name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole(role, { name }))
    await jest.advanceTimersByTimeAsync(600)
  })
const asked = () => jest.mocked(useAttendance).mock.lastCall![0]

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-24T18:00:00+08:00') })
  jest.mocked(useRouter).mockReturnValue({ params: {} } as never)
  signIn([{ role: 'county', areaCode: '140406' }])
  know([row(), row({ flags: [], status: 'checked-out', evidence: null })])
})
afterEach(() => jest.useRealTimers())

test('today’s, each with what stands out and how well it is proved, out of how many', () => {
  render(<StaffAttendance />)
  expect(asked()).toEqual({ from: DAY, to: DAY, flag: undefined })
  expect(screen.getByText('12班')).toBeInTheDocument()
  expect(screen.getByText('11班')).toBeInTheDocument()
  expect(screen.getByText('迟到2班')).toBeInTheDocument()
  expect(screen.getByText('店上镇公共法律服务站 凭据64%（70分得45分）')).toBeInTheDocument()
  expect(screen.getByText('正常')).toBeInTheDocument()
})

test('a week and a month go no further than today, and each row opens', async () => {
  render(<StaffAttendance />)
  await tap('tab', '一周')
  expect(asked()).toMatchObject({ from: '2026-11-23', to: DAY })
  await tap('tab', '一月')
  expect(asked()).toMatchObject({ from: '2026-11-01', to: DAY })
  await act(async () => {
    fireEvent.click(screen.getAllByRole('link')[0]!)
    await jest.advanceTimersByTimeAsync(600)
  })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('/staff/duty/index?id=') })
})

test('a link may name the day and what to look for', () => {
  jest.mocked(useRouter).mockReturnValue({ params: { day: '2026-11-20', flag: 'absent' } } as never)
  know([])
  render(<StaffAttendance />)
  expect(asked()).toEqual({ from: '2026-11-20', to: '2026-11-20', flag: 'absent' })
  expect(screen.getByText('没有这样的班')).toBeInTheDocument()
})

test('more is fetched on demand', async () => {
  know([row()], { hasNextPage: true })
  render(<StaffAttendance />)
  await tap('button', '再看一些')
  expect(fetchNextPage).toHaveBeenCalledTimes(1)
})

test('without a network, and without anybody signed in', () => {
  know(undefined, { error: Failure.offline() })
  const { unmount } = render(<StaffAttendance />)
  expect(screen.getByRole('button', { name: '再试一次' })).toBeInTheDocument()
  unmount()
  signOut()
  render(<StaffAttendance />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
