import { questionSettings } from '@contract/question/settings'
import { openStatuses } from '@contract/question/labels'
import { whyNoMore } from '@contract/question/rules'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'

/**
 * Refuses `questions-enough` where the caller has as many unanswered questions as the rule takes. The person is
 * locked first, so that what they send at once is counted one after the other.
 */
export async function keepWithinLimits({ db, caller, now }: KnownContext, areaCode: string): Promise<void> {
  await db
    .selectFrom('account')
    .select('id')
    .where('id', '=', caller.accountId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  const policy = await readSetting(db, questionSettings, 'question.policy', areaCode, shanghaiDate(now))
  const { open } = await db
    .selectFrom('question')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('asked_by', '=', caller.accountId)
    .where('status', 'in', openStatuses)
    .executeTakeFirstOrThrow()
  const limit = whyNoMore({ open, helper: caller.helper !== undefined }, policy)
  if (limit) throw refuse(limit)
}
