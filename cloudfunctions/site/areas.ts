import type { CountyList } from '@contract/site/schema'
import type { Context } from '@server/kit/procedure'
import { listCounties } from './queries'

/** The counties of the city with their number of townships, for the first step of finding a site. */
export const areas = ({ ctx }: { ctx: Context }): Promise<CountyList> => listCounties(ctx.db)
