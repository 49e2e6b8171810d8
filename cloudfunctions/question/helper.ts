import { countyOf } from '@contract/area'
import { openStatuses } from '@contract/question/labels'
import { inTurn } from '@contract/question/rules'
import type { Bundle, Collection, CollectQuestion } from '@contract/question/schema'
import { refuse } from '@contract/refusal'
import { asResident, type Act, type KnownContext } from '@server/kit/procedure'
import { questions, type QuestionRow } from './queries'
import { getSite, submit } from './submit'
import { itemsOf, maskedPerson } from './view'

const BUNDLES = 20

/** The door of a village's helper (A19). */
export const asHelper = asResident.use(({ ctx, next }) => {
  if (!ctx.caller.helper) throw refuse('not-allowed')
  return next({ ctx: { caller: { ...ctx.caller, helper: ctx.caller.helper } } })
})
export type HelperContext = KnownContext & {
  caller: KnownContext['caller'] & { helper: NonNullable<KnownContext['caller']['helper']> }
}

/** A site of the helper's own county. Refuses `not-found`. */
export async function ownSite(ctx: HelperContext, code: string) {
  const site = await getSite(ctx, code)
  if (countyOf(site.area_code) !== countyOf(ctx.caller.helper.areaCode)) throw refuse('not-found')
  return site
}

/**
 * Writes a villager's question down (A56): kept to be sent with others, or sent at once where it is urgent. Refuses
 * `not-found` (a site of another county), `questions-enough`, `bad-input`.
 */
export async function collect({
  ctx,
  input,
}: Act<typeof CollectQuestion, HelperContext>): Promise<Collection> {
  await ownSite(ctx, input.siteCode)
  const { name, phone, urgentReason, ...question } = input
  await submit(
    ctx,
    { ...question, relation: 'helper', person: { name, phone, urgentReason } },
    input.urgent ? 'waiting' : 'collected',
  )
  return collected({ ctx })
}

/** What the caller asked for others. */
export const ownForOthers = ({ db, caller }: KnownContext) =>
  questions(db)
    .where('question.asked_by', '=', caller.accountId)
    .where('question.relation', '=', 'helper')
    .where('question.status', '<>', 'withdrawn')

/** What the caller collected and has not sent, and what they sent of late with how far each is. */
export async function collected({ ctx }: { ctx: HelperContext }): Promise<Collection> {
  const rows = await ownForOthers(ctx)
    .where('question.status', '=', 'collected')
    .orderBy('question.asked_at')
    .orderBy('question.id')
    .execute()
  const items = await itemsOf(ctx, rows)
  return {
    collected: items.map((item, place) => ({ ...item, name: maskedPerson(ctx, rows[place]!).name })),
    bundles: await bundlesOf(ctx),
    asOf: ctx.now.toISOString(),
  }
}

/** Bundles with their site and the duty they went to, as it stands now. */
export const bundleRows = ({ db }: Pick<KnownContext, 'db'>) =>
  db
    .selectFrom('question_bundle')
    .innerJoin('site', 'site.code', 'question_bundle.site_code')
    .innerJoin('account as helper', 'helper.id', 'question_bundle.helper_id')
    .leftJoin('duty_shift', (join) =>
      join.onRef('duty_shift.id', '=', 'question_bundle.shift_id').on('duty_shift.status', '<>', 'withdrawn'),
    )
    .leftJoin('account as sitter', 'sitter.id', 'duty_shift.practitioner_id')
    .select([
      'question_bundle.id',
      'question_bundle.submitted_at',
      'site.name as site_name',
      'helper.name as helper_name',
      'duty_shift.day',
      'duty_shift.starts_at',
      'duty_shift.practitioner_id as sitter_id',
      'sitter.name as sitter_name',
    ])
export type BundleRow = Awaited<ReturnType<ReturnType<typeof bundleRows>['execute']>>[number]

const isOpen = ({ status }: Pick<QuestionRow, 'status'>) =>
  (openStatuses as readonly string[]).includes(status)

/** Bundles as a page shows them, what is in them in turn. */
export async function bundlesFrom(
  ctx: KnownContext,
  bundles: readonly BundleRow[],
  rows: readonly QuestionRow[],
): Promise<Bundle[]> {
  const items = await itemsOf(ctx, rows)
  return bundles.map((bundle) => {
    const inside = inTurn(items.filter(({ bundleId }) => bundleId === bundle.id))
    return {
      id: bundle.id,
      siteName: bundle.site_name,
      submittedAt: bundle.submitted_at,
      duty: bundle.sitter_name
        ? { day: bundle.day!, startsAt: bundle.starts_at!, name: bundle.sitter_name }
        : null,
      questions: inside,
      answered: inside.filter((item) => !isOpen(item)).length,
    }
  })
}

async function bundlesOf(ctx: KnownContext): Promise<Bundle[]> {
  const bundles = await bundleRows(ctx)
    .where('question_bundle.helper_id', '=', ctx.caller.accountId)
    .orderBy('question_bundle.submitted_at', 'desc')
    .orderBy('question_bundle.id')
    .limit(BUNDLES)
    .execute()
  if (bundles.length === 0) return []
  const ids = bundles.map(({ id }) => id)
  return bundlesFrom(ctx, bundles, await ownForOthers(ctx).where('question.bundle_id', 'in', ids).execute())
}
