import Taro from '@tarojs/taro'
import { act, renderHook } from '@testing-library/react'
import { DRAFT_DELAY_MS, openDraft, useDraft } from './draft'
import { useSession } from './session'

interface Form {
  name: string
  story: string
}
const empty: Form = { name: '', story: '' }
const stored = () => {
  const text: unknown = Taro.getStorageSync('draft:guest:apply')
  return text ? (JSON.parse(text as string) as { value: Form; requestId: string }) : undefined
}

beforeEach(() => {
  jest.useFakeTimers()
  Taro.clearStorageSync()
  useSession.getState().leave()
})
afterEach(() => jest.useRealTimers())

test('a keystroke is on the device within 150 ms, also in the middle of fast typing', () => {
  expect(DRAFT_DELAY_MS).toBeLessThanOrEqual(150)
  const { result } = renderHook(() => useDraft('apply', empty))
  for (const name of ['李', '李桂', '李桂兰']) {
    act(() => result.current.set({ name }))
    act(() => void jest.advanceTimersByTime(DRAFT_DELAY_MS / 2))
  }
  expect(stored()?.value.name).toBe('李桂')
  act(() => void jest.advanceTimersByTime(DRAFT_DELAY_MS / 2))
  expect(stored()?.value.name).toBe('李桂兰')
  act(() => result.current.set(({ name }) => ({ name, story: '欠薪' })))
  act(() => void jest.advanceTimersByTime(DRAFT_DELAY_MS))
  expect(stored()?.value).toEqual({ name: '李桂兰', story: '欠薪' })
})

test('what was typed last is written when the page closes or the app goes out of sight', () => {
  const closed = renderHook(() => useDraft('apply', empty))
  act(() => closed.result.current.set({ name: '李桂兰' }))
  closed.unmount()
  expect(stored()?.value.name).toBe('李桂兰')

  const hidden = renderHook(() => useDraft('apply', empty))
  act(() => hidden.result.current.set({ name: '李桂芳' }))
  act(() => void window.dispatchEvent(new Event('pagehide')))
  expect(stored()?.value.name).toBe('李桂芳')
})

test('after a restart it is there again, with its id; discarded, it is gone and the next has another id', () => {
  const before = renderHook(() => useDraft('apply', empty))
  expect(before.result.current.restored).toBe(false)
  act(() => before.result.current.set({ name: '李桂兰' }))
  const { requestId } = before.result.current
  before.unmount()

  const after = renderHook(() => useDraft('apply', empty))
  expect(after.result.current).toMatchObject({
    value: { name: '李桂兰', story: '' },
    restored: true,
    requestId,
  })

  act(() => after.result.current.discard())
  expect(after.result.current).toMatchObject({ value: empty, restored: false })
  expect(after.result.current.requestId).not.toBe(requestId)
  act(() => void jest.advanceTimersByTime(1000))
  expect(stored()).toBeUndefined()
})

test('flush writes the id at once, even of a draft nobody typed into', () => {
  const draft = openDraft('draft:guest:apply', empty)
  draft.read().flush()
  expect(stored()?.requestId).toBe(draft.read().requestId)
})

test('fields a later version added are filled in', () => {
  openDraft<object>('draft:guest:apply', { name: '李桂兰' }).read().flush()
  expect(openDraft('draft:guest:apply', empty).read().value).toEqual({ name: '李桂兰', story: '' })
})

test('a full device loses nothing on the page', () => {
  const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
    throw new Error('exceed max size')
  })
  const { result } = renderHook(() => useDraft('apply', empty))
  act(() => result.current.set({ name: '李桂兰' }))
  act(() => void jest.advanceTimersByTime(DRAFT_DELAY_MS))
  expect(result.current).toMatchObject({ value: { name: '李桂兰' }, savedAt: undefined })
  full.mockRestore()
})

test('each person has their own', () => {
  const guest = renderHook(() => useDraft('apply', empty))
  act(() => guest.result.current.set({ name: '李桂兰' }))
  guest.unmount()
  const who = { accountId: 'a1', name: '王', roles: [], grants: [], unreadMessages: 0 }
  useSession.getState().enter({ session: 't', who })
  expect(renderHook(() => useDraft('apply', empty)).result.current.value.name).toBe('')
})
