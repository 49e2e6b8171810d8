import type { Db } from '@server/database/client'
import { openForm, openName } from '@server/kit/aid/sealed'
import type { ApplicationRow } from '@server/kit/aid/rows'
import type { Keyring } from '@server/kit/crypto/keyring'

/** Everybody who had a case: their names, and the firms they were of then and are of now. */
export async function handlersOf(db: Db, row: Pick<ApplicationRow, 'id' | 'handler_id'>) {
  const assigned = await db
    .selectFrom('aid_assignment')
    .select(['practitioner_id', 'unit'])
    .where('application_id', '=', row.id)
    .execute()
  const ids = [...new Set([row.handler_id!, ...assigned.map(({ practitioner_id }) => practitioner_id)])]
  const people = await db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .select(['account.name', 'practitioner.unit'])
    .where('account_id', 'in', ids)
    .execute()
  return {
    ids,
    names: people.map(({ name }) => name),
    units: [...assigned, ...people].flatMap(({ unit }) => (unit ? [unit] : [])),
  }
}

/** The parties of a case, for comparing inside the server alone. */
export function partiesOf(keyring: Keyring, row: ApplicationRow) {
  const { opponent } = openForm(keyring, row)
  const applicant = openName(keyring, row)
  return { names: opponent ? [applicant, opponent] : [applicant], opponent: opponent ?? null }
}

/**
 * What is taken out of all a reviewer reads: names of the parties, the household, who filed it, everybody who had the
 * case and their firms; and how the person is reached.
 */
export async function hiddenWords(db: Db, keyring: Keyring, row: ApplicationRow): Promise<string[]> {
  const { names, units } = await handlersOf(db, row)
  const { opponent, household, phone, address, idNumber } = openForm(keyring, row)
  const filer = row.filed_by
    ? await db.selectFrom('account').select('name').where('id', '=', row.filed_by).executeTakeFirst()
    : undefined
  return [
    openName(keyring, row),
    ...(opponent ? [opponent] : []),
    ...household.map(({ name }) => name),
    ...(filer ? [filer.name] : []),
    ...names,
    ...units,
    phone,
    address,
    idNumber,
  ]
}
