import type { SignInWays } from '@contract/account/schema'
import type { Context } from '@server/kit/procedure'

/** Doors this deployment has. */
export const ways = ({ ctx: { service, openid } }: { ctx: Context }): SignInWays => ({
  demo: service.demoPeople.length > 0,
  wechat: openid !== undefined || service.wechat !== undefined,
  guest: service.guests,
})
