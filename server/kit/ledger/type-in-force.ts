import { maySay } from '@contract/consultation/type-search'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'

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
