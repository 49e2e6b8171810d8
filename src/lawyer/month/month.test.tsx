import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { api } from '@/api/client'
import { Failure } from '@/api/failure'
import { shiftOf } from '@/features/duty/testing/shift-of'
import { askableOf } from '@/features/request/testing/request-of'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import { atShanghai } from '@contract/time'
import LawyerMonth from './index'

jest.mock('@/api/client', () => ({
  api: { request: { askable: { query: jest.fn() } }, duty: { month: { query: jest.fn() } } },
}))
const askable = jest.mocked(api.request.askable.query)
const month = jest.mocked(api.duty.month.query)

const AS_OF = atShanghai('2026-11-23', '09:00')
const on = (day: string, rest = {}) =>
  shiftOf({ day, startsAt: atShanghai(day, '08:30'), endsAt: atShanghai(day, '12:30'), ...rest })

const tap = async (element: HTMLElement) => {
  await act(async () => void fireEvent.click(element))
  await pass(700)
}

beforeEach(() => {
  // a phone that is a month behind: the server's day is what counts
  jest.useFakeTimers({ now: Date.parse('2026-10-20T09:00:00+08:00') })
  Taro.clearStorageSync()
  jest.mocked(Taro.navigateTo).mockClear()
  askable.mockReset().mockResolvedValue({ shifts: [], asOf: AS_OF } as never)
  month.mockReset().mockResolvedValue({ shifts: [] } as never)
  signIn([], ['practitioner'])
})
afterEach(() => jest.useRealTimers())

test('a tapped day shows its shift and the way to a change', async () => {
  const shift = on('2026-11-30')
  month.mockResolvedValue({ shifts: [shift, on('2026-11-27', { status: 'withdrawn' })] } as never)
  await openPage(<LawyerMonth />)
  expect(month).toHaveBeenCalledWith({ month: '2026-11' })
  expect(screen.getByRole('radio', { name: '11月23日 周一，今天' })).toHaveAttribute('aria-checked', 'true')
  expect(screen.getByText('这一天没有您的值班')).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: '11月27日 周五' })).toBeInTheDocument()
  await tap(screen.getByRole('radio', { name: '11月30日 周一，8:30—12:30值班，待签到' }))
  expect(screen.getByText('店上镇公共法律服务站')).toBeInTheDocument()
  await tap(screen.getByText('换班或找人代班'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/lawyer/request/index?shift=${shift.id}` })
  await tap(screen.getByText('这一天请假'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/lawyer/request/index?kind=leave&day=2026-11-30' })
})

test('a shift in a request leads to it, one that is over to nothing', async () => {
  const asked = on('2026-11-30')
  const over = on('2026-11-20')
  month.mockResolvedValue({ shifts: [asked, over] } as never)
  askable.mockResolvedValue({ shifts: [askableOf({ id: asked.id, inRequest: true })], asOf: AS_OF } as never)
  await openPage(<LawyerMonth />)
  await tap(screen.getByRole('radio', { name: /^11月30日/ }))
  expect(screen.queryByText('换班或找人代班')).toBeNull()
  await tap(screen.getByText('正在申请，看进展'))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/lawyer/requests/index' })
  await tap(screen.getByRole('radio', { name: /^11月20日/ }))
  expect(screen.queryByText('换班或找人代班')).toBeNull()
  expect(screen.queryByText('这一天请假')).toBeNull()
})

test('another month is asked for, and told in sum', async () => {
  await openPage(<LawyerMonth />, { month: '2026-12' })
  expect(month).toHaveBeenLastCalledWith({ month: '2026-12' })
  expect(screen.getByText('这个月没有您的值班')).toBeInTheDocument()
  await tap(screen.getByRole('button', { name: '下个月' }))
  expect(month).toHaveBeenLastCalledWith({ month: '2027-01' })
})

test('without a network it says so, and nobody else gets in', async () => {
  askable.mockRejectedValue(Failure.offline())
  const { unmount } = await openPage(<LawyerMonth />)
  expect(screen.getByText('再试一次')).toBeInTheDocument()
  unmount()
  signOut()
  await openPage(<LawyerMonth />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
