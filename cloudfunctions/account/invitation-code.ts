import { randomInt } from 'node:crypto'
import type { Keyring } from '@server/kit/crypto/keyring'

/** Letters and digits that are not taken for one another when read aloud or copied by hand: no 0, 1, I, O. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 10

/** A new code of 50 random bits, without its dash. */
export const newInvitationCode = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** Under what a code is kept and found again: keyed, so that the database alone tells nobody a code. */
export const invitationHash = (keyring: Keyring, code: string): string =>
  keyring.blindIndex(code, 'person_invitation')

/** A code as people read it: two groups of five. */
export const inGroups = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`
