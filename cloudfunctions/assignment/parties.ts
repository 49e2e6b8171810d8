import { sql } from 'kysely'
import { matchNames, type NameMatch } from '@contract/assignment/names'
import type { Db } from '@server/database/client'
import type { Keyring } from '@server/kit/crypto/keyring'
import type { Parties, Party } from '@server/kit/aid/parties'
import { openForm } from '@server/kit/aid/sealed'
import { applications, type ApplicationRow } from '@server/kit/aid/rows'
import { openClient, phoneIndex } from '@server/kit/ledger/client'

/** Applications of whoever bears the opponent's very name, but this one. */
const ofThatName = (db: Db, applicationId: string, opponent: Party) =>
  db
    .selectFrom('aid_party')
    .select('application_id')
    .where('side', '=', 'applicant')
    .where('name_index', '=', opponent.index)
    .where('application_id', '<>', applicationId)

/** Applications of those same people by their ID numbers, whatever name they bear there. */
const ofThoseIds = (db: Db, row: ApplicationRow, opponent: Party) =>
  db
    .selectFrom('aid_application')
    .select('id')
    .where('id_number_index', 'in', (inner) =>
      // a namesake of the opponent's is not this applicant
      inner
        .selectFrom('aid_application as named')
        .select('named.id_number_index')
        .where('named.id', 'in', ofThatName(db, row.id, opponent))
        .where('named.id_number_index', 'is not', null)
        .where(sql<boolean>`named.id_number_index is distinct from
          (select id_number_index from aid_application where id = ${row.id})`),
    )
    .where('id', '<>', row.id)

/** How somebody acted for the opponent, and where a colleague's case of it still runs against this applicant. */
export interface Acting {
  practitionerId: string
  unit: string | null
  /** How the opponent was known again: by the name, by the ID number, or by a similar name alone. */
  by: NameMatch | 'id'
  /** How alike this applicant's name is to the one it runs against; undefined where it is over, or against others. */
  against: NameMatch | undefined
}

/** Who took on a case of the opponent's. */
export async function actingForOpponent(db: Db, row: ApplicationRow, parties: Parties): Promise<Acting[]> {
  const { applicant, opponent } = parties
  if (!opponent) return []
  const sameId = await ofThoseIds(db, row, opponent).execute()
  const ids = sameId.map(({ id }) => id)
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
      sql<NameMatch | 'id'>`case when aid_party.name_index = ${opponent.index} then 'exact'
        when aid_party.application_id = any (${ids}::uuid[]) then 'id' else 'near' end`.as('by'),
      sql<boolean>`coalesce(foe.near_indexes && ${applicant.near}::text[], false)`.as('against_near'),
    ])
    .where('aid_party.side', '=', 'applicant')
    .where(
      sql<boolean>`(aid_party.name_index = ${opponent.index} or aid_party.near_indexes && ${opponent.near}::text[]
        or aid_party.application_id = any (${ids}::uuid[]))`,
    )
    .where('aid_party.application_id', '<>', row.id)
    // offered and not taken on is no acting
    .where(({ or, eb }) => or([eb('ended_at', 'is', null), eb('accepted_at', 'is not', null)]))
    .execute()
  return rows.map((it) => ({
    practitionerId: it.practitioner_id,
    unit: it.unit,
    by: it.by,
    against:
      it.ended_at !== null
        ? undefined
        : it.against === applicant.index
          ? 'exact'
          : it.against_near
            ? 'near'
            : undefined,
  }))
}

/** Applications of the opponent's looked into for a telephone. */
const LOOKED_INTO = 20

/** Telephones of whoever bears the opponent's very name, as the ledger finds them. */
export async function opponentPhones(
  db: Db,
  keyring: Keyring,
  row: ApplicationRow,
  opponent: Party | null,
): Promise<string[]> {
  if (!opponent) return []
  const rows = await applications(db)
    .where('aid_application.id', 'in', ofThatName(db, row.id, opponent))
    .where('source', '<>', 'notice')
    .orderBy('submitted_at', 'desc')
    .limit(LOOKED_INTO)
    .execute()
  return rows.flatMap((one) => {
    const { phone } = openForm(keyring, one)
    return phone ? [phoneIndex(keyring, phone)] : []
  })
}

const noContact = { client_phone_sealed: null, client_address_sealed: null }

/** How those of some people who advised the opponent since a day are known to have. */
export async function whoAdvised(
  db: Db,
  keyring: Keyring,
  people: readonly string[],
  { opponent, phones, since }: { opponent: Party | null; phones: readonly string[]; since: string },
): Promise<Map<string, Set<NameMatch | 'phone'>>> {
  const found = new Map<string, Set<NameMatch | 'phone'>>()
  if (!opponent || people.length === 0) return found
  const rows = await db
    .selectFrom('consultation')
    .select(['id', 'practitioner_id', 'client_name_sealed', 'client_phone_index'])
    .where('practitioner_id', 'in', people)
    .where(({ or, eb }) =>
      or([eb('client_name_sealed', 'is not', null), eb('client_phone_index', 'is not', null)]),
    )
    .where('occurred_at', '>=', since)
    .execute()
  for (const row of rows) {
    const name = openClient(keyring, { ...row, ...noContact }).name ?? ''
    const byPhone = row.client_phone_index !== null && phones.includes(row.client_phone_index)
    const how = byPhone ? 'phone' : matchNames(name, opponent.name)
    if (how)
      found.set(
        row.practitioner_id,
        (found.get(row.practitioner_id) ?? new Set<NameMatch | 'phone'>()).add(how),
      )
  }
  return found
}
