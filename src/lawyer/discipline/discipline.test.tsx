import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Discipline } from '@contract/duty/discipline-schema'
import { refuse } from '@contract/refusal'
import { confirmDiscipline, useDiscipline } from '@/api/duty'
import { Failure } from '@/api/failure'
import LawyerDiscipline from './index'

jest.mock('@/api/duty')

const text: Discipline = {
  version: 3,
  effectiveFrom: '2026-11-01',
  title: '值班工作纪律',
  items: Array.from({ length: 9 }, (_, index) => `纪律第${index + 1}条。`),
  confirmedAt: null,
}
const know = (data: Discipline | undefined, error: unknown = null) =>
  jest.mocked(useDiscipline).mockReturnValue({ isPending: false, data, error, refetch: jest.fn() } as never)
const tap = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await jest.advanceTimersByTimeAsync(600)
  })

beforeEach(() => {
  jest.useFakeTimers()
  jest.mocked(confirmDiscipline).mockReset()
  jest.mocked(Taro.navigateBack).mockClear()
  jest.mocked(Taro.getCurrentPages).mockReturnValue([{}, {}] as never)
  know(text)
})
afterEach(() => jest.useRealTimers())

test('is confirmed only at its end, once, and leads back to where one came from', async () => {
  jest.mocked(confirmDiscipline).mockResolvedValue({ ...text, confirmedAt: '2026-11-24T00:00:00.000Z' })
  render(<LawyerDiscipline />)
  expect(screen.queryByText('纪律第5条。')).toBeNull()
  expect(screen.queryByRole('button', { name: '我已看清，照着做' })).toBeNull()
  await tap('往下看，还有5条')
  await tap('往下看，还有1条')
  expect(screen.getByText('纪律第9条。')).toBeInTheDocument()
  await tap('我已看清，照着做')
  expect(jest.mocked(confirmDiscipline).mock.calls).toEqual([[{ requestId: expect.any(String), version: 3 }]])
  expect(Taro.navigateBack).toHaveBeenCalledTimes(1)
})

test('a text that has just changed is said to have, and read anew from its beginning', async () => {
  jest.mocked(confirmDiscipline).mockRejectedValue(Failure.refused(refuse('discipline-outdated').toRefusal()))
  const { rerender } = render(<LawyerDiscipline />)
  await tap('往下看，还有5条')
  await tap('往下看，还有1条')
  await tap('我已看清，照着做')
  expect(screen.getByText('值班纪律刚刚更新了，请看新的再确认')).toBeInTheDocument()
  know({ ...text, version: 4 })
  rerender(<LawyerDiscipline />)
  expect(screen.getByRole('button', { name: '往下看，还有5条' })).toBeInTheDocument()
})

test('confirmed before, all of it can be read again, and there is nothing to confirm', () => {
  know({ ...text, confirmedAt: '2026-11-02T01:00:00.000Z' })
  render(<LawyerDiscipline />)
  expect(screen.getByText('纪律第9条。')).toBeInTheDocument()
  expect(screen.getByText('您在11月2日 9:00确认过')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /看清|往下/ })).toBeNull()
})

test('without a network it says so', () => {
  know(undefined, Failure.offline())
  render(<LawyerDiscipline />)
  expect(screen.getByRole('button', { name: '再试一次' })).toBeInTheDocument()
})
