import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { catalogueOf, listFollowing } from './queries'

/** Papers that were asked to follow and are not settled, as the catalogue had them on the day they were asked for. */
async function wishedItems(db: Db, row: ApplicationRow) {
  const open = (await listFollowing(db, row.id)).filter(({ outcome }) => outcome === null)
  const found = open.map(async ({ code, since }) =>
    (await catalogueOf(db, row, new Date(since))).filter((item) => item.code === code),
  )
  return (await Promise.all(found)).flat()
}

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
  // what was asked for stays as it was asked, also where it was taken out of use since
  const catalogue = [...(await catalogueOf(db, row, now)), ...(await wishedItems(db, row))]
  return picked.map((one, index) => {
    const item = catalogue.find(({ code }) => code === one.code)
    if (!item) throw refuse('bad-input', { [`items.${index}`]: '这类事情用不到这项材料' })
    return { ...one, item }
  })
}
