import type { ApplicationForm, DraftForm } from '@contract/aid/schema'
import type { Keyring } from '@server/kit/crypto/keyring'

const formContext = (id: string) => `aid_application.form:${id}`
const nameContext = (id: string) => `aid_application.name:${id}`

export const sealForm = (keyring: Keyring, id: string, form: ApplicationForm | DraftForm): string =>
  keyring.seal(JSON.stringify(form), formContext(id))

interface SealedForm {
  id: string
  form_sealed: string
}

/** A draft's form: whatever its owner had typed, judged by nobody yet. */
export const openDraftForm = (keyring: Keyring, row: SealedForm): DraftForm =>
  JSON.parse(keyring.open(row.form_sealed, formContext(row.id))) as DraftForm

/** The form of anything past draft: it was judged whole when it was submitted. */
export const openForm = (keyring: Keyring, row: SealedForm): ApplicationForm =>
  JSON.parse(keyring.open(row.form_sealed, formContext(row.id))) as ApplicationForm

export const sealName = (keyring: Keyring, id: string, name: string): string =>
  keyring.seal(name, nameContext(id))

export const openName = (keyring: Keyring, row: { id: string; name_sealed: string | null }): string =>
  keyring.open(row.name_sealed!, nameContext(row.id))

/** One spelling of an ID number, so that the same person is found again. */
export const idNumberIndex = (keyring: Keyring, idNumber: string): string =>
  keyring.blindIndex(idNumber.trim().toUpperCase(), 'aid_application.id_number')
