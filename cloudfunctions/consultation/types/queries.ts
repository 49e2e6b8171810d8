import type { TypeOfMatter } from '@contract/consultation/type-schema'
import { maySay } from '@contract/consultation/type-search'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'

const types = (db: Db) =>
  db
    .selectFrom('matter_type')
    .select([
      'code',
      'parent_code as parentCode',
      'name',
      'initials',
      'aliases',
      'sort',
      'valid_from as validFrom',
    ])
    .orderBy('sort')
    .orderBy('code')

/** The tree as it stands on a day 'YYYY-MM-DD'. */
export const typesOn = (db: Db, day: string): Promise<TypeOfMatter[]> =>
  types(db)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>', day)]))
    .execute()

/**
 * A type a record of a day may name. Refuses `bad-input` at matterType for one that never was, or had ended by then.
 */
export async function getTypeFor(db: Db, code: string, day: string): Promise<void> {
  const row = await db
    .selectFrom('matter_type')
    .select('ended_on')
    .where('code', '=', code)
    .executeTakeFirst()
  if (!row || !maySay({ endedOn: row.ended_on }, day))
    throw refuse('bad-input', { matterType: '这个事项已经停用，请重新选' })
}
