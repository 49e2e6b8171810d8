import { partySpelling } from '@contract/assignment/fit'
import type { Db } from '@server/database/client'
import type { Keyring } from '@server/kit/crypto/keyring'
import { openForm, openName } from '@server/kit/aid/sealed'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { openClient } from '@server/kit/ledger/client'

/** The parties of a case in one spelling, and the indexes they are found by. */
export interface Parties {
  applicant: string
  opponent: string | null
  applicantIndex: string
  opponentIndex: string | null
}

/** Inside the server alone: names are compared and never answered. */
export function partiesOf(keyring: Keyring, row: ApplicationRow): Parties {
  const index = (name: string) => keyring.blindIndex(name, 'aid_party.name')
  const applicant = partySpelling(openName(keyring, row))
  const { opponent: named } = openForm(keyring, row)
  const opponent = named ? partySpelling(named) : null
  return {
    applicant,
    opponent,
    applicantIndex: index(applicant),
    opponentIndex: opponent && index(opponent),
  }
}

/** Keeps the parties of a case that is assigned, as its form names them now. */
export async function keepParties(db: Db, applicationId: string, parties: Parties): Promise<void> {
  const sides = [
    { side: 'applicant' as const, name_index: parties.applicantIndex },
    ...(parties.opponentIndex ? [{ side: 'opponent' as const, name_index: parties.opponentIndex }] : []),
  ]
  await db
    .insertInto('aid_party')
    .values(sides.map((side) => ({ ...side, application_id: applicationId })))
    .onConflict((conflict) =>
      conflict.columns(['application_id', 'side']).doUpdateSet(({ ref }) => ({
        name_index: ref('excluded.name_index'),
      })),
    )
    .execute()
}

/** Who took on a case of the opponent's, where they worked, and whether it still runs against this applicant. */
export async function actingForOpponent(db: Db, applicationId: string, parties: Parties) {
  if (!parties.opponentIndex) return []
  const rows = await db
    .selectFrom('aid_party')
    .innerJoin('aid_assignment', 'aid_assignment.application_id', 'aid_party.application_id')
    .leftJoin('aid_party as foe', (join) =>
      join.onRef('foe.application_id', '=', 'aid_party.application_id').on('foe.side', '=', 'opponent'),
    )
    .select([
      'aid_assignment.practitioner_id',
      'aid_assignment.unit',
      'aid_assignment.ended_at',
      'foe.name_index as against',
    ])
    .where('aid_party.side', '=', 'applicant')
    .where('aid_party.name_index', '=', parties.opponentIndex)
    .where('aid_party.application_id', '<>', applicationId)
    // offered and not taken on is no acting
    .where(({ or, eb }) => or([eb('ended_at', 'is', null), eb('accepted_at', 'is not', null)]))
    .execute()
  return rows.map(({ practitioner_id, unit, ended_at, against }) => ({
    practitionerId: practitioner_id,
    unit: unit && partySpelling(unit),
    againstUs: ended_at === null && against === parties.applicantIndex,
  }))
}

const noContact = { client_phone_sealed: null, client_phone_index: null, client_address_sealed: null }

/** Those of some people who advised somebody of the opponent's name since a day. */
export async function whoAdvised(
  db: Db,
  keyring: Keyring,
  people: readonly string[],
  opponent: string | null,
  since: string,
): Promise<Set<string>> {
  if (!opponent || people.length === 0) return new Set()
  const rows = await db
    .selectFrom('consultation')
    .select(['id', 'practitioner_id', 'client_name_sealed'])
    .where('practitioner_id', 'in', people)
    .where('client_name_sealed', 'is not', null)
    .where('occurred_at', '>=', since)
    .execute()
  const nameOf = (row: (typeof rows)[number]) => openClient(keyring, { ...row, ...noContact }).name ?? ''
  const named = rows.filter((row) => partySpelling(nameOf(row)) === opponent)
  return new Set(named.map(({ practitioner_id }) => practitioner_id))
}
