import { OPEN_MAX, type MyCase, type Submit } from '@contract/aid/schema'
import { undecided } from '@contract/aid/statuses'
import { isOpenToChange } from '@contract/aid/workflow'
import { refuse } from '@contract/refusal'
import { judgeForm } from '@server/kit/aid/judge-form'
import { countOwn } from '@server/kit/aid/own-drafts'
import { receiveForm } from '@server/kit/aid/receive-form'
import { findMine } from '@server/kit/aid/rows'
import type { Act } from '@server/kit/procedure'
import { openOwn } from './lock-own'
import { myCaseOf } from './my-case'

/**
 * Submits the caller's own application to a county (法援法 41): from here the seven days run. Refuses
 * `not-in-this-state` when it was submitted before, `filed-for-other` when it is for somebody else and so takes more,
 * `too-many-open` while three others wait for a decision, and whatever `judgeForm` refuses. Two at once are one
 * application and one refusal.
 */
export async function submit({ ctx, input }: Act<typeof Submit>): Promise<MyCase> {
  const { db, caller } = ctx
  const row = await openOwn(ctx, input.id)
  const { id } = row
  if (!isOpenToChange(row.status)) throw refuse('not-in-this-state')
  if (row.filed_as !== 'self') throw refuse('filed-for-other')
  if ((await countOwn(db, caller.accountId, undecided)) >= OPEN_MAX) throw refuse('too-many-open')

  const judged = await judgeForm(ctx, id, input)
  const { number, dueOn } = await receiveForm(ctx, row, judged)
  const { county, path, promise } = judged
  ctx.audit({
    act: 'submitted',
    subjectType: 'aid_application',
    subjectId: id,
    areaCode: county.code,
    detail: {
      number,
      path,
      dueOn,
      ...(promise && { noticeVersion: promise.paper.noticeVersion, documentHash: promise.paper.hash }),
    },
  })
  return myCaseOf(ctx, (await findMine(db, caller.accountId, id))!)
}
