import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { SignedIn, Who } from '@contract/account/schema'
import type { Role } from '@contract/account/roles'
import { onDevice } from './keep'

interface Session {
  /** The signed session that goes with every call; undefined when nobody is signed in. */
  token: string | undefined
  who: Who | undefined
  /** After signing in. */
  enter(signedIn: SignedIn): void
  /** What the server says of the person now: new roles, unread messages. */
  meet(who: Who): void
  /** After signing out, or when the server no longer knows the session. */
  leave(): void
}

/** Who is signed in on this device. Drafts stay: they are kept under their owner and wait for the same person. */
export const useSession = create<Session>()(
  persist(
    (set) => ({
      token: undefined,
      who: undefined,
      enter: ({ session, who }) => set({ token: session, who }),
      meet: (who) => set({ who }),
      leave: () => set({ token: undefined, who: undefined }),
    }),
    {
      name: 'session',
      storage: onDevice(),
      partialize: ({ token, who }) => ({ token, who }) as Session,
    },
  ),
)

/** Whether to draw a door for this role. The server decides again at the door. */
export const useHasRole = (role: Role): boolean => useSession(({ who }) => who?.roles.includes(role) ?? false)
