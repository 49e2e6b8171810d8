import type { County } from '@contract/aid/schema'
import type { Context } from '@server/kit/procedure'
import { listCounties } from './queries'

/** Where one may apply: the counties, by code. */
export const counties = ({ ctx }: { ctx: Context }): Promise<County[]> => listCounties(ctx.db)
