import type { CatalogueOf, ChangeItem, ItemCatalogue, ItemHistory, ItemOf } from '@contract/catalogue/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { wordsOf } from '@server/kit/catalogues'
import { mustSee } from '@server/kit/keeping'
import type { Act, KnownContext } from '@server/kit/procedure'
import { holding, isReplaced, lockToWord, mustBeFree, newCode, ofArea, sourceOf } from './wording'

/** Every wording that may hold in an area, newest first. */
const wordings = (db: Db, areaCode: string) =>
  db
    .selectFrom('paper_item_version')
    .innerJoin('paper_item', 'paper_item.code', 'paper_item_version.code')
    .leftJoin('account', 'account.id', 'made_by')
    .selectAll('paper_item_version')
    .select(['place', 'account.name as made_by_name'])
    .where(({ or, eb }) => or([eb('area_code', 'is', null), eb('area_code', 'in', wordsOf(areaCode))]))
    .orderBy('place')
    .orderBy('effective_from', 'desc')
    .orderBy('paper_item_version.id', 'desc')
type ItemWording = Awaited<ReturnType<ReturnType<typeof wordings>['execute']>>[number]

const itemOf = ({ name, help, matter_types, aid_forms, follow_days, retired }: ItemWording) => ({
  name,
  help,
  matterTypes: matter_types,
  aidForms: aid_forms,
  followDays: follow_days,
  retired,
})

/** The catalogue as it holds in an area today, with what was worded for days to come. Refuses `not-found` out of scope. */
export async function paperItems({ ctx, input }: Act<typeof CatalogueOf>): Promise<ItemCatalogue> {
  mustSee(ctx.caller, input.areaCode)
  const all = await wordings(ctx.db, input.areaCode).execute()
  const today = shanghaiDate(ctx.now)
  return {
    ...(await ofArea(ctx, input.areaCode)),
    items: [...new Set(all.map(({ code }) => code))].map((code) => {
      const versions = all.filter((one) => one.code === code)
      const { now, nextFrom } = holding(versions, today)
      const shown = now ?? versions[versions.length - 1]!
      return {
        code,
        kind: shown.kind,
        ...itemOf(shown),
        source: sourceOf(shown),
        effectiveFrom: shown.effective_from,
        nextFrom,
      }
    }),
  }
}

async function historyOf(ctx: KnownContext, areaCode: string, code: string): Promise<ItemHistory> {
  const versions = await wordings(ctx.db, areaCode).where('paper_item_version.code', '=', code).execute()
  if (versions.length === 0) throw refuse('not-found')
  const { now } = holding(versions, shanghaiDate(ctx.now))
  return {
    ...(await ofArea(ctx, areaCode)),
    code,
    kind: versions[0]!.kind,
    now: now ? itemOf(now) : null,
    versions: versions.map((one) => ({
      ...itemOf(one),
      source: sourceOf(one),
      effectiveFrom: one.effective_from,
      replaced: isReplaced(versions, one),
      madeAt: one.made_at,
      madeByName: one.made_by_name,
      because: one.because,
    })),
  }
}

/** One paper of the catalogue with every wording for an area. Refuses `not-found` out of scope and for another area's own. */
export async function paperItem({ ctx, input }: Act<typeof ItemOf>): Promise<ItemHistory> {
  mustSee(ctx.caller, input.areaCode)
  return historyOf(ctx, input.areaCode, input.code)
}

/**
 * Words a paper of the catalogue for an area from a day on, adds one, or takes one out of use: what was asked for
 * before stays as it was asked. Refuses `not-found` for an area one does not keep and another area's own paper,
 * `setting-too-early`, `setting-taken`, and `bad-input`.
 */
export async function changeItem({ ctx, input }: Act<typeof ChangeItem>): Promise<ItemHistory> {
  const { db, caller, now } = ctx
  const { areaCode, effectiveFrom } = input
  await lockToWord(ctx, input)
  const code = input.code ?? newCode()
  const versions = await wordings(db, areaCode).where('paper_item_version.code', '=', code).execute()
  if (input.code === undefined) await db.insertInto('paper_item').values({ code, kind: input.kind }).execute()
  else if (versions[0]?.kind !== input.kind) throw refuse('not-found')
  mustBeFree(versions, input)
  const { name, help, matterTypes, aidForms, followDays, retired, because } = input
  await db
    .insertInto('paper_item_version')
    .values({
      code,
      kind: input.kind,
      area_code: areaCode,
      effective_from: effectiveFrom,
      name,
      help,
      matter_types: matterTypes,
      aid_forms: aidForms,
      follow_days: followDays,
      retired,
      because,
      made_by: caller.accountId,
      made_at: now.toISOString(),
    })
    .execute()
  const { now: before } = holding(versions, effectiveFrom)
  ctx.audit({
    act: 'paper-item-worded',
    subjectType: 'paper_item',
    subjectId: code,
    areaCode,
    detail: {
      effectiveFrom,
      before: before ? itemOf(before) : null,
      after: { name, help, matterTypes, aidForms, followDays, retired },
    },
  })
  return historyOf(ctx, areaCode, code)
}
