import type { Keyring } from '@server/kit/crypto/keyring'

/** What is written down about a person while a promise is checked or held to be false. */
type Sealed =
  'aid_check.note' | `false_promise.${'untrue' | 'said' | 'reasons' | 'fine_reasons' | 'correction'}`

export const sealText = (keyring: Keyring, what: Sealed, id: string, text: string): string =>
  keyring.seal(text, `${what}:${id}`)

export const openText = (keyring: Keyring, what: Sealed, id: string, sealed: string | null): string | null =>
  sealed === null ? null : keyring.open(sealed, `${what}:${id}`)
