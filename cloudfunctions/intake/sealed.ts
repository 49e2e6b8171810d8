import type { ReadBack } from '@contract/intake/schema'
import type { Keyring } from '@server/kit/crypto/keyring'

export const agentContexts = (id: string) => ({
  name: `aid_agent.name:${id}`,
  phone: `aid_agent.phone:${id}`,
  idNumber: `aid_agent.id_number:${id}`,
})

interface SealedAgent {
  application_id: string
  name_sealed: string
  phone_sealed: string | null
  id_number_sealed: string | null
}

const openOrNull = (keyring: Keyring, sealed: string | null, context: string) =>
  sealed === null ? null : keyring.open(sealed, context)

export const openAgent = (keyring: Keyring, row: SealedAgent) => {
  const context = agentContexts(row.application_id)
  return {
    name: keyring.open(row.name_sealed, context.name),
    phone: openOrNull(keyring, row.phone_sealed, context.phone),
    idNumber: openOrNull(keyring, row.id_number_sealed, context.idNumber),
  }
}

export const recipientContexts = (id: string) => ({
  name: `aid_recipient.name:${id}`,
  phone: `aid_recipient.phone:${id}`,
  idNumber: `aid_recipient.id_number:${id}`,
})

interface SealedRecipient {
  id: string
  name_sealed: string
  id_number_sealed: string
  phone_sealed: string | null
}

export const openRecipient = (keyring: Keyring, row: SealedRecipient) => {
  const context = recipientContexts(row.id)
  return {
    name: keyring.open(row.name_sealed, context.name),
    idNumber: keyring.open(row.id_number_sealed, context.idNumber),
    phone: openOrNull(keyring, row.phone_sealed, context.phone),
  }
}

export const readBackContexts = (id: string) => ({
  document: `aid_read_back.document:${id}`,
  strokes: `aid_read_back.strokes:${id}`,
})

/** What a confirmation binds together: which application, which text, how it was made known, by whom, when. */
export interface BoundReadBack {
  applicationId: string
  way: ReadBack['way']
  documentHash: string
  readerId: string
  strokes: ReadBack['strokes']
  signedAt: string
}
