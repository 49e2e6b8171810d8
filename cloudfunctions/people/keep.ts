import { countyOf } from '@contract/area'
import type { PersonFacts } from '@contract/people/schema'
import type { Keyring } from '@server/kit/crypto/keyring'

export const phoneContext = (personId: string): string => `practitioner.phone_sealed:${personId}`

/** Index by which somebody without a licence is known again: county, name and number. Null without a number. */
export const knownBy = (keyring: Keyring, countyCode: string, name: string, phone: string | null) =>
  phone === null ? null : keyring.blindIndex(`${countyCode}:${name}:${phone}`, 'practitioner.known_by')

interface Known {
  id: string
  areaCode: string
  phoneSealed: string | null
}

/** The number an entry will have: the one given, none, or the one it has where nothing was said. */
export const phoneOf = (keyring: Keyring, facts: PersonFacts, known: Known): string | null => {
  if (facts.phone !== undefined) return facts.phone
  return known.phoneSealed ? keyring.open(known.phoneSealed, phoneContext(known.id)) : null
}

/**
 * An entry's columns as facts say; the number sealed, and sealed anew only when it changed. The name is the
 * account's, and not among them.
 */
export function columnsOf(keyring: Keyring, facts: PersonFacts, known: Known, phone: string | null) {
  const same = facts.phone === undefined
  return {
    kind: facts.kind,
    unit: facts.unit,
    licence_number: facts.licenceNumber,
    phone_sealed: same ? known.phoneSealed : phone && keyring.seal(phone, phoneContext(known.id)),
    known_by: knownBy(keyring, countyOf(known.areaCode), facts.name, phone),
    fields: facts.fields,
    base_area_code: facts.baseAreaCode,
    villages: facts.villages,
    practising_since: facts.practisingSince,
    criminal_since: facts.criminalSince,
    knows_minors: facts.knowsMinors,
    qualified: facts.qualified,
  }
}
