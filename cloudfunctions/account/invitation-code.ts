import type { Keyring } from '@server/kit/crypto/keyring'

/** Under what a code is kept and found again: keyed, so that the database alone tells nobody a code. */
export const invitationHash = (keyring: Keyring, code: string): string =>
  keyring.blindIndex(code, 'person_invitation')
