import { refuse, type RefusalCode } from '@contract/refusal'
import { refreshBookings } from '@/api/booking'
import { recordConsultation } from '@/api/consultation'
import { Failure } from '@/api/failure'
import { readStored, writeStored } from '@/platform/storage'
import { REPEAT_AFTER_MS } from '@/state/send-once'
import { useSession } from '@/state/session'
import { deliverAll, post, throwAway, useOutbox } from './outbox'
import { draftKey } from './record-drafts'
import { inLedger, LAWYER_ID, newRecord, signIn } from './testing/someone'

jest.mock('@/api/booking')
jest.mock('@/api/consultation')

const send = jest.mocked(recordConsultation)
const record = newRecord()
const storedDraft = `draft:${LAWYER_ID}:${draftKey(record.id)}`
const box = () => useOutbox.getState()
const settle = (ms = 0) => jest.advanceTimersByTimeAsync(ms)
const refusing = (code: RefusalCode) => Failure.refused(refuse(code).toRefusal())

beforeEach(() => {
  jest.useFakeTimers()
  send.mockReset()
  useOutbox.setState({ outgoing: {}, sending: {}, accepted: {} })
  signIn()
  writeStored(storedDraft, { value: { id: record.id }, requestId: record.requestId, savedAt: 1 })
})
afterEach(() => jest.useRealTimers())

test('a record goes out at once; its draft goes when the ledger has it, not before', async () => {
  let answer = (_: ReturnType<typeof inLedger>) => {}
  send.mockReturnValue(new Promise((resolve) => (answer = resolve)))
  post(record, '店上镇公共法律服务站')
  await settle()
  expect(box().sending[record.id]).toBe(true)
  expect(readStored(storedDraft)).toBeDefined()
  answer(inLedger(record))
  await settle()
  expect(box()).toMatchObject({ outgoing: {}, sending: {}, accepted: { [record.id]: { id: record.id } } })
  expect(readStored(storedDraft)).toBeUndefined()
})

test('one that comes of a booking changes what is known of bookings, any other does not', async () => {
  jest.mocked(refreshBookings).mockReset()
  send.mockResolvedValue(inLedger(record))
  post(record, undefined)
  await settle()
  expect(refreshBookings).not.toHaveBeenCalled()
  post({ ...record, bookingId: '00000000-0000-4000-8000-0000000000bd' }, undefined)
  await settle()
  expect(refreshBookings).toHaveBeenCalledTimes(1)
})

test('however often the network drops, the same words go out under the same request', async () => {
  send.mockRejectedValue(Failure.offline())
  post(record, undefined)
  for (const ms of REPEAT_AFTER_MS) await settle(ms)
  await settle(REPEAT_AFTER_MS.at(-1))
  expect(box().sending).toEqual({})
  expect(box().outgoing[record.id]).toBeDefined()
  send.mockResolvedValue(inLedger(record))
  deliverAll()
  await settle()
  expect(send.mock.calls.length).toBeGreaterThanOrEqual(REPEAT_AFTER_MS.length + 2)
  for (const [sent] of send.mock.calls) expect(sent).toEqual(record)
  expect(box().accepted[record.id]).toBeDefined()
  const calls = send.mock.calls.length
  await settle(120_000)
  expect(send).toHaveBeenCalledTimes(calls)
})

test('two wishes to send at one moment are one sending', async () => {
  send.mockReturnValue(new Promise(() => {}))
  post(record, undefined)
  deliverAll()
  deliverAll()
  await settle()
  expect(send).toHaveBeenCalledTimes(1)
})

test('an unanswered record is still on the device after the app was killed', async () => {
  send.mockRejectedValue(Failure.offline())
  post(record, '店上镇公共法律服务站')
  await settle()
  expect(readStored('consultation-outbox')).toEqual({
    state: { outgoing: { [record.id]: { owner: LAWYER_ID, record, siteName: '店上镇公共法律服务站' } } },
    version: 0,
  })
})

test('a no is kept with its reasons and not sent again; posting it anew sends it', async () => {
  send.mockRejectedValueOnce(
    Failure.refused(refuse('bad-input', { occurredAt: '只能补记7天以内的咨询' }).toRefusal()),
  )
  post(record, undefined)
  await settle()
  expect(box().outgoing[record.id]?.refused?.fields).toEqual({ occurredAt: '只能补记7天以内的咨询' })
  expect(readStored(storedDraft)).toBeDefined()
  deliverAll()
  await settle(120_000)
  expect(send).toHaveBeenCalledTimes(1)
  send.mockResolvedValue(inLedger(record))
  post(record, undefined)
  await settle()
  expect(box().accepted[record.id]).toBeDefined()
})

test.each(['busy', 'too-many'] as const)('%s is no answer to the record: it is asked again', async (code) => {
  send.mockRejectedValueOnce(refusing(code)).mockResolvedValue(inLedger(record))
  post(record, undefined)
  await settle(REPEAT_AFTER_MS.at(-1))
  expect(box().accepted[record.id]).toBeDefined()
})

test('signed out on the way: it waits for the same person and goes for nobody else', async () => {
  send.mockRejectedValueOnce(refusing('signed-out'))
  post(record, undefined)
  await settle()
  useSession.getState().leave()
  await settle(120_000)
  deliverAll()
  signIn('00000000-0000-4000-8000-0000000000ee')
  deliverAll()
  await settle()
  expect(send).toHaveBeenCalledTimes(1)
  signIn()
  send.mockResolvedValue(inLedger(record))
  deliverAll()
  await settle()
  expect(send).toHaveBeenCalledTimes(2)
  expect(box().accepted[record.id]).toBeDefined()
})

test('what may already be in the ledger is not thrown away, a refused record is', async () => {
  send.mockRejectedValueOnce(Failure.offline())
  post(record, undefined)
  await settle()
  throwAway(record.id)
  expect(box().outgoing[record.id]).toBeDefined()
  send.mockRejectedValue(refusing('not-on-duty'))
  deliverAll()
  await settle()
  throwAway(record.id)
  expect(box().outgoing).toEqual({})
})
