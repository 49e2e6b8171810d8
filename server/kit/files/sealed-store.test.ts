import { createKeyring } from '../crypto/keyring'
import { SealRefused } from '../crypto/seal'
import type { FileStore } from './file-store'
import { createSealedStore } from './sealed-store'

function inMemory(): FileStore & { files: Map<string, Buffer> } {
  const files = new Map<string, Buffer>()
  return {
    files,
    put: async (key, bytes) => void files.set(key, bytes),
    get: async (key) => files.get(key)!,
    delete: async (key) => void files.delete(key),
  }
}

const keyring = createKeyring(`1:${'a1'.repeat(32)}`)

test('what is kept is unreadable and opens under its own key only', async () => {
  const inner = inMemory()
  const store = createSealedStore(inner, keyring)
  await store.put('aid/7/paper', Buffer.from('低保证明'))
  expect(inner.files.get('aid/7/paper')!.includes('低保证明')).toBe(false)
  expect((await store.get('aid/7/paper')).toString()).toBe('低保证明')

  inner.files.set('aid/8/paper', inner.files.get('aid/7/paper')!)
  await expect(store.get('aid/8/paper')).rejects.toThrow(SealRefused)
  await store.delete('aid/7/paper')
  expect(inner.files.has('aid/7/paper')).toBe(false)
})

test('a file that was put without a seal does not pass', async () => {
  const inner = inMemory()
  inner.files.set('paper', Buffer.from('planted'))
  await expect(createSealedStore(inner, keyring).get('paper')).rejects.toThrow(SealRefused)
})
