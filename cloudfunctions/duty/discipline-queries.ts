import type { DisciplineText } from '@contract/duty/discipline-schema'
import type { Db } from '@server/database/client'

/** The discipline text in force on a day: the one that began last. Version 1 comes with the database. */
export async function getDisciplineOn(db: Db, day: string): Promise<DisciplineText> {
  const row = await db
    .selectFrom('discipline_text')
    .select(['version', 'effective_from as effectiveFrom', 'title', 'items'])
    .where('effective_from', '<=', day)
    .orderBy('effective_from', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return row
}

/** When somebody confirmed a version; undefined when they have not. */
export async function findConfirmation(
  db: Db,
  practitionerId: string,
  version: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('discipline_confirmation')
    .select('confirmed_at')
    .where('practitioner_id', '=', practitionerId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.confirmed_at
}
