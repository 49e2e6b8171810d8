import type { Paper } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import { ITEM_PHOTOS_MAX } from '@contract/supplement/item'
import { mayStillFollow } from '@contract/supplement/rules'
import type { RemoveItemPaper, UploadItem } from '@contract/supplement/acts'
import type { Db } from '@server/database/client'
import { runningClocks } from '@server/kit/aid/clocks'
import { dropPaper, keepPaper, readPaper } from '@server/kit/aid/keep-paper'
import { lockMine, type ApplicationRow } from '@server/kit/aid/rows'
import type { Act, KnownContext } from '@server/kit/procedure'
import { findAsk, listFollowing, listItemPapers, listItems, papersFor } from './queries'

/** What may be sent now, and since when: the items of the list that waits, and papers that still follow. */
async function listAwaited(db: Db, row: ApplicationRow) {
  const ask = row.status === 'supplement' ? await findAsk(db, row.id) : undefined
  const asked = ask
    ? (await listItems(db, ask.id)).map(({ code, kind }) => ({ code, kind, since: ask.asked_at }))
    : []
  const open = mayStillFollow(row.status, await runningClocks(db, row.id))
  const following = open ? (await listFollowing(db, row.id)).filter(({ outcome }) => outcome === null) : []
  return [...asked, ...following.map(({ code, kind, since }) => ({ code, kind, since }))]
}

async function lockAwaiting(db: Db, accountId: string, id: string): Promise<ApplicationRow> {
  const row = await lockMine(db, accountId, id)
  if (!row) throw refuse('not-found')
  return row
}

/** A photo that was read, kept for an item that is waited for in a locked case. Refuses as `upload`. */
export async function keepItemPaper(
  ctx: KnownContext,
  row: ApplicationRow,
  { id, code }: Pick<Act<typeof UploadItem>['input'], 'id' | 'code'>,
  read: ReturnType<typeof readPaper>,
): Promise<Paper> {
  const item = (await listAwaited(ctx.db, row)).find((one) => one.code === code)
  if (!item) throw refuse('not-in-this-state')
  const papers = await listItemPapers(ctx.db, row.id)
  if (papersFor(papers, item.code, item.since, null).length >= ITEM_PHOTOS_MAX)
    throw refuse('item-photos-full')
  return keepPaper(ctx, { id, applicationId: row.id, kind: item.kind, itemCode: item.code }, read)
}

/**
 * Sends a photo for an item that is waited for. Refuses `not-in-this-state` when the item is not, or not any more,
 * `item-photos-full` over nine, `file-too-large`, `file-type`, `not-found` for another's case.
 */
export async function upload({ ctx, input }: Act<typeof UploadItem>): Promise<Paper> {
  const read = readPaper(input.content)
  const row = await lockAwaiting(ctx.db, ctx.caller.accountId, input.applicationId)
  return keepItemPaper(ctx, row, input, read)
}

/** Takes a photo of a locked case back out while its item is waited for. Refuses as `removePaper`. */
export async function dropItemPaper(ctx: KnownContext, row: ApplicationRow, paperId: string): Promise<void> {
  const papers = await listItemPapers(ctx.db, row.id)
  const paper = papers.find(({ id }) => id === paperId)
  if (!paper) throw refuse('not-found')
  const item = (await listAwaited(ctx.db, row)).find(({ code }) => code === paper.item_code)
  if (!item || papersFor([paper], item.code, item.since, null).length === 0) throw refuse('not-in-this-state')
  await dropPaper(ctx, row.id, paper)
}

/**
 * Takes a photo back out while its item is waited for. Refuses `not-in-this-state` when it is not any more,
 * `not-found` for another's and for one of what was handed in before.
 */
export async function removePaper({ ctx, input }: Act<typeof RemoveItemPaper>): Promise<{ removed: true }> {
  const row = await lockAwaiting(ctx.db, ctx.caller.accountId, input.applicationId)
  await dropItemPaper(ctx, row, input.paperId)
  return { removed: true }
}
