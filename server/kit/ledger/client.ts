import { maskAddress, maskName, maskPhone } from '@contract/identity'
import type { View } from '@contract/consultation/privacy'
import type { Keyring } from '@server/kit/crypto/keyring'

/** The visitor of a record as its columns keep them: sealed for this row, and the phone findable by its index. */
export interface SealedClient {
  client_name_sealed: string | null
  client_phone_sealed: string | null
  client_phone_index: string | null
  client_address_sealed: string | null
}

export interface Client {
  name?: string | undefined
  phone?: string | undefined
  address?: string | undefined
}

const contextOf = (part: keyof Client, id: string) => `consultation.client_${part}:${id}`

/** Seals a visitor's name, phone and address for the record `id`. */
export function sealClient(keyring: Keyring, id: string, client: Client): SealedClient {
  const seal = (part: keyof Client) => {
    const text = client[part]
    return text ? keyring.seal(text, contextOf(part, id)) : null
  }
  return {
    client_name_sealed: seal('name'),
    client_phone_sealed: seal('phone'),
    client_phone_index: client.phone ? phoneIndex(keyring, client.phone) : null,
    client_address_sealed: seal('address'),
  }
}

/** What a record is found by when its visitor's exact phone is known; says nothing of the phone itself. */
export const phoneIndex = (keyring: Keyring, phone: string): string => keyring.blindIndex(phone, 'phone')

/** The visitor in clear. Stays inside the function: answers carry the masked one. */
export function openClient(keyring: Keyring, row: SealedClient & { id: string }): Client {
  const open = (part: keyof Client, sealed: string | null) =>
    sealed ? keyring.open(sealed, contextOf(part, row.id)) : undefined
  return {
    name: open('name', row.client_name_sealed),
    phone: open('phone', row.client_phone_sealed),
    address: open('address', row.client_address_sealed),
  }
}

/** The visitor as a reader of the ledger sees them: masked, or nothing at all where the view says so. */
export function maskClient(keyring: Keyring, row: SealedClient & { id: string }, view: View) {
  const { name, phone, address } = openClient(keyring, row)
  return {
    clientName: view.person && name ? maskName(name) : null,
    clientPhone: view.contact && phone ? maskPhone(phone) : null,
    clientAddress: view.contact && address ? maskAddress(address) : null,
  }
}
