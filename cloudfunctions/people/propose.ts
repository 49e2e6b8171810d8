import type { PersonId, Propose } from '@contract/people/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type * as z from 'zod'
import { serves } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'
import { requireSound } from './judge'
import { register } from './register'

/**
 * Proposes somebody for the register of the caller's county (A23); a colleague admits them. Refuses `not-found` for
 * another county, `bad-input` naming what is wrong, `already-registered`.
 */
export async function propose({ ctx, input }: Act<typeof Propose>): Promise<z.output<typeof PersonId>> {
  const { countyCode, facts } = input
  if (!serves(ctx.caller, ['county'], countyCode)) throw refuse('not-found')
  await requireSound(ctx.db, facts, countyCode, Boolean(facts.phone), shanghaiDate(ctx.now))
  const [id] = await register(ctx, countyCode, [facts], null)
  ctx.audit({ act: 'person-proposed', subjectType: 'practitioner', subjectId: id!, areaCode: countyCode })
  return { id: id! }
}
