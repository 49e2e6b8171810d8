import { mend } from './old-engines'

test('an old engine learns what our code calls, as the standard has it', () => {
  const engine: { globalThis?: unknown } = {}
  const object: Partial<ObjectConstructor> = {}
  const array: { flat?(): unknown[]; flatMap?(each: (item: unknown) => unknown): unknown[] } = {}
  mend(engine, object, array)

  expect(engine.globalThis).toBe(engine)
  expect(object.fromEntries!(new Map([['a', 1]]))).toEqual({ a: 1 })
  expect(array.flat!.call([[1, 2], 3, [[4]]])).toEqual([1, 2, 3, [4]])
  expect(array.flatMap!.call([1, 2], (n) => [n, n])).toEqual([1, 1, 2, 2])
  expect(Object.keys(array)).toEqual([])
})

test('a new engine keeps its own', () => {
  const { flat } = Array.prototype
  const { fromEntries } = Object
  mend(globalThis, Object, Array.prototype)
  expect(Array.prototype.flat).toBe(flat)
  expect(Object.fromEntries).toBe(fromEntries)
})
