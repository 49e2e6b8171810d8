import { maskName, maskPhone } from '@contract/identity'
import type { Keyring } from '@server/kit/crypto/keyring'

/** The visitor of a record as its columns keep them: sealed for this row, and the phone findable by its index. */
export interface SealedClient {
  client_name_sealed: string | null
  client_phone_sealed: string | null
  client_phone_index: string | null
}

export interface Client {
  name: string | undefined
  phone: string | undefined
}

const nameContext = (id: string) => `consultation.client_name:${id}`
const phoneContext = (id: string) => `consultation.client_phone:${id}`

/** Seals a visitor's name and phone for the record `id`. */
export const sealClient = (keyring: Keyring, id: string, { name, phone }: Client): SealedClient => ({
  client_name_sealed: name ? keyring.seal(name, nameContext(id)) : null,
  client_phone_sealed: phone ? keyring.seal(phone, phoneContext(id)) : null,
  client_phone_index: phone ? keyring.blindIndex(phone, 'phone') : null,
})

/** The visitor in clear. Stays inside the function: answers carry the masked one. */
export const openClient = (keyring: Keyring, row: SealedClient & { id: string }): Client => ({
  name: row.client_name_sealed ? keyring.open(row.client_name_sealed, nameContext(row.id)) : undefined,
  phone: row.client_phone_sealed ? keyring.open(row.client_phone_sealed, phoneContext(row.id)) : undefined,
})

/** The visitor as a ledger shows them. */
export function maskClient(keyring: Keyring, row: SealedClient & { id: string }) {
  const { name, phone } = openClient(keyring, row)
  return { clientName: name ? maskName(name) : null, clientPhone: phone ? maskPhone(phone) : null }
}
