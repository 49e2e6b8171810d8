import { followUntil } from '@contract/supplement/rules'
import type { MayFollow, MayFollowInput } from '@contract/supplement/schema'
import { shanghaiDate } from '@contract/time'
import { reviewDueFrom } from '@server/kit/aid/later'
import { listCatalogue } from '@server/kit/paper-items'
import type { Act } from '@server/kit/procedure'

/** Papers that may follow an application submitted today, each with its last day (容缺). */
export async function mayFollow({ ctx, input }: Act<typeof MayFollowInput>): Promise<MayFollow> {
  const today = shanghaiDate(ctx.now)
  const days = { today, reviewDueOn: reviewDueFrom(today) }
  const catalogue = await listCatalogue(ctx.db, input, input.countyCode, today)
  return {
    items: catalogue.flatMap((item) => {
      const until = followUntil(item, days)
      const { code, name, kind, help } = item
      return until === null ? [] : [{ code, name, kind, help, until }]
    }),
    asOf: ctx.now.toISOString(),
  }
}
