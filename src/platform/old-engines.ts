/**
 * What iOS 12 and Chrome 67–72 lack and our code or a library calls. Syntax is Babel's; these are functions, which
 * it leaves alone. Imported before everything else. Each is only what its callers need, not the whole standard.
 */
export function mend(
  engine: { globalThis?: unknown },
  object: Partial<Pick<ObjectConstructor, 'fromEntries'>>,
  array: { flat?: unknown; flatMap?: unknown },
) {
  engine.globalThis ??= engine
  object.fromEntries ??= (entries: Iterable<readonly [PropertyKey, unknown]>) => {
    const made: Record<PropertyKey, unknown> = {}
    for (const [key, value] of entries) made[key] = value
    return made
  }
  const hidden = (value: unknown) => ({ value, configurable: true, writable: true, enumerable: false })
  if (!array.flat) {
    const flat = function (this: unknown[]) {
      return ([] as unknown[]).concat(...this)
    }
    Object.defineProperty(array, 'flat', hidden(flat))
  }
  if (!array.flatMap) {
    const flatMap = function (this: unknown[], each: (item: unknown, index: number) => unknown) {
      return ([] as unknown[]).concat(...this.map((item, index) => each(item, index)))
    }
    Object.defineProperty(array, 'flatMap', hidden(flatMap))
  }
}

// The mini-program has no global object to mend, and needs none: its oldest engine, iOS 12.2, knows all of these.
if (process.env.TARO_ENV === 'h5') mend(window, Object, Array.prototype)
