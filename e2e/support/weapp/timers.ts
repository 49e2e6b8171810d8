type Handler = (...args: unknown[]) => void

/** The real timers, numbered as in WeChat, which all stop with the app and report what their handlers throw. */
export class Timers {
  private readonly running = new Map<number, NodeJS.Timeout>()
  private lastNumber = 0
  private stopped = false

  constructor(private readonly report: (error: unknown) => void) {}

  globals() {
    return {
      setTimeout: (handler: Handler, wait = 0, ...args: unknown[]) => {
        const number = ++this.lastNumber
        const fire = () => {
          this.running.delete(number)
          this.run(handler, args)
        }
        return this.keep(number, setTimeout(fire, wait))
      },
      setInterval: (handler: Handler, wait = 0, ...args: unknown[]) =>
        this.keep(
          ++this.lastNumber,
          setInterval(() => this.run(handler, args), wait),
        ),
      clearTimeout: (number: number) => this.clear(number),
      clearInterval: (number: number) => this.clear(number),
    }
  }

  stop(): void {
    this.stopped = true
    for (const number of [...this.running.keys()]) this.clear(number)
  }

  private keep(number: number, timer: NodeJS.Timeout): number {
    timer.unref() // an app left open does not keep the test run alive
    if (this.stopped) clearTimeout(timer)
    else this.running.set(number, timer)
    return number
  }

  private clear(number: number): void {
    clearTimeout(this.running.get(number))
    this.running.delete(number)
  }

  private run(handler: Handler, args: unknown[]): void {
    try {
      handler(...args)
    } catch (error) {
      this.report(error)
    }
  }
}
