import type { Keyring } from '@server/kit/crypto/keyring'
import { tryOpen } from '@server/kit/crypto/try-open'

const context = (id: string) => `issued_delivery.received_by:${id}`

export const sealReceiver = (keyring: Keyring, id: string, name: string): string =>
  keyring.seal(name, context(id))

/** Who signed for a paper; null where nobody is named. */
export const openReceiver = (
  keyring: Keyring,
  row: { id: string; received_by_sealed: string | null },
): string | null => row.received_by_sealed && keyring.open(row.received_by_sealed, context(row.id))

/** Words of a case that a paper repeats, as each area sealed them. */
type SealedWords =
  | 'aid_agent.name'
  | 'aid_cooperation.what'
  | 'aid_objection.said'
  | 'aid_change.said'
  | 'defence_notice.details_sealed'
  | 'case_filing.work'
  | 'case_filing.result'
  | 'case_monitor.said'
  | 'peer_seat.said'

/** Undefined where they do not open any more: then whoever makes the paper types them. */
export const openText = (
  keyring: Keyring,
  words: SealedWords,
  id: string,
  sealed: string,
): string | undefined => tryOpen(keyring, sealed, `${words}:${id}`)
