import { refuse } from '@contract/refusal'
import { daysFrom, monthSpan } from '@contract/roster/month'
import type { Plan, PlanInput } from '@contract/roster/schema'
import { siteKinds } from '@contract/site/labels'
import type { Act } from '@server/kit/procedure'
import { mustReadPlan } from './access'
import { moving, peopleOf, toPlanSlot } from './answer'
import { loadMonth } from './load'

/** Sites that are planned every month; others only where something is asked for or held. */
const ALWAYS = ['city-centre', 'county-centre', 'town-station', 'zone-station', 'project-point'] as const
const isAlways = (kind: string): boolean => (ALWAYS as readonly string[]).includes(kind)

/** The plan of a county and month, as it is drafted and as it is published. Refuses `not-found` for another's. */
export async function plan({ ctx, input }: Act<typeof PlanInput>): Promise<Plan> {
  const { db, now, caller } = ctx
  const { county, month } = input
  mustReadPlan(caller, county)
  const area = await db.selectFrom('area').select('name').where('code', '=', county).executeTakeFirst()
  if (!area) throw refuse('not-found')
  const kept = await db
    .selectFrom('roster_plan')
    .leftJoin('account', 'account.id', 'roster_plan.published_by')
    .select(['revision', 'published_version', 'published_at', 'account.name'])
    .where('county_code', '=', county)
    .where('month', '=', month)
    .executeTakeFirst()
  const loaded = await loadMonth(db, { county, month }, now)
  const used = new Set(loaded.slots.map(({ siteCode }) => siteCode))
  const { first, last } = monthSpan(month)
  return {
    county,
    month,
    countyName: area.name,
    sites: loaded.sites
      .filter(({ code, kind }) => isAlways(kind) || used.has(code))
      .sort((a, b) => siteKinds.indexOf(a.kind) - siteKinds.indexOf(b.kind))
      .map(({ code, name, kind }) => ({ code, name, kind })),
    days: daysFrom(first, last).map((day) => ({ day, rest: loaded.isRestDay(day) })),
    people: peopleOf(loaded),
    slots: loaded.slots.map(toPlanSlot),
    ...moving(loaded, kept?.revision ?? 0),
    publishedVersion: kept?.published_version ?? null,
    publishedAt: kept?.published_at ?? null,
    publishedByName: kept?.name ?? null,
    asOf: now.toISOString(),
  }
}
