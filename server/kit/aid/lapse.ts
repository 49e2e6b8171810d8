import { reviewLink } from '@contract/aid/links'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { supplyLink } from '@contract/supplement/links'
import { whyNotLapse } from '@contract/supplement/rules'
import type { Db } from '@server/database/client'
import type { ApplicationRow } from './rows'
import { takeStep } from './step'
import { tellApplicant } from './tell-applicant'
import { tellCounty } from './tell-received'

/**
 * Deems an application withdrawn because what was missing did not come in time (法律援助法 43), and tells the applicant
 * kindly how to begin anew, the county that nothing is waited for. The caller has locked the row. Refuses
 * `supplement-not-over` up to and on the last day, `not-in-this-state` where no list waits.
 *
 * @param accountId null: the timer
 */
export async function lapse(db: Db, row: ApplicationRow, accountId: string | null, now: Date): Promise<void> {
  const ask = await db
    .selectFrom('aid_supplement')
    .select(['id', 'due_on'])
    .where('application_id', '=', row.id)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  if (!ask || row.status !== 'supplement') throw refuse('not-in-this-state')
  const why = whyNotLapse(ask.due_on, shanghaiDate(now))
  if (why) throw refuse(why)
  await takeStep(db, row, { act: 'lapse', actor: 'county', accountId }, now)
  await db
    .updateTable('aid_supplement')
    .set({ outcome: 'lapsed', ended_at: now.toISOString() })
    .where('id', '=', ask.id)
    .execute()
  await tellApplicant(
    db,
    row,
    {
      kind: 'aid-lapsed',
      title: '这次申请先算撤回了',
      body: `${row.number}，要补的材料没有按时收到。别着急，材料备好了可以重新申请，不影响您的权利。`,
      link: supplyLink(row.id),
    },
    now,
  )
  await tellCounty(
    db,
    row.county_code!,
    {
      kind: 'aid-lapsed',
      title: '材料没补齐，申请视为撤回',
      body: `${row.number}，补材料的期限过了，不用再审查。`,
      link: reviewLink(row.id),
    },
    now,
  )
}
