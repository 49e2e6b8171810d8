import type { Paper, PaperContent } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import { broughtByLabels } from '@contract/supplement/labels'
import type { OpenItemPaper, RemoveItemPaper, SupplyAtCounter, UploadItem } from '@contract/supplement/acts'
import type { MySupplement, SupplementOf } from '@contract/supplement/schema'
import { findAtCounter, lockAtCounter } from '@server/kit/aid/at-counter'
import { readPaper } from '@server/kit/aid/keep-paper'
import { paperContent } from '@server/kit/aid/paper-content'
import type { ApplicationRow } from '@server/kit/aid/rows'
import type { CollectorContext } from '@server/kit/collector'
import type { Act } from '@server/kit/procedure'
import { mineOf } from './mine'
import { listItemPapers } from './queries'
import { answerList } from './supply'
import { dropItemPaper, keepItemPaper } from './upload'

// For who has no account (法律援助法 43): the same list, rules and locks as on a phone of one's own, in the hands of the
// counter that took the application in, or of the centre. All refuse what `findAtCounter` refuses.

/** What a case taken in at a counter waits for. */
export const seeAtCounter = async ({
  ctx,
  input,
}: Act<typeof SupplementOf, CollectorContext>): Promise<MySupplement> =>
  mineOf(ctx, await findAtCounter(ctx, input.id))

const trace = ({ id, county_code }: ApplicationRow, act: string, detail: Record<string, unknown>) => ({
  act,
  subjectType: 'aid_application',
  subjectId: id,
  areaCode: county_code!,
  detail,
})

/** A photo taken at the counter of a paper that was brought there. Refuses as `upload` does. */
export async function uploadAtCounter({
  ctx,
  input,
}: Act<typeof UploadItem, CollectorContext>): Promise<Paper> {
  const read = readPaper(input.content)
  const row = await lockAtCounter(ctx, input.applicationId)
  const paper = await keepItemPaper(ctx, row, input, read)
  ctx.audit(trace(row, 'paper-brought-to-counter', { paperId: paper.id, itemCode: input.code }))
  return paper
}

/** Takes a photo back out. Refuses as `removePaper` does. */
export async function removeAtCounter({
  ctx,
  input,
}: Act<typeof RemoveItemPaper, CollectorContext>): Promise<{ removed: true }> {
  const row = await lockAtCounter(ctx, input.applicationId)
  await dropItemPaper(ctx, row, input.paperId)
  return { removed: true }
}

/** Shows a photo that was sent for an item, with a trace. */
export async function openAtCounter({
  ctx,
  input,
}: Act<typeof OpenItemPaper, CollectorContext>): Promise<PaperContent> {
  const row = await findAtCounter(ctx, input.applicationId)
  const paper = (await listItemPapers(ctx.db, row.id)).find(({ id }) => id === input.paperId)
  if (!paper) throw refuse('not-found')
  ctx.audit(trace(row, 'paper-opened-at-counter', { paperId: paper.id }))
  return paperContent(ctx.service.files, paper)
}

const placeName = async ({ db, collector }: CollectorContext): Promise<string> => {
  const area = await db
    .selectFrom('area')
    .select('name')
    .where('code', '=', collector.areaCode)
    .executeTakeFirst()
  return area?.name ?? collector.areaCode
}

/**
 * Hands a whole list in for the person who brought the papers, or sent them: the examination goes on. Who brought it
 * and who took it stand beside the list. Refuses as `supply` does.
 */
export async function supplyAtCounter({
  ctx,
  input,
}: Act<typeof SupplyAtCounter, CollectorContext>): Promise<MySupplement> {
  const row = await lockAtCounter(ctx, input.id)
  const brought = `${broughtByLabels[input.broughtBy]}，${await placeName(ctx)}${ctx.caller.name}代交`
  const { supplementId, row: answered, ...counts } = await answerList(ctx, row, input.cannot, brought)
  ctx.audit({
    act: 'supplied-at-counter',
    subjectType: 'aid_supplement',
    subjectId: supplementId,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, ...counts, broughtBy: input.broughtBy, at: ctx.collector.areaCode },
  })
  return mineOf(ctx, answered)
}
