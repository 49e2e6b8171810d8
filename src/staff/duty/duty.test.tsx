import { fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import type { StaffDuty } from '@contract/duty/attendance-schema'
import { refuse } from '@contract/refusal'
import { useSeenDuty } from '@/api/duty'
import { Failure } from '@/api/failure'
import { staffDutyOf } from '@/features/duty/testing/duty-of'
import { shiftOf } from '@/features/duty/testing/shift-of'
import { signIn, signOut } from '@/features/site/testing/stage'
import StaffDutyPage from './index'

jest.mock('@/api/duty')

const know = (data: StaffDuty | undefined, error: unknown = null) =>
  jest.mocked(useSeenDuty).mockReturnValue({ isPending: false, data, error, refetch: jest.fn() } as never)

beforeEach(() => {
  jest.mocked(useRouter).mockReturnValue({ params: { id: 'a' } } as never)
  signIn([{ role: 'supervisor', areaCode: '140406' }])
})

test('whose duty it was, what was recorded, what proves it; delivered late is said', () => {
  const shift = shiftOf({
    checkedIn: '08:45',
    attendance: { arrival: 'late', inDeliveredAt: '2026-11-24T07:00:00.000Z' },
  })
  know(staffDutyOf(shift, '18:00'))
  render(<StaffDutyPage />)
  expect(screen.getByText('李律师')).toBeInTheDocument()
  expect(screen.getByText('律师 长治某律师事务所')).toBeInTheDocument()
  expect(screen.getByText('11月24日 15:00补传')).toBeInTheDocument()
  expect(screen.getByText('补传')).toBeInTheDocument()
  expect(screen.getAllByText('迟到').length).toBeGreaterThan(0)
  expect(screen.getByText(/^凭据\d+%（.*分得.*分）$/)).toBeInTheDocument()
})

test('a duty nobody came to has no evidence to show', () => {
  know(staffDutyOf(shiftOf(), '18:00'))
  render(<StaffDutyPage />)
  expect(screen.getByText('没签到')).toBeInTheDocument()
  expect(screen.getByText('没有签到')).toBeInTheDocument()
})

test('a county goes on to a finding of this very duty; a supervisor files from a page of their own', () => {
  know(staffDutyOf(shiftOf(), '18:00'))
  const { unmount } = render(<StaffDutyPage />)
  expect(screen.queryByText('提出问题')).toBeNull()
  unmount()
  signIn([{ role: 'county', areaCode: '140406' }])
  const duty = staffDutyOf(shiftOf(), '18:00')
  know(duty)
  render(<StaffDutyPage />)
  fireEvent.click(screen.getByText('提出问题'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/staff/file-finding/index?person=${duty.practitionerId}&shift=${duty.shift.id}`,
  })
})

test('out of reach it is not found; nobody signed in sees nothing', () => {
  know(undefined, Failure.refused(refuse('not-found').toRefusal()))
  const { unmount } = render(<StaffDutyPage />)
  expect(screen.getByText('没有找到，可能已被删除或不归您办理')).toBeInTheDocument()
  unmount()
  signOut()
  render(<StaffDutyPage />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
