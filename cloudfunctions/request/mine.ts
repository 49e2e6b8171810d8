import type { Mine } from '@contract/request/schema'
import type { PractitionerContext } from '@server/kit/procedure'
import { myView } from './my-request'
import { requests, viewsOf } from './queries'

const KEPT_DAYS = 90
const DAY_MS = 86_400_000
const MOST = 100

/** What the caller asked and was asked: what is open, and what was closed lately; newest first. */
export async function mine({ ctx }: { ctx: PractitionerContext }): Promise<Mine> {
  const { db, caller, now } = ctx
  const since = new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString()
  const rows = await requests(db)
    .where(({ or, eb }) =>
      or([
        eb('duty_request.asker_id', '=', caller.accountId),
        eb('duty_request.other_id', '=', caller.accountId),
      ]),
    )
    .where(({ or, eb }) =>
      or([eb('duty_request.closed_at', 'is', null), eb('duty_request.closed_at', '>=', since)]),
    )
    .limit(MOST)
    .execute()
  const views = await viewsOf(db, rows)
  return { requests: views.map((view) => myView(view, caller.accountId)), asOf: now.toISOString() }
}
