import type { Keyring } from '../crypto/keyring'

/** Who is to be advised, and what they say; kept sealed as one. */
export interface BookedPerson {
  name?: string | undefined
  phone?: string | undefined
  address?: string | undefined
  /** Why they cannot travel. */
  reason?: string | undefined
  /** When it suits them. */
  wish?: string | undefined
  note?: string | undefined
}

const context = (id: string): string => `booking.person_sealed:${id}`

export const sealPerson = (keyring: Keyring, id: string, person: BookedPerson): string =>
  keyring.seal(JSON.stringify(person), context(id))

/** The person in clear. Stays inside the function: answers carry them masked. */
export const openPerson = (keyring: Keyring, row: { id: string; person_sealed: string }): BookedPerson =>
  JSON.parse(keyring.open(row.person_sealed, context(row.id))) as BookedPerson
