import { countyOf } from '@contract/area'
import { refuse } from '@contract/refusal'
import type { WorkroomImport, WorkroomImported } from '@contract/site/schema'
import { scopePatterns, servedAreas, serves } from '@server/kit/caller'
import { sm3Hex } from '@server/kit/crypto/sm3'
import type { Act } from '@server/kit/procedure'
import { newSiteKeys } from '@server/kit/site-keys'
import { readTable } from '@server/kit/tables/read-table'
import { addWorkrooms, changeWorkrooms, lockAreas, presentWorkrooms, townCodes } from './workrooms/queries'
import { readRows, type Workroom } from './workrooms/read-row'
import { workroomTable } from './workrooms/table'

const ROLE = ['county'] as const

/** What the table leaves blank stays as it was. */
const filledIn = (workroom: Workroom, present: Workroom): Workroom => ({
  ...workroom,
  address: workroom.address ?? present.address,
  phone: workroom.phone ?? present.phone,
  lat: workroom.lat ?? present.lat,
  lng: workroom.lng ?? present.lng,
})

const sameAs = (a: Workroom, b: Workroom) =>
  (['villageName', 'siteName', 'address', 'phone', 'lat', 'lng'] as const).every((key) => a[key] === b[key])

/**
 * Loads village workrooms (A2) from a table (.xlsx or CSV) into the caller's county: new villages get a site, known ones are
 * brought up to date. Refuses `rows-wrong` naming every wrong row, and then nothing is imported.
 */
export async function importWorkrooms({ ctx, input }: Act<typeof WorkroomImport>): Promise<WorkroomImported> {
  const { db, caller, now } = ctx
  const bytes = Buffer.from(input.file, 'base64')
  await lockAreas(db, servedAreas(caller, ROLE))
  const towns = await townCodes(db, scopePatterns(caller, ROLE))
  const rows = await readTable(bytes, workroomTable)
  const { workrooms, problems } = readRows(rows, (code) => serves(caller, ROLE, code), towns)
  if (Object.keys(problems).length > 0) throw refuse('rows-wrong', problems)

  const present = await presentWorkrooms(
    db,
    workrooms.map(({ areaCode }) => areaCode),
  )
  const known = workrooms.flatMap((workroom) => {
    const was = present.get(workroom.areaCode)
    return was ? [{ was: { ...workroom, ...was }, is: filledIn(workroom, { ...workroom, ...was }) }] : []
  })
  const added = workrooms.filter((workroom) => !present.has(workroom.areaCode))
  const changed = known.filter(({ was, is }) => !sameAs(was, is)).map(({ is }) => is)
  await addWorkrooms(db, added, newSiteKeys(ctx.service.keyring), now)
  await changeWorkrooms(db, changed, now)

  const counts = { added: added.length, changed: changed.length, unchanged: known.length - changed.length }
  for (const county of new Set(workrooms.map(({ areaCode }) => countyOf(areaCode))))
    ctx.audit({
      act: 'workrooms-imported',
      subjectType: 'area',
      subjectId: county,
      areaCode: county,
      detail: { ...counts, file: sm3Hex(bytes) },
    })
  return counts
}
