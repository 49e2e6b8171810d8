import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { MyRating } from '@contract/rating/appeal-schema'
import { refuse } from '@contract/refusal'
import { Failure } from '@/api/failure'
import { appealRating, useMyRatings } from '@/api/rating'
import { signIn } from '@/features/consultation/testing/someone'
import LawyerRatings from './index'

jest.mock('@/api/rating')

const rating = (change: Partial<MyRating> = {}): MyRating => ({
  consultationId: '00000000-0000-4000-8000-0000000000cc',
  siteName: '店上镇公共法律服务站',
  matterType: 'wages',
  occurredAt: '2026-11-23T01:30:00.000Z',
  ratedAt: '2026-11-23T02:00:00.000Z',
  way: 'return-call',
  satisfaction: 'dissatisfied',
  appealUntil: '2026-11-30',
  appeal: null,
  appealable: true,
  ...change,
})
const know = (rows: MyRating[]) =>
  jest.mocked(useMyRatings).mockReturnValue({
    isPending: false,
    error: null,
    data: { pages: [{ rows, more: false }] },
    hasNextPage: false,
    refetch: jest.fn(),
  } as never)
const tap = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await jest.advanceTimersByTimeAsync(600)
  })
const say = (value: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value } })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(appealRating).mockReset()
  signIn()
})
afterEach(() => jest.useRealTimers())

test('a mark with the way it came; a reason is asked for, and the one appeal confirmed and sent once', async () => {
  know([rating()])
  render(<LawyerRatings />)
  expect(screen.getByText('不满意')).toBeInTheDocument()
  expect(screen.getByText(/电话回访评价/)).toBeInTheDocument()
  await tap(/去申诉/)
  await tap('提交申诉')
  expect(screen.getByText('请填写申诉理由')).toBeInTheDocument()
  expect(appealRating).not.toHaveBeenCalled()
  say('来的不是当事人')
  jest.mocked(appealRating).mockRejectedValue(Failure.refused(refuse('appeal-late').toRefusal()))
  await tap('提交申诉')
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '提交申诉？' }))
  expect(jest.mocked(appealRating).mock.calls).toEqual([
    [{ requestId: expect.any(String), consultationId: rating().consultationId, reason: '来的不是当事人' }],
  ])
  expect(screen.getByText('申诉的期限已经过了，有话可以打电话跟县区司法局说')).toBeInTheDocument()
})

test('an appeal shows how it stands; what may not be appealed offers nothing', () => {
  const appeal = {
    reason: '评错了人',
    appealedAt: '2026-11-24T02:00:00.000Z',
    outcome: 'set-aside' as const,
    note: '属实',
    decidedAt: '2026-11-25T02:00:00.000Z',
  }
  know([
    rating({ consultationId: 'a', satisfaction: 'satisfied', appealable: false }),
    rating({ consultationId: 'b', appealable: false, appeal }),
  ])
  render(<LawyerRatings />)
  expect(screen.getByText('已排除，不计入')).toBeInTheDocument()
  expect(screen.getByText('属实')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /去申诉/ })).toBeNull()
})

test('no ratings yet; and for advisers alone', () => {
  know([])
  const { unmount } = render(<LawyerRatings />)
  expect(screen.getByText('还没有收到评价')).toBeInTheDocument()
  unmount()
  signIn('someone', ['resident'])
  render(<LawyerRatings />)
  expect(screen.getByText('您的身份不能办理这一项')).toBeInTheDocument()
})
