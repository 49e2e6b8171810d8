import { countyOf } from '@contract/area'
import type { AskQuestion, KeepQuestionPhoto, MyQuestion } from '@contract/question/schema'
import { keepProof } from '@server/kit/files/proof'
import type { Act } from '@server/kit/procedure'
import { forAsker } from './own'
import { getOwn } from './queries'
import { getSite, submit } from './submit'

/**
 * A question at a site, by text and photos, for oneself or a relative; guests may ask (A54). Refuses `not-found`
 * (site), `questions-enough`, `bad-input`.
 */
export async function ask({ ctx, input }: Act<typeof AskQuestion>): Promise<MyQuestion> {
  const { name, phone, urgentReason, ...question } = input
  const id = await submit(ctx, { ...question, person: { name, phone, urgentReason } }, 'waiting')
  return forAsker(ctx, await getOwn(ctx, id))
}

/** Keeps a photo until a question takes it up. Refuses `not-found` (site) and as `keepProof` does. */
export async function keepPhoto({ ctx, input }: Act<typeof KeepQuestionPhoto>) {
  const site = await getSite(ctx, input.siteCode)
  return keepProof(ctx, input, { countyCode: countyOf(site.area_code) })
}
