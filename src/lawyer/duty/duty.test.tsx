import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import type { OwnDuty } from '@contract/duty/attendance-schema'
import { refuse } from '@contract/refusal'
import { openOwnMakeUpPhoto, useOwnDuty, withdrawMakeUp } from '@/api/duty'
import { Failure } from '@/api/failure'
import { dutyOf, makeUpOf } from '@/features/duty/testing/duty-of'
import { shiftOf } from '@/features/duty/testing/shift-of'
import LawyerDuty from './index'

jest.mock('@/api/duty')

const know = (data: OwnDuty | undefined, error: unknown = null) =>
  jest.mocked(useOwnDuty).mockReturnValue({
    isPending: false,
    data,
    error,
    dataUpdatedAt: Date.now(),
    refetch: jest.fn(),
  } as never)
const tap = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await jest.advanceTimersByTimeAsync(600)
  })

beforeEach(() => {
  jest.useFakeTimers()
  jest.mocked(withdrawMakeUp).mockReset()
  jest.mocked(Taro.navigateTo).mockClear()
  jest.mocked(useRouter).mockReturnValue({ params: { id: 'a' } } as never)
})
afterEach(() => jest.useRealTimers())

test('shows what was recorded, and each part of the evidence with its points and of how many', () => {
  know(dutyOf(shiftOf({ checkedIn: '08:25', recordCount: 1 }), '10:00'))
  render(<LawyerDuty />)
  expect(screen.getByText('8:25')).toBeInTheDocument()
  expect(screen.getByText('凭据64%（70分得45分）')).toBeInTheDocument()
  expect(screen.getByText('签到用现场屏幕码')).toBeInTheDocument()
  expect(screen.getAllByText('20分，满分20')).toHaveLength(2)
  expect(screen.getByText('没有用位置，不计')).toBeInTheDocument()
  expect(screen.getByText('点名1次，应答1次')).toBeInTheDocument()
  expect(screen.getByText('咨询记录1条')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '申请补签' })).toBeNull()
})

test('where nobody checked in it leads to a make-up, while it may be asked for', async () => {
  const shift = shiftOf()
  know(dutyOf(shift, '18:00'))
  render(<LawyerDuty />)
  expect(screen.getByText('没签到')).toBeInTheDocument()
  expect(screen.getByText('没有签到，还没有凭据')).toBeInTheDocument()
  await tap('申请补签')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/lawyer/make-up/index?shift=${shift.id}` })
})

test('too late for one, it says so', () => {
  know(dutyOf(shiftOf(), '18:00', { makeUpPolicy: { withinDays: 0 }, asOf: '2026-11-25T01:00:00.000Z' }))
  render(<LawyerDuty />)
  expect(screen.getByText('过了0天，不能申请补签了，有情况请跟县区司法局说')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '申请补签' })).toBeNull()
})

test('a request that waits can be taken back, after asking', async () => {
  const makeUp = makeUpOf()
  jest.mocked(withdrawMakeUp).mockResolvedValue({ ...makeUp, status: 'withdrawn' })
  know(dutyOf(shiftOf(), '18:00', { makeUps: [makeUp] }))
  render(<LawyerDuty />)
  expect(screen.getByText('到岗8:35，离岗12:30')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '申请补签' })).toBeNull()
  await tap('撤回')
  expect(jest.mocked(withdrawMakeUp).mock.calls).toEqual([[{ requestId: expect.any(String), id: makeUp.id }]])
})

test('what was asked, decided and replaced stays to be read', () => {
  const shift = shiftOf({
    checkedIn: '08:30',
    status: 'checked-out',
    attendance: {
      checkedOutAt: '2026-11-24T04:00:00.000Z',
      outCode: 'made-up',
      departure: 'early',
      short: true,
      minutes: 210,
    },
  })
  const was = { ...shift.attendance!, checkedOutAt: '2026-11-24T04:30:00.000Z', closedBySystem: true }
  know(
    dutyOf(shift, '18:00', {
      makeUps: [
        makeUpOf({ status: 'refused', inAt: null, note: '说不清', decidedAt: '2026-11-24T06:00:00.000Z' }),
      ],
      replaced: [{ because: 'make-up', at: '2026-11-24T07:00:00.000Z', was }],
    }),
  )
  render(<LawyerDuty />)
  expect(screen.getByText('申请补签：离岗12:30，没同意')).toBeInTheDocument()
  expect(screen.getByText('站点停电，屏幕不亮。审批意见：说不清')).toBeInTheDocument()
  expect(screen.getByText('原来记的是12:30离岗（系统签退）')).toBeInTheDocument()
})

test('photos handed in can be looked at again', async () => {
  jest.mocked(openOwnMakeUpPhoto).mockResolvedValue('data:image/png;base64,AA==')
  know(dutyOf(shiftOf(), '18:00', { makeUps: [makeUpOf({ photoIds: ['p1'] })] }))
  render(<LawyerDuty />)
  await tap('看照片（1张）')
  expect(openOwnMakeUpPhoto).toHaveBeenCalledWith(makeUpOf().id, 'p1')
  expect(screen.getByRole('button', { name: '第1张照片，点开看大图' })).toBeInTheDocument()
})

test('another’s duty is not found, and without a network it says so', () => {
  know(undefined, Failure.refused(refuse('not-found').toRefusal()))
  const { unmount } = render(<LawyerDuty />)
  expect(screen.getByText('没有找到，可能已被删除或不归您办理')).toBeInTheDocument()
  unmount()
  know(undefined, Failure.offline())
  render(<LawyerDuty />)
  expect(screen.getByRole('button', { name: '再试一次' })).toBeInTheDocument()
})
