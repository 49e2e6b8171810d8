import type { Keyring } from '@server/kit/crypto/keyring'

const context = (id: string) => `issued_delivery.received_by:${id}`

export const sealReceiver = (keyring: Keyring, id: string, name: string): string =>
  keyring.seal(name, context(id))

/** Who signed for a paper; null where nobody is named. */
export const openReceiver = (
  keyring: Keyring,
  row: { id: string; received_by_sealed: string | null },
): string | null => row.received_by_sealed && keyring.open(row.received_by_sealed, context(row.id))
