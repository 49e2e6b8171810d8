import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { onDevice } from './keep'

interface Elder {
  elder: boolean
  toggle(): void
}

/** 大字版: larger letters and controls everywhere, remembered on this device. */
export const useElder = create<Elder>()(
  persist((set) => ({ elder: false, toggle: () => set(({ elder }) => ({ elder: !elder })) }), {
    name: 'elder',
    storage: onDevice(),
    partialize: ({ elder }) => ({ elder }) as Elder,
  }),
)
