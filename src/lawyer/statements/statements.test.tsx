import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { api } from '@/api/client'
import { openPage, pass, signIn, signOut } from '@/features/site/testing/stage'
import { uuid } from '@/features/subsidy/testing/statement-of'
import Statements from './index'

jest.mock('@/api/client', () => ({
  api: { subsidy: { mine: { query: jest.fn() } } },
}))
const mine = jest.mocked(api.subsidy.mine.query)

const month = {
  id: uuid(1),
  month: '2026-11',
  countyName: '潞城区',
  status: 'draft' as const,
  confirmBy: '2026-12-07',
  duties: 4,
  dueFen: 48_000,
  deductedFen: 5_000,
  totalFen: 43_000,
  paidOn: null,
}

beforeEach(() => {
  jest.useFakeTimers()
  signIn([], ['practitioner'])
})
afterEach(() => jest.useRealTimers())

test('each month with its sum, what to do, and the day it was paid', async () => {
  const paid = {
    ...month,
    id: uuid(2),
    month: '2026-10',
    status: 'paid' as const,
    deductedFen: 0,
    paidOn: '2026-11-12',
  }
  mine.mockResolvedValue({ months: [month, paid], asOf: '2026-12-02T01:00:00.000Z' })
  await openPage(<Statements />)
  expect(screen.getByText('有补贴的4班，扣了50元，请在12月7日 周一前核对')).toBeInTheDocument()
  expect(screen.getByText('有补贴的4班，11月12日 周四发放')).toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByText('2026年11月 潞城区')))
  await pass(700)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/lawyer/statement/index?id=${uuid(1)}` })
})

test('none yet, and not signed in', async () => {
  mine.mockResolvedValue({ months: [], asOf: '2026-12-02T01:00:00.000Z' })
  const { unmount } = await openPage(<Statements />)
  expect(screen.getByText('还没有结算单')).toBeInTheDocument()
  unmount()
  signOut()
  await openPage(<Statements />)
  expect(screen.getByText('请先登录')).toBeInTheDocument()
})
