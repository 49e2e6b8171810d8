import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { AppealCase } from '@contract/rating/appeal-schema'
import { decideRatingAppeal, useRatingAppeals } from '@/api/rating'
import { signIn, signOut } from '@/features/site/testing/stage'
import RatingAppeals from './index'

jest.mock('@/api/rating')

const appealed = (change: Partial<AppealCase> = {}): AppealCase => ({
  consultationId: '00000000-0000-4000-8000-0000000000cc',
  practitionerName: '李律师',
  siteName: '店上镇公共法律服务站',
  matterType: 'wages',
  occurredAt: '2026-11-23T01:30:00.000Z',
  ratedAt: '2026-11-23T02:00:00.000Z',
  way: 'own-phone',
  satisfaction: 'dissatisfied',
  wasFree: false,
  solicited: false,
  comment: '他不耐烦',
  appeal: {
    reason: '评错了人',
    appealedAt: '2026-11-24T02:00:00.000Z',
    outcome: null,
    note: null,
    decidedAt: null,
  },
  decidedByName: null,
  involved: false,
  ...change,
})
const know = (rows: AppealCase[]) =>
  jest.mocked(useRatingAppeals).mockReturnValue({
    isPending: false,
    error: null,
    data: { pages: [{ rows, more: false }] },
    hasNextPage: false,
    refetch: jest.fn(),
  } as never)
const tap = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await jest.advanceTimersByTimeAsync(600)
  })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  jest.mocked(decideRatingAppeal).mockReset()
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('shows what was said and why it is disputed; either outcome needs its reason, and is sent once', async () => {
  know([appealed()])
  render(<RatingAppeals />)
  for (const text of ['李律师', '他不耐烦', '评错了人', '说收了钱，没人劝花钱'])
    expect(screen.getByText(text)).toBeInTheDocument()
  await tap('排除')
  expect(screen.getByText('请填写理由')).toBeInTheDocument()
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '核对登记，属实' } })
  jest.mocked(decideRatingAppeal).mockResolvedValue(appealed())
  await tap('排除')
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '排除这条评价？' }))
  expect(jest.mocked(decideRatingAppeal).mock.calls).toEqual([
    [
      {
        requestId: expect.any(String),
        consultationId: appealed().consultationId,
        outcome: 'set-aside',
        note: '核对登记，属实',
      },
    ],
  ])
})

test('who had a part in it only looks; what is decided shows how', () => {
  const appeal = {
    ...appealed().appeal,
    outcome: 'stands' as const,
    note: '没有证据',
    decidedAt: '2026-11-25T02:00:00.000Z',
  }
  know([appealed({ involved: true }), appealed({ consultationId: 'b', appeal, decidedByName: '赵科长' })])
  render(<RatingAppeals />)
  expect(screen.getByText('这条评价您参与过，请另一位同事来定')).toBeInTheDocument()
  expect(screen.getByText('评价照算')).toBeInTheDocument()
  expect(screen.getByText('11月25日 10:00赵科长：没有证据')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '排除' })).toBeNull()
})

test('nothing waits, and nobody signed in', () => {
  know([])
  const { unmount } = render(<RatingAppeals />)
  expect(screen.getByText('没有等着处理的申诉')).toBeInTheDocument()
  unmount()
  signOut()
  render(<RatingAppeals />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
