import type { SubsidyRows, SubsidyRowsInput } from '@contract/subsidy/figures'
import type { Act } from '@server/kit/procedure'
import { figureReader, fundsWithin } from './figure-rows'
import { mustSee } from '@server/kit/keeping'

/** The rows behind one figure of a county: statements, or receipts. Refuses `not-found` out of scope. */
export async function rows({ ctx, input }: Act<typeof SubsidyRowsInput>): Promise<SubsidyRows> {
  const { db, caller } = ctx
  const { figure, ...extent } = input
  mustSee(caller, extent.countyCode)
  if (figure === 'received') return { statements: [], funds: await fundsWithin(db, extent) }
  return { statements: await figureReader(db, extent)(figure), funds: [] }
}
