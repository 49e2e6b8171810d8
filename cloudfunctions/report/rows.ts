import { refuse } from '@contract/refusal'
import type { FigureRows, RowsInput } from '@contract/report/schema'
import type { Act } from '@server/kit/procedure'
import { extentOf } from './extent'
import { definitionOf } from './figures'
import { applicationRows, consultationRows, dutyRows } from './queries'

const readers = { consultations: consultationRows, duties: dutyRows, applications: applicationRows }

/**
 * The rows behind one figure, newest first, as many as the figure says. Refuses `not-found` out of scope, and for
 * applications below a county.
 */
export async function rows({ ctx, input }: Act<typeof RowsInput>): Promise<FigureRows> {
  const extent = extentOf(ctx.caller, input, ctx.now)
  const { of } = definitionOf(input.figure)
  if (of === 'applications' && extent.countyPatterns.length === 0) throw refuse('not-found')
  const found = await readers[of](ctx.db, extent, input)
  return { rows: found.slice(0, input.limit), more: found.length > input.limit }
}
