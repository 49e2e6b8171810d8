import { askLists, type AskList } from '@contract/supplement/labels'
import type { AskListInput, AskRows } from '@contract/supplement/schema'
import { atShanghai, shanghaiDate, shanghaiYear } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { listed, listToLookAt, sentSince } from './queries'

const LENGTH = 200

const count = async (rows: ReturnType<typeof sentSince>): Promise<number> => {
  const { count } = await rows.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

/**
 * Lists of missing papers of the caller's counties: those that wait, the first due first; and of this year those
 * sent a further time and those that came to nothing, the newest first, each with how many; and papers that follow
 * which the county has to look at.
 */
export async function list({ ctx, input }: Act<typeof AskListInput>): Promise<AskRows> {
  const { db, caller, now } = ctx
  const year = shanghaiYear(now)
  const from = atShanghai(`${year}-01-01`, '00:00')
  const found = listed(db, caller, input.list, from).select([
    'application_id as applicationId',
    'aid_application.number',
    'area.name as countyName',
    'ordinal',
    'asked_at as askedAt',
    'due_on as dueOn',
    'new_circumstance as newCircumstance',
  ])
  const ordered = input.list === 'waiting' ? found.orderBy('due_on') : found.orderBy('asked_at', 'desc')
  const rows = await ordered.orderBy('aid_supplement.id').limit(LENGTH).execute()
  const counts = {} as Record<AskList, number>
  for (const name of askLists) counts[name] = await count(listed(db, caller, name, from))
  return {
    rows: rows.map((row) => ({ ...row, number: row.number! })),
    counts,
    following: await listToLookAt(db, caller, shanghaiDate(now)),
    asked: await count(sentSince(db, caller, from)),
    year,
    asOf: now.toISOString(),
  }
}
