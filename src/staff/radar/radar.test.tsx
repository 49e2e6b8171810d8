import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { RadarSignal } from '@contract/rating/radar-schema'
import { refuse } from '@contract/refusal'
import { Failure } from '@/api/failure'
import { noteSignal, useRadar } from '@/api/rating'
import { signIn, signOut } from '@/features/site/testing/stage'
import StaffRadar from './index'

jest.mock('@/api/rating')

const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`
const signal = (change: Partial<RadarSignal> = {}): RadarSignal => ({
  countyCode: '140406',
  countyName: '潞城区',
  rule: 'burst',
  rows: [1, 2, 3].map((last) => ({
    consultationId: id(last),
    practitionerName: '李律师',
    siteName: '店上镇公共法律服务站',
    matterType: 'wages' as const,
    occurredAt: '2026-11-23T01:30:00.000Z',
    ratedAt: '2026-11-23T02:00:00.000Z',
    way: 'own-phone' as const,
    satisfaction: 'satisfied' as const,
    raterKind: last === 1 ? ('guest' as const) : ('wechat' as const),
  })),
  noted: null,
  ...change,
})
const know = (signals: RadarSignal[]) =>
  jest.mocked(useRadar).mockReturnValue({
    isPending: false,
    error: null,
    data: { signals, asOf: '2026-11-23T04:00:00.000Z' },
    refetch: jest.fn(),
  } as never)
const tap = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await jest.advanceTimersByTimeAsync(600)
  })

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T12:00:00+08:00') })
  Taro.clearStorageSync()
  jest.mocked(noteSignal).mockReset()
  signIn([{ role: 'county', areaCode: '140406' }])
})
afterEach(() => jest.useRealTimers())

test('a hint opens to every row, guests marked, and takes a note', async () => {
  know([signal()])
  render(<StaffRadar />)
  expect(useRadar).toHaveBeenLastCalledWith({ from: '2026-11-17', to: '2026-11-23' })
  expect(screen.getByText('短时间连续满意')).toBeInTheDocument()
  // a lead without a heading is still read
  expect(screen.getByText(/只是提示，不算问题/)).toBeInTheDocument()
  expect(screen.queryByText(/网页访客/)).toBeNull()
  await tap('看这3条')
  expect(screen.getAllByText(/本人手机评价/)).toHaveLength(3)
  expect(screen.getAllByText(/网页访客/)).toHaveLength(1)
  await tap('记为已看过')
  expect(screen.getByText('请填写看过以后的说明')).toBeInTheDocument()
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '集市排队' } })
  jest.mocked(noteSignal).mockRejectedValue(Failure.refused(refuse('signal-changed').toRefusal()))
  await tap('记为已看过')
  expect(jest.mocked(noteSignal).mock.calls).toEqual([
    [
      {
        requestId: expect.any(String),
        from: '2026-11-17',
        to: '2026-11-23',
        countyCode: '140406',
        rule: 'burst',
        consultationIds: [id(1), id(2), id(3)],
        note: '集市排队',
      },
    ],
  ])
  expect(screen.getByText('这条提示有了变化，请刷新后再看')).toBeInTheDocument()
})

test('what was looked at stays, below what was not, with who looked', async () => {
  const noted = { note: '已核实', byName: '赵科长', at: '2026-11-23T03:00:00.000Z' }
  know([signal({ noted }), signal({ rule: 'instant' })])
  render(<StaffRadar />)
  expect(screen.getByText('已核实（赵科长，11月23日 11:00）')).toBeInTheDocument()
  const [fresh, seen] = [screen.getByText('亮码就评'), screen.getByText('短时间连续满意')]
  expect(fresh.compareDocumentPosition(seen)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test('a quiet week, and nobody signed in', () => {
  know([])
  const { unmount } = render(<StaffRadar />)
  expect(screen.getByText('没有发现异常')).toBeInTheDocument()
  unmount()
  signOut()
  render(<StaffRadar />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
