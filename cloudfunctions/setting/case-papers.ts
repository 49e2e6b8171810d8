import { isByLaw } from '@contract/catalogue/rules'
import type {
  CasePaperCatalogue,
  CasePaperHistory,
  CasePaperRuleOf,
  CatalogueOf,
  ChangeCasePaper,
} from '@contract/catalogue/schema'
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
    .selectFrom('case_paper_rule')
    .leftJoin('account', 'account.id', 'made_by')
    .selectAll('case_paper_rule')
    .select('account.name as made_by_name')
    .where(({ or, eb }) => or([eb('area_code', 'is', null), eb('area_code', 'in', wordsOf(areaCode))]))
    .orderBy('effective_from', 'desc')
    .orderBy('case_paper_rule.id', 'desc')
type PaperWording = Awaited<ReturnType<ReturnType<typeof wordings>['execute']>>[number]

const paperOf = ({ name, required, when_terminated, page_order, retired }: PaperWording) => ({
  name,
  required,
  whenTerminated: when_terminated,
  pageOrder: page_order,
  retired,
})

type Which = Pick<Act<typeof CasePaperRuleOf>['input'], 'areaCode' | 'aidForm' | 'stage' | 'code'>

const wordingsOf = (db: Db, { areaCode, aidForm, stage, code }: Which) =>
  wordings(db, areaCode)
    .where('aid_form', '=', aidForm)
    .where('stage', '=', stage)
    .where('code', '=', code)
    .execute()

/**
 * Papers of a file as they hold in an area for cases received today, by form of aid and stage, in the order of pages.
 * Refuses `not-found` out of scope.
 */
export async function casePapers({ ctx, input }: Act<typeof CatalogueOf>): Promise<CasePaperCatalogue> {
  mustSee(ctx.caller, input.areaCode)
  const byPaper = new Map<string, PaperWording[]>()
  for (const one of await wordings(ctx.db, input.areaCode).execute()) {
    const key = `${one.aid_form} ${one.stage} ${one.code}`
    byPaper.set(key, [...(byPaper.get(key) ?? []), one])
  }
  const today = shanghaiDate(ctx.now)
  const papers = [...byPaper.values()].map((versions) => {
    const { now, nextFrom } = holding(versions, today)
    const shown = now ?? versions[versions.length - 1]!
    return {
      aidForm: shown.aid_form,
      stage: shown.stage,
      code: shown.code,
      ...paperOf(shown),
      source: sourceOf(shown),
      effectiveFrom: shown.effective_from,
      nextFrom,
    }
  })
  return {
    ...(await ofArea(ctx, input.areaCode)),
    papers: papers.sort((a, b) => a.pageOrder - b.pageOrder || a.code.localeCompare(b.code)),
  }
}

async function historyOf(ctx: KnownContext, which: Which): Promise<CasePaperHistory> {
  const versions = await wordingsOf(ctx.db, which)
  if (versions.length === 0) throw refuse('not-found')
  const { areaCode, aidForm, stage, code } = which
  const { now } = holding(versions, shanghaiDate(ctx.now))
  return {
    ...(await ofArea(ctx, areaCode)),
    aidForm,
    stage,
    code,
    now: now ? paperOf(now) : null,
    versions: versions.map((one) => ({
      ...paperOf(one),
      source: sourceOf(one),
      effectiveFrom: one.effective_from,
      replaced: isReplaced(versions, one),
      madeAt: one.made_at,
      madeByName: one.made_by_name,
      because: one.because,
    })),
  }
}

/** One paper of a file with every wording for an area. Refuses `not-found` out of scope and for another area's own. */
export async function casePaper({ ctx, input }: Act<typeof CasePaperRuleOf>): Promise<CasePaperHistory> {
  mustSee(ctx.caller, input.areaCode)
  return historyOf(ctx, input)
}

/**
 * Words a paper of a file for cases an area receives from a day on, adds one, or wants one no more. Refuses `not-found`
 * for an area one does not keep and another area's own paper, `setting-too-early`, `setting-taken`, and `bad-input`,
 * also where a paper the law itself wants would be wanted otherwise.
 */
export async function changeCasePaper({
  ctx,
  input,
}: Act<typeof ChangeCasePaper>): Promise<CasePaperHistory> {
  const { db, caller, now } = ctx
  const { areaCode, effectiveFrom, aidForm, stage } = input
  await lockToWord(ctx, input)
  const code = input.code ?? newCode()
  const which = { areaCode, aidForm, stage, code }
  const versions = await wordingsOf(db, which)
  if (input.code !== undefined && versions.length === 0) throw refuse('not-found')
  mustBeFree(versions, input)
  const { now: before } = holding(versions, effectiveFrom)
  const { name, required, whenTerminated, pageOrder, retired, because } = input
  if (isByLaw(code) && before && (before.required !== required || before.when_terminated !== whenTerminated))
    throw refuse('bad-input', { required: '法律规定的材料，要不要不能改' })
  await db
    .insertInto('case_paper_rule')
    .values({
      area_code: areaCode,
      effective_from: effectiveFrom,
      aid_form: aidForm,
      stage,
      code,
      name,
      required,
      when_terminated: whenTerminated,
      page_order: pageOrder,
      retired,
      because,
      made_by: caller.accountId,
      made_at: now.toISOString(),
    })
    .execute()
  ctx.audit({
    act: 'case-paper-worded',
    subjectType: 'case_paper_rule',
    subjectId: `${aidForm}:${stage}:${code}`,
    areaCode,
    detail: {
      effectiveFrom,
      before: before ? paperOf(before) : null,
      after: { name, required, whenTerminated, pageOrder, retired },
    },
  })
  return historyOf(ctx, which)
}
