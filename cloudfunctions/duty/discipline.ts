import type { Discipline } from '@contract/duty/discipline-schema'
import { shanghaiDate } from '@contract/time'
import type { PractitionerContext } from '@server/kit/procedure'
import { findConfirmation, getDisciplineOn } from './discipline-queries'

/** The discipline of duty in force today (A43), and whether the caller has confirmed it. */
export async function discipline({ ctx }: { ctx: PractitionerContext }): Promise<Discipline> {
  const text = await getDisciplineOn(ctx.db, shanghaiDate(ctx.now))
  const confirmedAt = await findConfirmation(ctx.db, ctx.caller.accountId, text.version)
  return { ...text, confirmedAt: confirmedAt ?? null }
}
