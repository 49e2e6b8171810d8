import type { PersistStorage } from 'zustand/middleware'
import { dropStored, readStored, writeStored } from '@/platform/storage'

/** Keeps a store of zustand in the storage of the device, on both platforms. */
export const onDevice = <S>(): PersistStorage<S> => ({
  getItem: (key) => readStored(key) ?? null,
  setItem: (key, value) => void writeStored(key, value),
  removeItem: dropStored,
})
