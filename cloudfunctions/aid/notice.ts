import type { PromiseNotice } from '@contract/aid/schema'
import { shanghaiDate } from '@contract/time'
import type { Context } from '@server/kit/procedure'
import { getNotice } from '@server/kit/aid/promise'

/** The seven-item notice in force today. */
export const notice = ({ ctx }: { ctx: Context }): Promise<PromiseNotice> =>
  getNotice(ctx.db, shanghaiDate(ctx.now))
