import { paperCodes, paperTitles } from '@contract/document/titles'
import type { OfArea, Template, TemplateInput, TemplateItem } from '@contract/document/schema'
import { shanghaiDate } from '@contract/time'
import { keeps, mustSee } from '@server/kit/keeping'
import type { Act, KnownContext } from '@server/kit/procedure'
import { sourceOf, templateVersions } from './queries'

type Version = Awaited<ReturnType<ReturnType<typeof templateVersions>['execute']>>[number]

/** What holds on a day, of versions in the order of `templateVersions`, and from when something else will. */
function holding(versions: readonly Version[], day: string) {
  const inForce = versions.find(({ effective_from: from }) => from <= day)!
  // while a county has its own wording, a later one of the city's changes nothing for it
  const coming = versions
    .filter((it) => it.effective_from > day && !(inForce.county_code && !it.county_code))
    .map(({ effective_from: from }) => from)
    .sort()
  return { inForce, nextFrom: coming[0] ?? null }
}

/** Every paper with the wording in force in an area. */
export async function templates({ ctx, input }: Act<typeof OfArea>): Promise<TemplateItem[]> {
  mustSee(ctx.caller, input.areaCode)
  const versions = await templateVersions(ctx.db, input.areaCode).execute()
  const day = shanghaiDate(ctx.now)
  return paperCodes.map((code) => {
    const own = versions.filter((version) => version.code === code)
    const { inForce, nextFrom } = holding(own, day)
    return {
      code,
      title: paperTitles[code],
      source: sourceOf(inForce),
      effectiveFrom: inForce.effective_from,
      nextFrom,
    }
  })
}

/** One paper's wording in an area, and every version there was. */
export async function templateOf(
  { db, now, caller }: KnownContext,
  { code, areaCode }: Pick<Template, 'code' | 'areaCode'>,
): Promise<Template> {
  const versions = await templateVersions(db, areaCode).where('code', '=', code).execute()
  const { inForce, nextFrom } = holding(versions, shanghaiDate(now))
  const { name } = await db
    .selectFrom('area')
    .select('name')
    .where('code', '=', areaCode)
    .executeTakeFirstOrThrow()
  return {
    code,
    title: paperTitles[code],
    source: sourceOf(inForce),
    effectiveFrom: inForce.effective_from,
    nextFrom,
    areaCode,
    areaName: name,
    blocks: inForce.body,
    versions: versions.map((version) => ({
      source: sourceOf(version),
      effectiveFrom: version.effective_from,
      madeByName: version.made_by_name,
    })),
    mayChange: keeps(caller, areaCode),
    asOf: now.toISOString(),
  }
}

/** Refuses `not-found` for an area one does not serve. */
export async function template({ ctx, input }: Act<typeof TemplateInput>): Promise<Template> {
  mustSee(ctx.caller, input.areaCode)
  return templateOf(ctx, input)
}
