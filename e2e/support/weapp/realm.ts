import vm from 'node:vm'

/** The logic layer's own JavaScript world: the language and nothing else. No DOM, no Node, and no eval, as in WeChat. */
export class Realm {
  readonly context: vm.Context
  private readonly make: {
    promise(outcome: PromiseLike<unknown>): unknown
    isPromise(value: unknown): boolean

    array(): unknown[]
    object(): Record<string, unknown>
    buffer(size: number): ArrayBuffer
  }

  constructor() {
    this.context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
    this.make = vm.runInContext(
      `for (const name of ['WebAssembly', 'SharedArrayBuffer']) delete globalThis[name];
       ({ array: () => [], object: () => ({}), buffer: (size) => new ArrayBuffer(size),
          promise: (outcome) => new Promise((resolve, reject) => outcome.then(resolve, reject)),
          isPromise: (value) => value instanceof Promise })`,
      this.context,
    ) as Realm['make']
  }

  define(globals: Record<string, unknown>): void {
    Object.assign(this.context, globals)
  }

  run(code: vm.Script): unknown {
    return code.runInContext(this.context)
  }

  /**
   * Deep copy made of this world's own objects, as WeChat's bridge makes it: functions and undefined are dropped,
   * dates become text, bytes stay bytes. Libraries compare prototypes, so an object of another world will not do.
   */
  copy(value: unknown): unknown {
    if (typeof value === 'function') return undefined
    if (typeof value !== 'object' || value === null) return value
    if (isBuffer(value) || ArrayBuffer.isView(value)) return this.bytes(value)
    if (Object.prototype.toString.call(value) === '[object Date]') return (value as Date).toISOString()
    if (Array.isArray(value)) {
      const list = this.make.array()
      for (const item of value) list.push(this.copy(item) ?? null)
      return list
    }
    const object = this.make.object()
    for (const [key, item] of Object.entries(value)) {
      const copied = this.copy(item)
      if (copied !== undefined) object[key] = copied
    }
    return object
  }

  /** A promise of this world for the outcome of one of ours. */
  promise(outcome: PromiseLike<unknown>): unknown {
    return this.make.promise(outcome)
  }

  /** Whether a promise was made in this world. */
  owns(promise: unknown): boolean {
    return this.make.isPromise(promise)
  }

  /** An array of this world around live objects, which stay what they are. */
  list(items: unknown[]): unknown[] {
    const list = this.make.array()
    list.push(...items)
    return list
  }

  /** The bytes in an ArrayBuffer of this world. */
  bytes(source: ArrayBuffer | ArrayBufferView): ArrayBuffer {
    const from = ArrayBuffer.isView(source)
      ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
      : new Uint8Array(source)
    const buffer = this.make.buffer(from.length)
    new Uint8Array(buffer).set(from)
    return buffer
  }
}

const isBuffer = (value: object): value is ArrayBuffer =>
  Object.prototype.toString.call(value) === '[object ArrayBuffer]'
