import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { catalogueOf } from './queries'

/**
 * The catalogue's rows for what was picked, in the order picked. Refuses `bad-input` with the place of a code that is
 * not asked for in such a case.
 */
export async function pick<P extends { code: string }>(
  db: Db,
  row: ApplicationRow,
  picked: readonly P[],
  now: Date,
) {
  const catalogue = await catalogueOf(db, row, now)
  return picked.map((one, index) => {
    const item = catalogue.find(({ code }) => code === one.code)
    if (!item) throw refuse('bad-input', { [`items.${index}`]: '这类事情用不到这项材料' })
    return { ...one, item }
  })
}
