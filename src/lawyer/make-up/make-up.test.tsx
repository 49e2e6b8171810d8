import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import type { OwnDuty } from '@contract/duty/attendance-schema'
import { refuse } from '@contract/refusal'
import { atShanghai } from '@contract/time'
import { askMakeUp, keepMakeUpPhoto, useOwnDuty } from '@/api/duty'
import { Failure } from '@/api/failure'
import { dutyOf, makeUpOf } from '@/features/duty/testing/duty-of'
import { DAY, shiftOf } from '@/features/duty/testing/shift-of'
import { pickPhotos } from '@/platform/pick-photos'
import LawyerMakeUp from './index'

jest.mock('@/api/duty')
jest.mock('@/platform/pick-photos')
jest.mock('@/platform/shrink-photo', () => ({ shrinkPhoto: async () => 'cGhvdG8=' }))

const know = (data: OwnDuty) =>
  jest.mocked(useOwnDuty).mockReturnValue({
    isPending: false,
    data,
    error: null,
    dataUpdatedAt: Date.now(),
    refetch: jest.fn(),
  } as never)
const settle = (ms = 600) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)))
const tap = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await settle()
}
const reason = () => screen.getByRole('textbox')
const type = (label: string, value: string) =>
  fireEvent.change(label === '为什么没签上' ? reason() : screen.getByLabelText(label), { target: { value } })
const sent = () => jest.mocked(askMakeUp).mock.calls

const closed = () =>
  shiftOf({
    checkedIn: '08:30',
    status: 'checked-out',
    attendance: {
      checkedOutAt: atShanghai(DAY, '12:30'),
      departure: 'on-time',
      short: false,
      minutes: 240,
      closedBySystem: true,
    },
  })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(askMakeUp).mockReset()
  jest.mocked(keepMakeUpPhoto).mockReset()
  jest.mocked(Taro.getCurrentPages).mockReturnValue([{}, {}] as never)
  jest.mocked(useRouter).mockReturnValue({ params: { shift: 'a' } } as never)
})
afterEach(() => jest.useRealTimers())

test('what is missing, why, and photos go out once, and the page goes back', async () => {
  const shift = shiftOf()
  know(dutyOf(shift, '18:00'))
  jest.mocked(pickPhotos).mockResolvedValue(['local://1'])
  jest.mocked(keepMakeUpPhoto).mockImplementation(async ({ id }) => ({ id }))
  jest.mocked(askMakeUp).mockResolvedValue(makeUpOf())
  render(<LawyerMakeUp />)
  type('到岗时间', '08:35')
  type('为什么没签上', '站点停电，屏幕不亮')
  fireEvent.click(screen.getByText('拍照或选图'))
  await settle()
  const photo = jest.mocked(keepMakeUpPhoto).mock.calls[0]![0]
  expect(photo).toEqual({ requestId: photo.id, id: expect.any(String), content: 'cGhvdG8=' })
  await tap('提交申请')
  expect(sent()).toEqual([
    [
      {
        requestId: expect.any(String),
        shiftId: shift.id,
        inAt: atShanghai(DAY, '08:35'),
        outAt: atShanghai(DAY, '12:30'),
        reason: '站点停电，屏幕不亮',
        photoIds: [photo.id],
      },
    ],
  ])
  expect(Taro.navigateBack).toHaveBeenCalled()
})

test('for a shift the system closed it asks for the leaving alone', async () => {
  know(dutyOf(closed(), '18:00'))
  jest.mocked(askMakeUp).mockResolvedValue(makeUpOf())
  render(<LawyerMakeUp />)
  expect(screen.queryByLabelText('到岗时间')).toBeNull()
  type('离岗时间', '12:10')
  type('为什么没签上', '送来访人去车站，忘了')
  await tap('提交申请')
  expect(sent()[0]![0]).toMatchObject({ outAt: atShanghai(DAY, '12:10') })
  expect(sent()[0]![0]).not.toHaveProperty('inAt')
})

test('a night shift’s leaving is of the next day', async () => {
  const shift = shiftOf({ from: '20:00', endsAt: atShanghai('2026-11-25', '02:00') })
  know(dutyOf(shift, '20:00', { asOf: atShanghai('2026-11-25', '09:00') }))
  jest.mocked(askMakeUp).mockResolvedValue(makeUpOf())
  render(<LawyerMakeUp />)
  type('离岗时间', '01:50')
  type('为什么没签上', '站点停电，屏幕不亮')
  await tap('提交申请')
  expect(sent()[0]![0]).toMatchObject({
    inAt: atShanghai(DAY, '20:00'),
    outAt: atShanghai('2026-11-25', '01:50'),
  })
})

test('times outside the shift and an empty reason are marked, and nothing goes out', async () => {
  know(dutyOf(shiftOf(), '18:00'))
  render(<LawyerMakeUp />)
  type('到岗时间', '06:00')
  type('离岗时间', '13:00')
  await tap('提交申请')
  expect(screen.getByText('到岗时间应在11月24日 7:30到12:30之间')).toBeInTheDocument()
  expect(screen.getByText('离岗时间最晚填到12:30')).toBeInTheDocument()
  expect(screen.getByText('请填写原因')).toBeInTheDocument()
  expect(sent()).toEqual([])
})

test('what was typed is there again after a lost page, and the server’s no is one sentence', async () => {
  know(dutyOf(shiftOf({ id: '00000000-0000-4000-8000-0000000000d1' }), '18:00'))
  const { unmount } = render(<LawyerMakeUp />)
  type('为什么没签上', '站点停电，屏幕不亮')
  await settle()
  unmount()
  jest.mocked(askMakeUp).mockRejectedValue(Failure.refused(refuse('make-up-asked').toRefusal()))
  render(<LawyerMakeUp />)
  expect(reason()).toHaveValue('站点停电，屏幕不亮')
  await tap('提交申请')
  expect(screen.getByText('这一班已经申请过补签，正在等审批')).toBeInTheDocument()
})

test('a shift that misses nothing, or was asked about, has no form', () => {
  know(dutyOf(shiftOf({ checkedIn: '08:30' }), '10:00'))
  const { unmount } = render(<LawyerMakeUp />)
  expect(screen.getByText('这一班没有要补的签到签退')).toBeInTheDocument()
  unmount()
  know(dutyOf(shiftOf(), '18:00', { makeUps: [makeUpOf()] }))
  render(<LawyerMakeUp />)
  expect(screen.getByText('这一班已经申请过补签，正在等审批')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '提交申请' })).toBeNull()
})
