import { readStored, writeStored } from '@/platform/storage'
import { useSession } from '@/state/session'

const MOST = 6
const key = () => `last-types:${useSession.getState().who?.accountId ?? 'guest'}`

/** Types this person chose last on this phone, the latest first; there without signal too. */
export const lastTypes = (): string[] => readStored<string[]>(key()) ?? []

/** Notes a type that went into a record. */
export const noteType = (code: string): void =>
  void writeStored(key(), [code, ...lastTypes().filter((one) => one !== code)].slice(0, MOST))
