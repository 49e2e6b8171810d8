import type { Keyring } from '../crypto/keyring'
import type { FileStore } from './file-store'

/**
 * The same store with every file encrypted before it leaves this process. The key is part of the seal: a file moved
 * or copied to another key does not open (SealRefused).
 */
export function createSealedStore(
  store: FileStore,
  keyring: Pick<Keyring, 'sealBytes' | 'openBytes'>,
): FileStore {
  const contextOf = (key: string) => `file:${key}`
  return {
    put: (key, bytes) => store.put(key, keyring.sealBytes(bytes, contextOf(key))),
    get: async (key) => keyring.openBytes(await store.get(key), contextOf(key)),
    delete: (key) => store.delete(key),
  }
}
