import type { Keyring } from './keyring'
import { SealRefused } from './seal'

/** A sealed text, or undefined when it does not open any more: changed, or moved here from another row. */
export function tryOpen(keyring: Keyring, sealed: string, context: string): string | undefined {
  try {
    return keyring.open(sealed, context)
  } catch (error) {
    if (error instanceof SealRefused) return undefined
    throw error
  }
}
