import type { Keyring } from '@server/kit/crypto/keyring'

/** Words that may tell of a person, each sealed to its own column and row. */
const contexts = {
  why: 'aid_supplement_item.why',
  takenIn: 'aid_supplement.taken_in',
  what: 'aid_cooperation.what',
  answer: 'aid_cooperation.answer',
} as const
type Words = keyof typeof contexts

export const sealWords = (keyring: Keyring, words: Words, id: string, text: string): string =>
  keyring.seal(text, `${contexts[words]}:${id}`)

/** Null where nothing was said. */
export const openWords = (
  keyring: Keyring,
  words: Words,
  id: string,
  sealed: string | null,
): string | null => (sealed === null ? null : keyring.open(sealed, `${contexts[words]}:${id}`))

/** An item of a list has no id of its own. */
export const itemId = (supplementId: string, code: string): string => `${supplementId}:${code}`
