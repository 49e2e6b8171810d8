/** A master key of 32 bytes and its id, a whole number from 1. */
export type MasterKey = { id: number; key: Buffer }

/** What the text says: keys that seal (the first is current) and the one that blind indexes are made with. */
export type KeyringSpec = { sealing: [MasterKey, ...MasterKey[]]; index: Buffer }

/** The deployment's key text can't be used. Names the entry by its place; never carries key material. */
export class KeyringSpecError extends Error {
  override name = 'KeyringSpecError'
}

/**
 * Reads `"2:<64 hex>,1:<64 hex>"`. The optional entry `index:<64 hex>` holds the blind-index key; without it key 1
 * does. Refuses (KeyringSpecError): no entry, a malformed entry, an id or a key said twice, and a text with neither
 * key 1 nor `index`: such a keyring would start, and then find nobody by ID number.
 */
export function readKeyringSpec(spec: string): KeyringSpec {
  const entries = spec.split(',').map((entry, at) => readEntry(entry.trim(), at + 1))
  const sealing = entries.filter((entry): entry is MasterKey => entry.id !== 'index')
  const indexes = entries.filter((entry) => entry.id === 'index')
  refuseTwice(sealing)
  if (indexes.length > 1) throw new KeyringSpecError('the entry "index" is listed twice')
  const [current, ...older] = sealing
  if (!current) throw new KeyringSpecError('no numbered key: expected "<id>:<64 hex digits>" first')
  const index = indexes[0] ?? sealing.find((entry) => entry.id === 1)
  if (!index) {
    throw new KeyringSpecError(
      'neither key 1 nor an entry "index": keep the key that blind indexes were made with as "index:<64 hex digits>"',
    )
  }
  return { sealing: [current, ...older], index: index.key }
}

function readEntry(entry: string, place: number): { id: number | 'index'; key: Buffer } {
  const colon = entry.indexOf(':')
  const id = entry.slice(0, Math.max(colon, 0))
  // A bad id is not quoted: whoever swapped id and key would read the key in the log.
  if (!/^(index|[1-9]\d{0,8})$/.test(id)) {
    throw new KeyringSpecError(
      `entry ${place}: expected "<id>:<64 hex digits>", id a whole number or "index"`,
    )
  }
  const hex = entry.slice(colon + 1)
  if (!/^[0-9a-fA-F]{64}$/.test(hex)) {
    throw new KeyringSpecError(
      `entry ${place} (key ${id}): expected 64 hex digits, found ${hex.length} characters`,
    )
  }
  return { id: id === 'index' ? id : Number(id), key: Buffer.from(hex, 'hex') }
}

function refuseTwice(keys: MasterKey[]): void {
  for (const [at, { id, key }] of keys.entries()) {
    const earlier = keys.slice(0, at).find((other) => other.id === id || other.key.equals(key))
    if (!earlier) continue
    throw new KeyringSpecError(
      earlier.id === id ? `key ${id} is listed twice` : `keys ${earlier.id} and ${id} are the same`,
    )
  }
}
