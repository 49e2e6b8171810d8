import type { TypeOfMatter } from '@contract/consultation/type-schema'
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
