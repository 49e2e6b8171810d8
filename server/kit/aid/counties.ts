import type { County } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'

export const findCounty = (db: Db, code: string): Promise<County | undefined> =>
  db
    .selectFrom('area')
    .select(['code', 'name'])
    .where('level', '=', 'county')
    .where('code', '=', code)
    .executeTakeFirst()

/** The county a form is addressed to. Refuses `bad-input` on `form.countyCode` when there is no such county here. */
export async function receivingCounty(db: Db, code: string): Promise<County> {
  const county = await findCounty(db, code)
  if (!county) throw refuse('bad-input', { 'form.countyCode': '请选择县区' })
  return county
}
