/** What the phone keeps for the app; hand it to the next launch to act out a restart. Values are JSON. */
export type WeappStorage = Map<string, string>

export const storageNow = (storage: WeappStorage) => ({
  getStorageSync: (key: string) => read(storage, key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.stringify(value) ?? '""'),
  removeStorageSync: (key: string) => void storage.delete(key),
  clearStorageSync: () => storage.clear(),
  getStorageInfoSync: () => storageInfo(storage),
})

export const storageLater = (storage: WeappStorage) => ({
  getStorage: ({ key }: { key: string }) => {
    if (!storage.has(key)) throw new Error('data not found')
    return { data: read(storage, key) }
  },
  setStorage: ({ key, data }: { key: string; data: unknown }) =>
    void storage.set(key, JSON.stringify(data) ?? '""'),
  removeStorage: ({ key }: { key: string }) => void storage.delete(key),
  clearStorage: () => storage.clear(),
  getStorageInfo: () => storageInfo(storage),
})

function read(storage: WeappStorage, key: string): unknown {
  const text = storage.get(key)
  return text === undefined ? undefined : JSON.parse(text)
}

const storageInfo = (storage: WeappStorage) => ({
  keys: [...storage.keys()],
  currentSize: Math.ceil([...storage.values()].join('').length / 1024),
  limitSize: 10_240,
})
