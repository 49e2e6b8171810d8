import { AbortController } from './abort-controller'

test('an aborted signal tells every listener once and keeps the reason', () => {
  const controller = new AbortController()
  const heard = jest.fn()
  const gone = jest.fn()
  controller.signal.addEventListener('abort', heard)
  controller.signal.addEventListener('abort', gone)
  controller.signal.removeEventListener('abort', gone)
  expect(() => controller.signal.throwIfAborted()).not.toThrow()

  controller.abort('left the page')
  controller.abort('again')

  expect(heard).toHaveBeenCalledTimes(1)
  expect(gone).not.toHaveBeenCalled()
  expect(controller.signal.reason).toBe('left the page')
  expect(() => controller.signal.throwIfAborted()).toThrow('left the page')
})

test('without a reason it is an AbortError, the name libraries look for', () => {
  const controller = new AbortController()
  controller.abort()
  expect(controller.signal.reason).toMatchObject({ name: 'AbortError' })
})
