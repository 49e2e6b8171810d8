import type { FalseInput, FalsePromises } from '@contract/promise/schema'
import { shanghaiDate } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { LENGTH, overseenFalse } from './queries'
import { falseItemOf } from './view'

/**
 * Promises held to be false in the caller's counties: those to be decided, the register as it bars today, and what
 * was dropped, corrected or has run out.
 */
export async function falsePromises({ ctx, input }: Act<typeof FalseInput>): Promise<FalsePromises> {
  const today = shanghaiDate(ctx.now)
  const found = overseenFalse(ctx.db, ctx.caller)
  const rows =
    input.state === 'open'
      ? found.where('outcome', 'is', null).orderBy('hear_by')
      : input.state === 'register'
        ? found
            .where('corrected_at', 'is', null)
            .where('barred_until', '>=', today)
            .orderBy('decided_at', 'desc')
        : found
            .where(({ or, eb }) =>
              or([
                eb('outcome', '=', 'dropped'),
                eb('corrected_at', 'is not', null),
                eb('barred_until', '<', today),
              ]),
            )
            .orderBy('decided_at', 'desc')
  return {
    rows: (await rows.orderBy('false_promise.id').limit(LENGTH).execute()).map((row) =>
      falseItemOf(ctx.service.keyring, row),
    ),
    asOf: ctx.now.toISOString(),
  }
}
