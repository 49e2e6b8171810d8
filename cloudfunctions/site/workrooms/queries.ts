import { sql } from 'kysely'
import type { Db } from '@server/database/client'
import type { NewSiteKeys } from '@server/database/seeds/places'
import type { Workroom } from './read-row'

const KIND = 'village-workroom'
/** Rows of one statement, far under the 65,535 parameters a statement may have. */
const BATCH = 500

/**
 * Locks the areas somebody imports into, in order of code: two imports into one county run one after the other.
 * The weaker lock, so that other acts may still refer to the area.
 */
export const lockAreas = (db: Db, codes: readonly string[]) =>
  db
    .selectFrom('area')
    .select('code')
    .where('code', 'in', [...codes])
    .orderBy('code')
    .forNoKeyUpdate()
    .execute()

export async function townCodes(db: Db, patterns: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('area')
    .select('code')
    .where('level', '=', 'town')
    .where(sql<boolean>`code like any (${patterns}::text[])`)
    .execute()
  return new Set(rows.map(({ code }) => code))
}

/** Workrooms already there, by area code. */
export async function presentWorkrooms(db: Db, areaCodes: readonly string[]) {
  const rows = await db
    .selectFrom('site')
    .innerJoin('area', 'area.code', 'site.area_code')
    .select([
      'site.area_code as areaCode',
      'area.name as villageName',
      'site.name as siteName',
      'site.address',
      'site.phone',
      'site.lat',
      'site.lng',
    ])
    .where('site.kind', '=', KIND)
    .where(sql<boolean>`site.area_code = any (${areaCodes}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.areaCode, row]))
}

const inBatches = async <T>(rows: readonly T[], write: (batch: T[]) => Promise<unknown>) => {
  for (let from = 0; from < rows.length; from += BATCH) await write(rows.slice(from, from + BATCH))
}

async function nextSiteCodes(db: Db, count: number): Promise<string[]> {
  const { rows } = await sql<{ number: number }>`
    select nextval('site_number') as number from generate_series(1, ${count}::int)`.execute(db)
  return rows.map(({ number }) => number.toString(36))
}

/** Adds the villages and their workrooms, each with a code and keys of its own. */
export async function addWorkrooms(db: Db, workrooms: readonly Workroom[], newKeys: NewSiteKeys, now: Date) {
  const codes = await nextSiteCodes(db, workrooms.length)
  await saveVillages(db, workrooms)
  const sites = workrooms.map((workroom, index) => ({
    code: codes[index]!,
    kind: KIND as typeof KIND,
    area_code: workroom.areaCode,
    name: workroom.siteName,
    address: workroom.address,
    phone: workroom.phone,
    opening_hours: '[]',
    lat: workroom.lat,
    lng: workroom.lng,
    changed_at: now.toISOString(),
    ...newKeys(codes[index]!),
  }))
  await inBatches(sites, (batch) => db.insertInto('site').values(batch).execute())
}

/** Brings villages and workrooms that are there to what the table says. */
export async function changeWorkrooms(db: Db, workrooms: readonly Workroom[], now: Date) {
  await saveVillages(db, workrooms)
  await sql`
    update site set name = w."siteName", address = w.address, phone = w.phone, lat = w.lat, lng = w.lng,
      changed_at = ${now.toISOString()}
    from jsonb_to_recordset(${JSON.stringify(workrooms)}::jsonb)
      as w("areaCode" text, "siteName" text, address text, phone text, lat float8, lng float8)
    where site.kind = ${KIND} and site.area_code = w."areaCode"`.execute(db)
}

const saveVillages = (db: Db, workrooms: readonly Workroom[]) =>
  inBatches(workrooms, (batch) =>
    db
      .insertInto('area')
      .values(
        batch.map((workroom) => ({
          code: workroom.areaCode,
          name: workroom.villageName,
          level: 'village' as const,
          parent_code: workroom.townCode,
        })),
      )
      .onConflict((conflict) => conflict.column('code').doUpdateSet({ name: sql`excluded.name` }))
      .execute(),
  )
