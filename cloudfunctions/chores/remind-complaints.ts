import { cityOf } from '@contract/area'
import { complaintLink } from '@contract/complaint/links'
import type { JobDone } from '@contract/jobs/schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { tellStaff } from '@server/kit/complaints/tell-staff'
import { inJob } from '@server/kit/in-job'
import type { Context } from '@server/kit/procedure'

/** Complaints of one run; the rest wait for the next day. */
const BATCH = 200

/** Complaints whose running term is over and whose city has not been told of this one. */
const overdue = (db: Db, today: string) =>
  db
    .selectFrom('complaint')
    .select(['id', 'county_code', 'practitioner_id', 'due_on', 'status'])
    .where('status', '<>', 'told')
    .where('due_on', '<', today)
    .where((of) => of.or([of('reminded_for', 'is', null), of('reminded_for', '<', of.ref('due_on'))]))

/** Tells county and city of one overdue complaint, if it still is once locked. */
const remindOne = (ctx: Context, id: string): Promise<boolean> =>
  inJob(ctx, 'remindComplaints', async (db, audit) => {
    const row = await overdue(db, shanghaiDate(ctx.now)).where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) return false
    await db.updateTable('complaint').set({ reminded_for: row.due_on }).where('id', '=', id).execute()
    const areas = [row.county_code, cityOf(row.county_code)]
    await tellStaff(
      db,
      { id, areas, but: null },
      {
        kind: 'complaint-overdue',
        title: '有一件投诉过期没办',
        body: '请县区尽快办；市里可以接过来办。',
        link: complaintLink(id),
      },
      ctx.now,
    )
    audit({
      act: 'complaint-overdue',
      subjectType: 'complaint',
      subjectId: id,
      areaCode: row.county_code,
      detail: { status: row.status, dueOn: row.due_on },
    })
    return true
  })

/** Reports complaints past their term to the city (法援法 55), once a term. */
export async function remindComplaints({ ctx }: { ctx: Context }): Promise<JobDone> {
  const found = await overdue(ctx.service.db, shanghaiDate(ctx.now))
    .orderBy('due_on')
    .orderBy('id')
    .limit(BATCH)
    .execute()
  let done = 0
  for (const { id } of found) if (await remindOne(ctx, id)) done++
  return { done }
}
