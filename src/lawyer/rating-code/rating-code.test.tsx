import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro, { useRouter } from '@tarojs/taro'
import { TICKET_HOURS } from '@contract/rating/rules'
import { refuse } from '@contract/refusal'
import { refreshConsultations, useConsultationUntilRated } from '@/api/consultation'
import { Failure } from '@/api/failure'
import { issueTicket } from '@/api/rating'
import { inLedger, newRecord } from '@/features/consultation/testing/someone'
import RatingCode from './index'

jest.mock('@/api/consultation')
jest.mock('@/api/rating')

const record = inLedger(newRecord())
const issue = jest.mocked(issueTicket)
const know = (rated: boolean) =>
  jest.mocked(useConsultationUntilRated).mockReturnValue({
    isPending: false,
    error: null,
    data: { ...record, rated },
    refetch: jest.fn(),
  } as unknown as ReturnType<typeof useConsultationUntilRated>)
const ticket = (image: string) => ({
  scene: 'r=x',
  url: 'https://example.test/q?r=x',
  image,
  expiresAt: '2026-11-23T04:00:00.000Z',
})
const image = () => screen.getByRole('img', { name: '扫码评价这次服务' })
const wait = (ms = 600) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)))

beforeEach(() => {
  jest.useFakeTimers()
  issue.mockReset()
  jest
    .mocked(useRouter)
    .mockReturnValue({ params: { record: record.id } } as unknown as ReturnType<typeof useRouter>)
  know(false)
})
afterEach(() => jest.useRealTimers())

test('a code is there at once, with its end; another only when asked for, or when its time is over', async () => {
  issue
    .mockResolvedValueOnce(ticket('data:,1'))
    .mockResolvedValueOnce(ticket('data:,2'))
    .mockResolvedValueOnce(ticket('data:,3'))
  render(<RatingCode />)
  await wait()
  expect(image()).toHaveAttribute('src', 'data:,1')
  expect(screen.getByText('12:00前有效，只能用一次')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '换一个新码' }))
  await wait()
  expect(image()).toHaveAttribute('src', 'data:,2')
  expect(new Set(issue.mock.calls.map(([input]) => input.requestId)).size).toBe(2)
  await wait(TICKET_HOURS * 3_600_000)
  expect(image()).toHaveAttribute('src', 'data:,3')
  expect(issue).toHaveBeenCalledTimes(3)
})

test('once the visitor has rated, the code makes way', async () => {
  issue.mockResolvedValue(ticket('data:,1'))
  const { rerender } = render(<RatingCode />)
  await wait()
  know(true)
  rerender(<RatingCode />)
  expect(screen.getByText('来访人已经评价')).toBeInTheDocument()
  expect(screen.queryByRole('img', { name: '扫码评价这次服务' })).not.toBeInTheDocument()
})

test('rated meanwhile on another phone: the record is asked for anew', async () => {
  issue.mockRejectedValue(Failure.refused(refuse('already-rated').toRefusal()))
  render(<RatingCode />)
  await wait()
  expect(refreshConsultations).toHaveBeenCalled()
})

test('without a phone of their own the visitor rates on this one', async () => {
  issue.mockResolvedValue(ticket('data:,1'))
  render(<RatingCode />)
  await wait()
  fireEvent.click(screen.getByRole('button', { name: '没带手机？用我的手机评' }))
  await wait()
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/lawyer/hand-over/index?record=${record.id}` })
})
