import { sql } from 'kysely'
import type { History, PlanInput } from '@contract/roster/schema'
import type { ShiftImage } from '@server/database/tables/roster'
import type { Db } from '@server/database/client'
import type { Act } from '@server/kit/procedure'
import { mustReadPlan } from './access'

async function namesOf(db: Db, images: readonly ShiftImage[]) {
  const people = await db
    .selectFrom('account')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any (${[...new Set(images.map(({ personId }) => personId))]}::uuid[])`)
    .execute()
  const sites = await db
    .selectFrom('site')
    .select(['code', 'name'])
    .where(sql<boolean>`code = any (${[...new Set(images.map(({ siteCode }) => siteCode))]}::text[])`)
    .execute()
  const person = new Map(people.map(({ id, name }) => [id, name]))
  const site = new Map(sites.map(({ code, name }) => [code, name]))
  return ({ siteCode, personId, ...times }: ShiftImage) => ({
    ...times,
    siteName: site.get(siteCode) ?? siteCode,
    personName: person.get(personId) ?? '',
  })
}

/** Every publishing of a month, newest first, with what it did to each shift. Refuses `not-found` for another's. */
export async function history({ ctx, input }: Act<typeof PlanInput>): Promise<History> {
  const { db, caller } = ctx
  mustReadPlan(caller, input.county)
  const rows = await db
    .selectFrom('roster_version')
    .innerJoin('account', 'account.id', 'roster_version.by_id')
    .select(['version', 'at', 'account.name as byName', 'gaps', 'changes'])
    .where('county_code', '=', input.county)
    .where('month', '=', input.month)
    .orderBy('version', 'desc')
    .execute()
  const images = rows.flatMap(({ changes }) =>
    changes.flatMap(({ before, after }) => [before, after].filter((image) => image !== null)),
  )
  const words = await namesOf(db, images)
  return {
    versions: rows.map(({ version, at, byName, gaps, changes }) => ({
      version,
      at,
      byName,
      gapCount: gaps.length,
      changes: changes.map(({ act, before, after }) => ({
        act,
        before: before && words(before),
        after: after && words(after),
      })),
    })),
  }
}
