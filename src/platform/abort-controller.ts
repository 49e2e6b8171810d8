type Listener = (event: { type: 'abort'; target: AbortSignal }) => void

class AbortSignal {
  aborted = false
  reason: unknown = undefined
  onabort: Listener | null = null
  private listeners = new Set<Listener>()

  addEventListener(_type: 'abort', listener: Listener) {
    this.listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener) {
    this.listeners.delete(listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  /** Called by the controller; a signal fires once, so every listener is `once` whatever it asked for. */
  fire(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason ?? Object.assign(new Error('This operation was aborted'), { name: 'AbortError' })
    const heard = [...this.listeners]
    this.listeners.clear()
    const event = { type: 'abort' as const, target: this }
    this.onabort?.(event)
    heard.forEach((listener) => listener(event))
  }
}

/**
 * The part of the web's AbortController that tRPC and react-query use. WeChat's logic layer has none; the build
 * puts this one in its place there (config/index.ts). H5 keeps the browser's own.
 */
export class AbortController {
  readonly signal = new AbortSignal()

  abort(reason?: unknown) {
    this.signal.fire(reason)
  }
}
