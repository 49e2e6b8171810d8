import { createTRPCClient } from '@trpc/client'
import { linkTo } from './link'
import { call } from './transport'
import { Failure, failureOf } from './failure'

jest.mock('./transport', () => ({ call: jest.fn() }))

type Duty = { checkIn: { mutate(input: unknown): Promise<unknown> }; today: { query(): Promise<unknown> } }
const duty = createTRPCClient<never>({ links: [linkTo('duty')] }) as unknown as Duty

test('a procedure of a router goes to its function', async () => {
  jest.mocked(call).mockResolvedValueOnce({ id: 1 })
  await expect(duty.checkIn.mutate({ shiftId: 's' })).resolves.toEqual({ id: 1 })
  expect(call).toHaveBeenCalledWith('duty', 'checkIn', { shiftId: 's' })
})

test('a failure arrives as it was thrown', async () => {
  const failure = Failure.offline()
  jest.mocked(call).mockRejectedValueOnce(failure)
  const thrown: unknown = await duty.today.query().catch((error: unknown) => error)
  expect(failureOf(thrown)).toBe(failure)
})
