import type { SiteListInput, SiteListItem } from '@contract/site/schema'
import type { Act, Context } from '@server/kit/procedure'
import { listSites } from './queries'

/** Sites in and below an area, by name if asked, centres before stations before workrooms; at most 200. */
export const list = ({ ctx, input }: Act<typeof SiteListInput, Context>): Promise<SiteListItem[]> =>
  listSites(ctx.db, input)
