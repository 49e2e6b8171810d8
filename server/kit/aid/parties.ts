import { nearKeys, partySpelling } from '@contract/assignment/names'
import type { Db } from '@server/database/client'
import type { Keyring } from '@server/kit/crypto/keyring'
import type { ApplicationRow } from './rows'
import { openForm, openName } from './sealed'

/** A party by its name, and the indexes it and names near it are found by. */
export interface Party {
  name: string
  index: string
  near: string[]
}

export interface Parties {
  applicant: Party
  opponent: Party | null
}

/** Inside the server alone: names are compared and never answered. */
export function partiesOf(
  keyring: Keyring,
  row: Pick<ApplicationRow, 'id' | 'form_sealed' | 'name_sealed'>,
): Parties {
  const index = (name: string) => keyring.blindIndex(name, 'aid_party.name')
  const partyOf = (name: string): Party => ({
    name,
    index: index(partySpelling(name)),
    near: nearKeys(name).map(index),
  })
  const { opponent } = openForm(keyring, row)
  return { applicant: partyOf(openName(keyring, row)), opponent: opponent ? partyOf(opponent) : null }
}

/** Keeps the parties of a case that is assigned, as its form names them now. */
export async function keepParties(
  db: Db,
  applicationId: string,
  { applicant, opponent }: Parties,
): Promise<void> {
  const sideOf = (side: 'applicant' | 'opponent', { index, near }: Party) => ({
    application_id: applicationId,
    side,
    name_index: index,
    near_indexes: near,
  })
  await db
    .insertInto('aid_party')
    .values([sideOf('applicant', applicant), ...(opponent ? [sideOf('opponent', opponent)] : [])])
    .onConflict((conflict) =>
      conflict.columns(['application_id', 'side']).doUpdateSet(({ ref }) => ({
        name_index: ref('excluded.name_index'),
        near_indexes: ref('excluded.near_indexes'),
      })),
    )
    .execute()
}

/**
 * What a form was corrected to is what the parties of its case are found by from now on; one never assigned has none
 * kept yet. The application's row is locked by the act.
 */
export async function refreshParties(
  db: Db,
  keyring: Keyring,
  row: Pick<ApplicationRow, 'id' | 'form_sealed' | 'name_sealed'>,
): Promise<void> {
  const kept = await db
    .selectFrom('aid_party')
    .select('side')
    .where('application_id', '=', row.id)
    .limit(1)
    .executeTakeFirst()
  if (kept) await keepParties(db, row.id, partiesOf(keyring, row))
}
