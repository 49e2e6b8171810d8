import { isInDanger } from '@contract/aid/rules'
import { shownStatus } from '@contract/aid/statuses'
import { refuse } from '@contract/refusal'
import { mayStillFollow } from '@contract/supplement/rules'
import type { MySupplement, SupplementOf } from '@contract/supplement/schema'
import { runningClocks } from '@server/kit/aid/clocks'
import { findMine, type ApplicationRow } from '@server/kit/aid/rows'
import type { Act, KnownContext } from '@server/kit/procedure'
import { findAsk, listFollowing, listItemPapers, listItems, papersFor, stateOf } from './queries'

/** What one's own case waits for. */
export async function mineOf({ db, now }: KnownContext, row: ApplicationRow): Promise<MySupplement> {
  const papers = await listItemPapers(db, row.id)
  const ask = row.status === 'supplement' ? await findAsk(db, row.id) : undefined
  const items = ask ? await listItems(db, ask.id) : []
  const open = mayStillFollow(row.status, await runningClocks(db, row.id))
  const following = open ? await listFollowing(db, row.id) : []
  return {
    id: row.id,
    number: row.number!,
    countyName: row.county_name!,
    status: shownStatus(row.status),
    inDanger: isInDanger(row.circumstance),
    ask: ask
      ? {
          askedAt: ask.asked_at,
          dueOn: ask.due_on,
          reasons: ask.reasons,
          newCircumstance: ask.new_circumstance,
          items: items.map(({ code, name, help, note }) => ({
            code,
            name,
            help,
            note,
            papers: papersFor(papers, code, ask.asked_at, null),
          })),
        }
      : null,
    following: following.map((one) => {
      const sent = papersFor(papers, one.code, one.since, one.ended_at)
      return {
        code: one.code,
        name: one.name,
        help: one.help,
        dueOn: one.due_on,
        papers: sent,
        state: stateOf(one, sent.length, now),
      }
    }),
    asOf: now.toISOString(),
  }
}

/** What one's own case waits for. Another's, and one the centre has not received, are not found. */
export async function mine({ ctx, input }: Act<typeof SupplementOf>): Promise<MySupplement> {
  const row = await findMine(ctx.db, ctx.caller.accountId, input.id)
  if (!row || row.number === null) throw refuse('not-found')
  return mineOf(ctx, row)
}
