import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { QueueItem } from '@contract/aid/desk-schema'
import { useQueue } from '@/api/review'
import AidQueue from './index'

jest.mock('@/api/review')

const item: QueueItem = {
  id: 'a',
  number: '潞城援申字〔2026〕第1号',
  name: '王**',
  countyCode: '140406',
  countyName: '潞城区',
  groups: ['elderly'],
  circumstance: null,
  aidForm: 'civil',
  matterType: 'family',
  submittedAt: '2026-11-23T00:30:00.000Z',
  dueOn: '2026-11-30',
  limitationOn: null,
  urgent: true,
  greenChannel: true,
  status: 'submitted',
}
const asOf = '2026-12-02T00:00:00.000Z'
const asked = (rows: QueueItem[]) => ({ data: { rows, asOf }, refetch: jest.fn() }) as never

test('urgency and the clock by the server’s day, in the order the server gave', async () => {
  jest.useFakeTimers()
  jest
    .mocked(useQueue)
    .mockImplementation((state) =>
      asked(state === 'open' ? [item, { ...item, id: 'b', name: '李*', urgent: false }] : []),
    )
  render(<AidQueue />)
  expect(screen.getByText('待审查 2')).toBeInTheDocument()
  expect(screen.getByText('紧急')).toBeInTheDocument()
  expect(screen.getAllByText('最晚答复：11月30日 周一，已超2天')).toHaveLength(2)
  const cards = screen.getAllByRole('link')
  expect(cards.map((card) => card.textContent!.slice(0, 2))).toEqual(['王*', '李*'])
  fireEvent.click(cards[1]!)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/aid-review/index?id=b' })
  fireEvent.click(screen.getByRole('tab', { name: '已办' }))
  await act(async () => void (await jest.advanceTimersByTimeAsync(700)))
  expect(useQueue).toHaveBeenLastCalledWith('decided')
  expect(screen.getByText('还没有办过的申请')).toBeInTheDocument()
  jest.useRealTimers()
})

test('a limitation that is near says the day and how long there is', () => {
  jest.mocked(useQueue).mockReturnValue(asked([{ ...item, limitationOn: '2026-12-04' }]))
  render(<AidQueue />)
  expect(screen.getByText('时效12月4日 周五到期，还剩2天')).toBeInTheDocument()
})

test('one that waits to be approved says so, with its clock', () => {
  jest.mocked(useQueue).mockReturnValue(asked([{ ...item, status: 'proposed-grant' }]))
  render(<AidQueue />)
  expect(screen.getByText('正在审批')).toBeInTheDocument()
  expect(screen.getByText('最晚答复：11月30日 周一，已超2天')).toBeInTheDocument()
})
