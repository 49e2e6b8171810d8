import { act, renderHook } from '@testing-library/react'
import { useSingleTap } from './single-tap'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('two quick taps open one page; a later tap is heard', () => {
  const open = jest.fn()
  const { result } = renderHook(() => useSingleTap(open))
  act(() => result.current.tap())
  act(() => result.current.tap())
  expect(open).toHaveBeenCalledTimes(1)
  act(() => jest.advanceTimersByTime(600))
  act(() => result.current.tap())
  expect(open).toHaveBeenCalledTimes(2)
})

test('busy and deaf as long as the act runs, however long, and not after it failed', async () => {
  let fail = (_: Error) => {}
  const submit = jest.fn(() => new Promise<void>((_, reject) => (fail = reject)))
  const { result } = renderHook(() => useSingleTap(() => submit().catch(() => {})))
  act(() => result.current.tap())
  expect(result.current.busy).toBe(true)
  act(() => jest.advanceTimersByTime(60_000))
  act(() => result.current.tap())
  expect(submit).toHaveBeenCalledTimes(1)

  await act(async () => fail(new Error('refused')))
  expect(result.current.busy).toBe(false)
  act(() => result.current.tap())
  expect(submit).toHaveBeenCalledTimes(2)
})
