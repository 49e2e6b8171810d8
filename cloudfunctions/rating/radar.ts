import { ratingSettings } from '@contract/rating/settings'
import { staffRoles } from '@contract/account/roles'
import { areaLevel, inScope } from '@contract/area'
import { signalsIn, type Signal } from '@contract/rating/radar'
import type { Radar, RadarInput, RadarSignal } from '@contract/rating/radar-schema'
import { shanghaiDate } from '@contract/time'
import { servedAreas } from '@server/kit/caller'
import type { Act, KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { noteOn, notesIn, type NoteRow } from './radar-notes'
import { radarRecords, type SeenRecord } from './radar-records'

interface Place {
  /** Where records are looked at: a county, or a township of it. */
  areaCode: string
  countyCode: string
  countyName: string
}

/** Where the caller looks, county by county, since each county has thresholds of its own. */
async function placesOf(ctx: KnownContext): Promise<Place[]> {
  const served = [...new Set(servedAreas(ctx.caller, staffRoles))]
  const counties = await ctx.db
    .selectFrom('area')
    .select(['code', 'name'])
    .where('level', '=', 'county')
    .execute()
  const widest = served.filter((one) => !served.some((other) => other !== one && inScope(one, other)))
  return widest
    .flatMap((scope) =>
      counties
        .filter(({ code }) => (areaLevel(scope) === 'city' ? inScope(code, scope) : scope.startsWith(code)))
        .map(({ code, name }) => ({
          areaCode: areaLevel(scope) === 'city' ? code : scope,
          countyCode: code,
          countyName: name,
        })),
    )
    .sort((one, other) => one.areaCode.localeCompare(other.areaCode))
}

/** What stands out in one place of the caller's over days. */
export async function signalsAt(
  ctx: KnownContext,
  areaCode: string,
  days: { from: string; to: string },
): Promise<Signal<SeenRecord>[]> {
  const policy = await readSetting(ctx.db, ratingSettings, 'rating.radar', areaCode, shanghaiDate(ctx.now))
  return signalsIn(await radarRecords(ctx.db, ctx.service.keyring, areaCode, days), policy)
}

/** Places of the caller's in a county. */
export const placesIn = async (ctx: KnownContext, countyCode: string): Promise<Place[]> =>
  (await placesOf(ctx)).filter((place) => place.countyCode === countyCode)

export const presentSignal = (
  { rule, records }: Signal<SeenRecord>,
  { countyCode, countyName }: Place,
  notes: readonly NoteRow[],
): RadarSignal => ({
  countyCode,
  countyName,
  rule,
  rows: records.map((record) => ({
    consultationId: record.consultationId,
    practitionerName: record.practitionerName,
    siteName: record.siteName,
    matterType: record.matterType,
    occurredAt: record.occurredAt,
    ratedAt: record.ratedAt,
    way: record.way,
    satisfaction: record.satisfaction,
    raterKind: record.raterKind,
  })),
  noted: noteOn(rule, records, notes),
})

/** Patterns in ratings and records that are worth a look, within the caller's scope, each with its rows. */
export async function radar({ ctx, input }: Act<typeof RadarInput>): Promise<Radar> {
  const signals: RadarSignal[] = []
  for (const place of await placesOf(ctx)) {
    const found = await signalsAt(ctx, place.areaCode, input)
    const notes = await notesIn(ctx.db, place.countyCode, found)
    signals.push(...found.map((signal) => presentSignal(signal, place, notes)))
  }
  return { signals, asOf: ctx.now.toISOString() }
}
