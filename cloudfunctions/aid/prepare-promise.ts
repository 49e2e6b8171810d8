import { meansPathOf } from '@contract/aid/rules'
import type { PreparePromise, PromisePaper } from '@contract/aid/schema'
import { refuse } from '@contract/refusal'
import { receivingCounty } from '@server/kit/aid/counties'
import { promiseDocument } from '@server/kit/aid/promise'
import type { Act } from '@server/kit/procedure'

/**
 * The promise paper for a complete form, to be read and signed. Refuses `promise-not-for-you` to whom the law
 * spares the means test or its check, and to whom chose to bring proof.
 */
export async function preparePromise({ ctx, input }: Act<typeof PreparePromise>): Promise<PromisePaper> {
  const { form } = input
  if (meansPathOf(form.circumstance, form.meansChoice) !== 'promise') throw refuse('promise-not-for-you')
  const county = await receivingCounty(ctx.db, form.countyCode)
  return promiseDocument(ctx.db, form, county.name, ctx.now)
}
