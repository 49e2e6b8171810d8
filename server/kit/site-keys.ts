import { randomInt } from 'node:crypto'
import type { Keyring } from './crypto/keyring'
import { newTotpSecret } from './totp'

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
const PRINTED_KEY_CHARACTERS = 6

export const rotatingSecretContext = (siteCode: string): string => `site.rotating_secret:${siteCode}`

/** Secrets of a new site: the key printed on its sheet, and the sealed secret behind its rotating code. */
export const newSiteKeys = (keyring: Keyring) => (siteCode: string) => ({
  printed_key: Array.from(
    { length: PRINTED_KEY_CHARACTERS },
    () => ALPHABET[randomInt(ALPHABET.length)],
  ).join(''),
  rotating_secret_sealed: keyring.seal(newTotpSecret(), rotatingSecretContext(siteCode)),
})
