import { refuse } from '@contract/refusal'
import type { Standing, SupplementOf } from '@contract/supplement/schema'
import { findReceived } from '@server/kit/aid/rows'
import type { Act } from '@server/kit/procedure'
import {
  findAsk,
  listCooperations,
  listFollowing,
  listItemPapers,
  listItems,
  papersFor,
  stateOf,
} from './queries'

/** How a case of the caller's county stands towards missing papers. Another county's is not found. */
export async function standing({ ctx, input }: Act<typeof SupplementOf>): Promise<Standing> {
  const { db, caller, now } = ctx
  const row = await findReceived(db, caller, input.id)
  if (!row) throw refuse('not-found')
  const ask = row.status === 'supplement' ? await findAsk(db, row.id) : undefined
  const papers = await listItemPapers(db, row.id)
  const states = (await listFollowing(db, row.id)).map((one) =>
    stateOf(one, papersFor(papers, one.code, one.since, one.ended_at).length, now),
  )
  const many = (state: (typeof states)[number]) => states.filter((one) => one === state).length
  const centre =
    row.status === 'cooperation'
      ? (await listCooperations(db, row.id)).find(({ ended_at }) => ended_at === null)?.centre
      : undefined
  return {
    ask: ask
      ? { ordinal: ask.ordinal, dueOn: ask.due_on, items: (await listItems(db, ask.id)).length }
      : null,
    following: {
      wished: many('wished'),
      waiting: many('waiting'),
      sent: many('sent'),
      missed: many('missed'),
    },
    centre: centre ?? null,
    asOf: now.toISOString(),
  }
}
