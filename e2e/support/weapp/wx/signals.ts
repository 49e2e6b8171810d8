type Listener = (news: unknown) => void

const names = [
  'AppShow',
  'AppHide',
  'NetworkStatusChange',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'ThemeChange',
  'MemoryWarning',
  'WindowResize',
  'KeyboardHeightChange',
  'NeedPrivacyAuthorization',
  'UserCaptureScreen',
] as const

/** What the app may listen to with wx.onX and wx.offX. A test makes the first three happen; the rest never do. */
export class Signals {
  private readonly listeners = new Map<string, Set<Listener>>()

  constructor(
    private readonly copy: (news: unknown) => unknown,
    private readonly report: (error: unknown) => void,
  ) {}

  tell(name: (typeof names)[number], news: unknown): void {
    for (const listener of [...this.of(name)])
      try {
        listener(this.copy(news))
      } catch (error) {
        this.report(error)
      }
  }

  /** The wx functions themselves. Off without a listener takes all of them away. */
  functions(): Record<string, (listener?: Listener) => void> {
    return Object.fromEntries(
      names.flatMap((name) => [
        [`on${name}`, (listener: Listener) => void this.of(name).add(listener)] as const,
        [
          `off${name}`,
          (listener?: Listener) => void (listener ? this.of(name).delete(listener) : this.of(name).clear()),
        ] as const,
      ]),
    ) as Record<string, (listener?: Listener) => void>
  }

  private of(name: string): Set<Listener> {
    const known = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, known)
    return known
  }
}
