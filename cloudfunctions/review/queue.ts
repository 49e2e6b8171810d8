import { queueOrder } from '@contract/aid/rules'
import type { Queue, QueueInput } from '@contract/aid/schema'
import type { Act } from '@server/kit/procedure'
import { queueItemOf } from './queue-item'
import { listReceived } from './queries'

/** What the caller's counties have to decide, most pressing first; or what they have done with, newest first. */
export async function queue({ ctx, input }: Act<typeof QueueInput>): Promise<Queue> {
  const found = await listReceived(ctx.db, ctx.caller, input.state, ctx.now)
  const rows = found.map((row) => queueItemOf(ctx.service.keyring, row, ctx.now))
  return { rows: input.state === 'open' ? rows.sort(queueOrder) : rows, asOf: ctx.now.toISOString() }
}
