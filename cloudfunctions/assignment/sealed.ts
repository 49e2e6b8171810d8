import type { Keyring } from '@server/kit/crypto/keyring'

const context = (id: string) => `aid_change.said:${id}`

export const sealSaid = (keyring: Keyring, id: string, said: string): string =>
  keyring.seal(said, context(id))
export const openSaid = (keyring: Keyring, row: { id: string; said_sealed: string }): string =>
  keyring.open(row.said_sealed, context(row.id))
