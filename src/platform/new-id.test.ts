import * as z from 'zod'
import { newId } from './new-id'

const original = globalThis.crypto
afterEach(() => Object.defineProperty(globalThis, 'crypto', { value: original, configurable: true }))

test.each([
  ['with', original],
  ['without', undefined],
])('ids are uuids and differ, %s crypto', (_, crypto) => {
  Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true })
  const ids = Array.from({ length: 500 }, newId)
  expect(new Set(ids).size).toBe(500)
  ids.forEach((id) => expect(z.uuidv4().safeParse(id).success).toBe(true))
})
