import { refuse } from '@contract/refusal'
import { itemsOpen } from '@contract/supplement/rules'
import type { Supply } from '@contract/supplement/acts'
import type { MySupplement } from '@contract/supplement/schema'
import { runningClocks } from '@server/kit/aid/clocks'
import { lockMine, type ApplicationRow } from '@server/kit/aid/rows'
import { takeStep } from '@server/kit/aid/step'
import type { Act, KnownContext } from '@server/kit/procedure'
import { tellSupplied } from './messages'
import { mineOf } from './mine'
import { findAsk, listItemPapers, listItems, papersFor } from './queries'
import { itemId, sealWords } from './sealed'

/**
 * The applicant's answer to a list as the workflow has it: the examination goes on by the days it had left, and the
 * county is told.
 *
 * @returns last day of the examination
 */
export async function goOn(
  ctx: KnownContext,
  row: ApplicationRow,
): Promise<{ status: ApplicationRow['status']; dueOn: string }> {
  const { db, caller, now } = ctx
  const { status } = await takeStep(
    db,
    row,
    { act: 'supply', actor: 'applicant', accountId: caller.accountId },
    now,
  )
  const dueOn =
    (await runningClocks(db, row.id)).find(({ what }) => what === 'review')?.dueOn ?? row.review_due_on!
  await tellSupplied(db, row, dueOn, now)
  return { status, dueOn }
}

interface Answered {
  row: ApplicationRow
  supplementId: string
  items: number
  without: number
  dueOn: string
}

/**
 * Answers the whole list that waits in a locked case: each item has a photo, or a word why there is none (法律援助法
 * 43). In time as long as the list waits, also on the morning after its last day. Refuses `supplement-incomplete` with
 * the items that have neither, `not-in-this-state` when no list waits.
 *
 * @param takenIn how it came over the counter, where it did
 */
export async function answerList(
  ctx: KnownContext,
  row: ApplicationRow,
  cannot: Act<typeof Supply>['input']['cannot'],
  takenIn?: string,
): Promise<Answered> {
  const { db, now, service } = ctx
  const ask = row.status === 'supplement' ? await findAsk(db, row.id) : undefined
  if (!ask) throw refuse('not-in-this-state')
  const papers = await listItemPapers(db, row.id)
  const items = (await listItems(db, ask.id)).map(({ code }) => ({
    code,
    photos: papersFor(papers, code, ask.asked_at, null).length,
  }))
  const open = itemsOpen(items, cannot)
  if (open.length > 0)
    throw refuse(
      'supplement-incomplete',
      Object.fromEntries(open.map((code) => [`items.${code}`, '请拍照，或者写为什么交不了'])),
    )
  // a word about what has a photo after all says nothing
  const without = cannot.filter(({ code }) => items.some((item) => item.code === code && item.photos === 0))
  for (const { code, why } of without)
    await db
      .updateTable('aid_supplement_item')
      .set({ why_sealed: sealWords(service.keyring, 'why', itemId(ask.id, code), why) })
      .where('supplement_id', '=', ask.id)
      .where('code', '=', code)
      .execute()
  await db
    .updateTable('aid_supplement')
    .set({
      outcome: 'supplied',
      ended_at: now.toISOString(),
      ...(takenIn && { taken_in_sealed: sealWords(service.keyring, 'takenIn', ask.id, takenIn) }),
    })
    .where('id', '=', ask.id)
    .execute()
  const { status, dueOn } = await goOn(ctx, row)
  return {
    row: { ...row, status },
    supplementId: ask.id,
    items: items.length,
    without: without.length,
    dueOn,
  }
}

/** Answers the whole list of one's own case. Refuses what `answerList` refuses, and `not-found` for another's. */
export async function supply({ ctx, input }: Act<typeof Supply>): Promise<MySupplement> {
  const row = await lockMine(ctx.db, ctx.caller.accountId, input.id)
  if (!row) throw refuse('not-found')
  const { supplementId, items, without, dueOn, row: answered } = await answerList(ctx, row, input.cannot)
  ctx.audit({
    act: 'supplied',
    subjectType: 'aid_supplement',
    subjectId: supplementId,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, items, without, dueOn },
  })
  return mineOf(ctx, answered)
}
