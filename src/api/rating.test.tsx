import { refuse } from '@contract/refusal'
import { useSession } from '@/state/session'
import { enterQuietly } from './account'
import { api } from './client'
import { Failure } from './failure'
import { rate } from './rating'

jest.mock('./account')
jest.mock('./client', () => ({ api: { rating: { rate: { mutate: jest.fn() } } } }))

const mutate = jest.mocked(api.rating.rate.mutate)
const input = {
  requestId: '00000000-0000-4000-8000-000000000001',
  ticket: 'AbCdEfGhIjKlMnOpQrStU1',
  satisfaction: 'satisfied' as const,
  wasFree: true,
  solicited: false,
  comment: undefined,
}
const done = { consultationId: 'x', ratedAt: '2026-11-23T02:00:00.000Z' }

beforeEach(() => {
  mutate.mockReset().mockResolvedValue(done)
  jest.mocked(enterQuietly).mockReset()
  useSession.getState().leave()
})

test('a person is let in before the rating is sent', async () => {
  const order: string[] = []
  jest.mocked(enterQuietly).mockImplementation(async () => void order.push('enter'))
  const rating = rate(input).then(() => order.push('rated'))
  expect(mutate).not.toHaveBeenCalled()
  await rating
  expect(mutate).toHaveBeenCalledWith(input)
  expect(order).toEqual(['enter', 'rated'])
})

test('a session that ended meanwhile is replaced, once', async () => {
  mutate.mockRejectedValueOnce(Failure.refused(refuse('signed-out').toRefusal()))
  expect(await rate(input)).toBe(done)
  expect(enterQuietly).toHaveBeenCalledTimes(2)
  mutate.mockReset().mockRejectedValue(Failure.refused(refuse('signed-out').toRefusal()))
  await expect(rate(input)).rejects.toMatchObject({ code: 'signed-out' })
  expect(mutate).toHaveBeenCalledTimes(2)
})

test('any other no is passed on at once', async () => {
  mutate.mockRejectedValue(Failure.refused(refuse('own-rating').toRefusal()))
  await expect(rate(input)).rejects.toMatchObject({ code: 'own-rating' })
  expect(mutate).toHaveBeenCalledTimes(1)
})
