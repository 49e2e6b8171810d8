import type { NoticeForm } from '@contract/defence/schema'
import type { Keyring } from '@server/kit/crypto/keyring'

/** What a notice tells of the person and of who wrote it. */
export type NoticeDetails = Pick<NoticeForm, 'charge' | 'detainedAt' | 'officerName' | 'officerPhone'>

const details = (id: string) => `defence_notice.details_sealed:${id}`
const name = (id: string) => `detainee_transfer.name_sealed:${id}`
const note = (id: string) => `detainee_transfer.note_sealed:${id}`

export const sealDetails = (
  keyring: Keyring,
  id: string,
  { charge, detainedAt, officerName, officerPhone }: NoticeDetails,
): string => keyring.seal(JSON.stringify({ charge, detainedAt, officerName, officerPhone }), details(id))

export const openDetails = (
  keyring: Keyring,
  row: { application_id: string; details_sealed: string },
): NoticeDetails => JSON.parse(keyring.open(row.details_sealed, details(row.application_id))) as NoticeDetails

/** One spelling of a name, so that a person named twice by one notice is found. */
export const personIndex = (keyring: Keyring, name: string): string =>
  keyring.blindIndex(name.replace(/\s/g, ''), 'defence_notice.person')

interface SealedDetainee {
  id: string
  name_sealed: string
  note_sealed: string | null
}

export const sealDetainee = (keyring: Keyring, id: string, said: { name: string; note?: string }) => ({
  name_sealed: keyring.seal(said.name, name(id)),
  note_sealed: said.note ? keyring.seal(said.note, note(id)) : null,
})

export const openDetaineeName = (keyring: Keyring, row: SealedDetainee): string =>
  keyring.open(row.name_sealed, name(row.id))

export const openDetaineeNote = (keyring: Keyring, row: SealedDetainee): string | null =>
  row.note_sealed === null ? null : keyring.open(row.note_sealed, note(row.id))
