import type { DemoPerson } from '@contract/account/schema'
import { refuse } from '@contract/refusal'
import type { Context } from '@server/kit/procedure'

/** The people of a demonstration; in real use there are none, and nothing is found. */
export function demoPeople({ ctx }: { ctx: Context }): DemoPerson[] {
  if (ctx.service.demoPeople.length === 0) throw refuse('not-found')
  return [...ctx.service.demoPeople]
}
