import { sql } from 'kysely'
import type { JobDone } from '@contract/jobs/schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import type { Context } from '@server/kit/procedure'
import { lapseRequest } from '@server/kit/requests/lapse-request'
import { inJob } from '@server/kit/in-job'

/** Requests of one run; the rest wait for the next, ten minutes later. */
const BATCH = 200

/**
 * Open requests of which nothing can become any more: a shift of theirs has begun, was withdrawn or checked in at, or
 * the last day of the leave is over.
 */
const overtaken = (db: Db, now: Date) =>
  db
    .selectFrom('duty_request')
    .select(['id', 'kind', 'asker_id', 'other_id', 'county_code'])
    .where('closed_at', 'is', null)
    .where(
      sql<boolean>`(to_on < ${shanghaiDate(now)}::date or exists (
        select from duty_request_shift join duty_shift on duty_shift.id = duty_request_shift.shift_id
        where duty_request_shift.request_id = duty_request.id
          and (duty_shift.status <> 'published' or duty_shift.starts_at <= ${now.toISOString()}::timestamptz)))`,
    )

/** Lapses one request if it is still open and overtaken once locked; shifts are locked first, as every act does. */
const lapseOne = (ctx: Context, id: string): Promise<boolean> =>
  inJob(ctx, 'lapseRequests', async (db, audit) => {
    await db
      .selectFrom('duty_shift')
      .select('id')
      .where('id', 'in', (of) =>
        of.selectFrom('duty_request_shift').select('shift_id').where('request_id', '=', id),
      )
      .orderBy('id')
      .forUpdate()
      .execute()
    await db.selectFrom('duty_request').select('id').where('id', '=', id).forUpdate().execute()
    const request = await overtaken(db, ctx.now).where('id', '=', id).executeTakeFirst()
    if (!request) return false
    const because = request.kind === 'leave' ? '请假的日子已经过了' : '这一班已经开始或已取消'
    await lapseRequest(db, request, because, ctx.now)
    audit({
      act: 'request-lapsed',
      subjectType: 'duty_request',
      subjectId: id,
      areaCode: request.county_code,
      detail: { kind: request.kind },
    })
    return true
  })

/** Closes requests that were overtaken by time or by the roster, and tells both sides. */
export async function lapseRequests({ ctx }: { ctx: Context }): Promise<JobDone> {
  const found = await overtaken(ctx.service.db, ctx.now)
    .orderBy('asked_at')
    .orderBy('id')
    .limit(BATCH)
    .execute()
  let done = 0
  for (const { id } of found) if (await lapseOne(ctx, id)) done++
  return { done }
}
