import { act, renderHook } from '@testing-library/react'
import { useSingleTap } from './single-tap'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('two quick taps open one page; a later tap is heard', async () => {
  const open = jest.fn()
  const { result } = renderHook(() => useSingleTap(open))
  act(() => result.current.tap())
  act(() => result.current.tap())
  expect(open).toHaveBeenCalledTimes(1)
  await act(() => jest.advanceTimersByTimeAsync(600))
  act(() => result.current.tap())
  expect(open).toHaveBeenCalledTimes(2)
})

test('busy and deaf as long as the act runs, however long, and not after it failed', async () => {
  let fail = (_: Error) => {}
  const submit = jest.fn(() => new Promise<void>((_, reject) => (fail = reject)))
  const { result } = renderHook(() => useSingleTap(() => submit().catch(() => {})))
  act(() => result.current.tap())
  expect(result.current.busy).toBe(true)
  await act(() => jest.advanceTimersByTimeAsync(60_000))
  act(() => result.current.tap())
  expect(submit).toHaveBeenCalledTimes(1)

  await act(async () => fail(new Error('refused')))
  expect(result.current.busy).toBe(false)
  act(() => result.current.tap())
  expect(submit).toHaveBeenCalledTimes(2)
})

test('a page that opens at once still does not hear the second tap', async () => {
  const open = jest.fn(async () => {})
  const { result } = renderHook(() => useSingleTap(open))
  await act(async () => result.current.tap())
  act(() => result.current.tap())
  expect(open).toHaveBeenCalledTimes(1)
})
