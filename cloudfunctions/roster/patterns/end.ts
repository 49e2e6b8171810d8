import { countyOf } from '@contract/area'
import { refuse } from '@contract/refusal'
import type { EndPattern, Pattern } from '@contract/roster/pattern-schema'
import { dayText, shanghaiDate } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { mayPlan } from '../plan/access'
import { notify } from '@server/kit/messages/notify'
import { announce } from './announce'
import { findPattern, lockLine } from './queries'

/**
 * Ends a pattern after a day, or turns a proposal down. Duties that are published stay until the plan is published
 * again. A pattern that is to end before it began ends at once.
 *
 * Refuses `not-found` for another county's, `pattern-moved-on` for one that ended, `bad-input` for a day gone by.
 */
export async function endPattern({ ctx, input }: Act<typeof EndPattern>): Promise<Pattern> {
  const { db, now, caller } = ctx
  const line = await lockLine(db, input.id)
  const found = line.find(({ id }) => id === input.id)
  if (!found || !mayPlan(caller, countyOf(found.area_code))) throw refuse('not-found')
  if (found.status === 'ended' || (found.to_on !== null && found.to_on < shanghaiDate(now)))
    throw refuse('pattern-moved-on')
  const declined = found.status === 'proposed'
  if (!declined && input.lastOn < shanghaiDate(now)) throw refuse('bad-input', { lastOn: '最早到今天为止' })
  const never = declined || input.lastOn < found.from_on
  await db
    .updateTable('duty_pattern')
    .set({
      ended_because: input.reason,
      ...(never ? { status: 'ended' } : { to_on: input.lastOn }),
      ...(declined && { decided_by: caller.accountId, decided_at: now.toISOString() }),
    })
    .where('id', '=', input.id)
    .execute()
  if (declined)
    await notify(
      db,
      {
        accountId: found.proposed_by,
        kind: 'pattern-declined',
        title: '排班规律没有批准',
        body: `${found.site_name}提出的排班规律没有批准：${input.reason}`,
        link: `/staff/pattern/index?id=${found.id}`,
      },
      now,
    )
  else {
    const body = `${found.site_name}的一条排班规律到${dayText(input.lastOn)}为止：${input.reason}`
    const words = { kind: 'pattern-ended' as const, title: '值班安排有变动', body }
    await announce(db, found, undefined, words, caller.accountId, now)
  }
  ctx.audit({
    act: declined ? 'pattern-declined' : 'pattern-ended',
    subjectType: 'duty_pattern',
    subjectId: input.id,
    areaCode: found.area_code,
    detail: { siteCode: found.site_code, lastOn: input.lastOn },
  })
  return (await findPattern(db, caller, input.id))!
}
