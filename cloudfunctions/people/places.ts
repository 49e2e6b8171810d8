import { sql } from 'kysely'
import type { Db } from '@server/database/client'

/** Those of some area codes that stand for no area. */
export async function unknownAreas(db: Db, codes: readonly string[]): Promise<Set<string>> {
  if (codes.length === 0) return new Set()
  const names = await areaNames(db, codes)
  return new Set(codes.filter((code) => !names.has(code)))
}

/** Names of areas by code; a code of none is left out. */
export async function areaNames(db: Db, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('area')
    .select(['code', 'name'])
    .where(sql<boolean>`code = any (${codes}::text[])`)
    .execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** Townships of a county by their name; two of one name within a county there are none. */
export async function townsByName(db: Db, countyCode: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('area')
    .select(['code', 'name'])
    .where('level', '=', 'town')
    .where('code', 'like', `${countyCode}%`)
    .execute()
  return new Map(rows.map(({ code, name }) => [name, code]))
}
