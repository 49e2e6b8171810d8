import { reviewSettings } from '@contract/review/settings'
import { cityOf } from '@contract/area'
import type { Queue, QueueInput } from '@contract/aid/desk-schema'
import { shanghaiDate } from '@contract/time'
import { servedAreas } from '@server/kit/caller'
import type { Act, KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { queueItemOf } from './queue-item'
import { listDecided, listWaiting } from './queries'

/** The order of the caller's county today; who serves several reads them by the city's. */
function orderOf({ db, caller, now }: KnownContext) {
  const [county, ...others] = servedAreas(caller, ['county'])
  const area = others.length > 0 ? cityOf(county!) : county!
  return readSetting(db, reviewSettings, 'aid.priority', area, shanghaiDate(now))
}

/** What the caller's counties have to decide, in the county's own order (A70); or what they are done with, newest first. */
export async function queue({ ctx, input }: Act<typeof QueueInput>): Promise<Queue> {
  const { db, caller, now } = ctx
  const found =
    input.state === 'open'
      ? await listWaiting(db, caller, await orderOf(ctx), now)
      : await listDecided(db, caller)
  return { rows: found.map((row) => queueItemOf(ctx, row)), asOf: now.toISOString() }
}
