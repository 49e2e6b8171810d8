import { act, renderHook } from '@testing-library/react'
import { Failure } from '@/api/failure'
import { openDraft } from './draft'
import { REPEAT_AFTER_MS, useSendOnce } from './send-once'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const refused = Failure.refused({ code: 'code-expired', message: '现场码已过期' })
type Input = { code: string; requestId: string }

test('a lost answer is asked for again under the same id, and waiting is told', async () => {
  const write = jest.fn<Promise<string>, [Input]>().mockResolvedValue('done')
  write.mockRejectedValueOnce(Failure.offline()).mockRejectedValueOnce(Failure.offline())
  const onAccepted = jest.fn()
  const { result } = renderHook(() => useSendOnce(write, { onAccepted }))

  await act(async () => void result.current.send({ code: '1' }))
  expect(result.current).toMatchObject({ sending: true, waiting: true })
  await act(() => jest.advanceTimersByTimeAsync(REPEAT_AFTER_MS[0]!))
  await act(() => jest.advanceTimersByTimeAsync(REPEAT_AFTER_MS[1]!))

  expect(write).toHaveBeenCalledTimes(3)
  expect(new Set(write.mock.calls.map(([input]) => input.requestId)).size).toBe(1)
  expect(result.current).toMatchObject({ sending: false, waiting: false, failure: undefined })
  expect(onAccepted).toHaveBeenCalledWith('done')
})

test('the network coming back ends the wait at once', async () => {
  const write = jest
    .fn<Promise<string>, [Input]>()
    .mockRejectedValueOnce(Failure.offline())
    .mockResolvedValue('done')
  const { result } = renderHook(() => useSendOnce(write))
  await act(async () => void result.current.send({ code: '1' }))
  await act(async () => void window.dispatchEvent(new Event('online')))
  expect(write).toHaveBeenCalledTimes(2)
})

test('taps while it is under way send nothing more', async () => {
  const write = jest.fn<Promise<string>, [Input]>(
    () => new Promise((resolve) => setTimeout(resolve, 500, 'done')),
  )
  const { result } = renderHook(() => useSendOnce(write))
  act(() => {
    void result.current.send({ code: '1' })
    void result.current.send({ code: '1' })
  })
  await act(() => jest.advanceTimersByTimeAsync(500))
  expect(write).toHaveBeenCalledTimes(1)
})

test('gives up in the end; the person tries again under the same id, and the next act has a new one', async () => {
  const write = jest.fn<Promise<string>, [Input]>().mockRejectedValue(Failure.offline())
  const { result } = renderHook(() => useSendOnce(write))
  await act(async () => void result.current.send({ code: '1' }))
  await act(() => jest.advanceTimersByTimeAsync(REPEAT_AFTER_MS.reduce((a, b) => a + b)))
  expect(write).toHaveBeenCalledTimes(REPEAT_AFTER_MS.length + 1)
  expect(result.current).toMatchObject({ sending: false, failure: { kind: 'offline' } })

  write.mockResolvedValue('done')
  await act(async () => void (await result.current.send({ code: '1' })))
  await act(async () => void (await result.current.send({ code: '2' })))
  const ids = write.mock.calls.map(([input]) => input.requestId)
  expect(new Set(ids.slice(0, -1)).size).toBe(1)
  expect(ids.at(-1)).not.toBe(ids[0])
})

test('a refusal is an answer: told at once, not repeated', async () => {
  const write = jest.fn<Promise<string>, [Input]>().mockRejectedValue(refused)
  const { result } = renderHook(() => useSendOnce(write))
  let answer: string | undefined = 'unset'
  await act(async () => void (answer = await result.current.send({ code: '1' })))
  expect(answer).toBeUndefined()
  expect(write).toHaveBeenCalledTimes(1)
  expect(result.current.failure).toBe(refused)
  act(() => result.current.clearFailure())
  expect(result.current.failure).toBeUndefined()
})

test("a draft's id is used and written before sending; the draft goes only when accepted", async () => {
  const draft = openDraft('draft:test', { code: '1' })
  const id = draft.read().requestId
  const seen: (string | undefined)[] = []
  const write = jest.fn(async ({ requestId }: Input) => {
    seen.push(requestId, openDraft('draft:test', { code: '' }).read().requestId)
    if (write.mock.calls.length === 1) throw refused
    return 'done'
  })
  const { result } = renderHook(() => useSendOnce(write, { draft: draft.read() }))
  await act(async () => void (await result.current.send({ code: '1' })))
  expect(openDraft('draft:test', { code: '' }).read().restored).toBe(true)
  await act(async () => void (await result.current.send({ code: '1' })))
  expect(seen).toEqual([id, id, id, id])
  expect(openDraft('draft:test', { code: '' }).read().restored).toBe(false)
})
