import type { Realm } from '../realm'

/** One call of an asynchronous wx API, with what was passed except functions. */
export interface WxCall {
  name: string
  options: Record<string, unknown>
}

/** Answers one call: by a value, a promise, or by throwing. A thrown object's own fields reach the app's `fail`. */
export type WxAnswer = (options: never) => unknown

interface Callbacks {
  success?: (result: unknown) => void
  fail?: (error: unknown) => void
  complete?: (result: unknown) => void
}

/** Makes wx functions that answer later, by callback or promise, and keeps the list of calls. */
export class CallDesk {
  readonly calls: WxCall[] = []
  /** Calls not answered yet. */
  pending = 0

  constructor(
    private readonly realm: Realm,
    private readonly report: (error: unknown) => void,
  ) {}

  /** @param task what the call returns at once, where that is not a promise (request and its like) */
  later(name: string, answer: WxAnswer, task?: () => unknown) {
    return (options: Callbacks & Record<string, unknown> = {}): unknown => {
      this.calls.push({
        name,
        options: JSON.parse(JSON.stringify(plain(options))) as Record<string, unknown>,
      })
      const outcome = this.ask(name, answer, options)
      const { success, fail, complete } = options
      if (!task && !success && !fail && !complete) return this.realm.promise(outcome)
      outcome.then(
        (result) => this.tell([success, complete], result),
        (error: unknown) => this.tell([fail, complete], error),
      )
      return task?.()
    }
  }

  private async ask(name: string, answer: WxAnswer, options: Record<string, unknown>): Promise<unknown> {
    this.pending++
    try {
      // an answer never comes before the call has returned
      await new Promise((resolve) => setImmediate(resolve))
      const result = await answer(options as never)
      return this.realm.copy({ errMsg: `${name}:ok`, ...(result as object | undefined) })
    } catch (error) {
      throw this.realm.copy({ ...(error as object), errMsg: `${name}:fail ${sentence(error)}` })
    } finally {
      this.pending--
    }
  }

  private tell(callbacks: (((result: unknown) => void) | undefined)[], result: unknown): void {
    for (const callback of callbacks)
      try {
        callback?.(result)
      } catch (error) {
        this.report(error)
      }
  }
}

function sentence(error: unknown): string {
  const { errMsg, message } = error as { errMsg?: string; message?: string }
  return (errMsg ?? message ?? String(error)).replace(/^\S+:fail ?/, '')
}

/** Without functions and without live objects such as a canvas. */
function plain(options: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).filter(([name, value]) => typeof value !== 'function' && name !== 'canvas'),
  )
}
