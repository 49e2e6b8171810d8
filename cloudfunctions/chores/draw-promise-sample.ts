import { promiseSettings } from '@contract/promise/settings'
import { randomInt, randomUUID } from 'node:crypto'
import type { JobDone } from '@contract/jobs/schema'
import { promiseChecksLink } from '@contract/promise/links'
import { sampleSize } from '@contract/promise/rules'
import { addMonths } from '@contract/roster/board'
import { atShanghai, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { listDeciders } from '@server/kit/aid/rows'
import { inJob } from '@server/kit/in-job'
import { notify } from '@server/kit/messages/notify'
import type { Context } from '@server/kit/procedure'
import { drawFrom } from '@server/kit/promise/sample'
import { readSetting } from '@server/kit/settings'

const SEEDS = 2 ** 31

/** Promises granted in a month that were never drawn, with their county. */
const granted = (db: Db, month: string) =>
  db
    .selectFrom('aid_application')
    .innerJoin('aid_signature', 'aid_signature.application_id', 'aid_application.id')
    .innerJoin('aid_decision', 'aid_decision.application_id', 'aid_application.id')
    .select(['aid_application.id', 'aid_application.county_code'])
    .distinct()
    .where('aid_application.means_path', '=', 'promise')
    .where('aid_decision.act', '=', 'grant')
    .where('aid_decision.decided_at', '>=', atShanghai(`${month}-01`, '00:00'))
    .where('aid_decision.decided_at', '<', atShanghai(`${addMonths(month, 1)}-01`, '00:00'))
    .where('aid_application.id', 'not in', (of) =>
      of.selectFrom('promise_sample_item').select('application_id'),
    )

async function keep(
  db: Db,
  sample: { id: string; county: string; month: string; percent: number; seed: number; pool: string[] },
  drawn: string[],
  now: Date,
): Promise<boolean> {
  const kept = await db
    .insertInto('promise_sample')
    .values({
      id: sample.id,
      county_code: sample.county,
      month: sample.month,
      percent: sample.percent,
      seed: sample.seed,
      pool: sample.pool,
      drawn,
      drawn_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.constraint('promise_sample_once').doNothing())
    .executeTakeFirst()
  if (!kept.numInsertedOrUpdatedRows) return false
  await db
    .insertInto('promise_sample_item')
    .values(drawn.map((application_id) => ({ sample_id: sample.id, application_id })))
    .execute()
  return true
}

/** Draws one county's month, unless it was drawn before or the county draws none. */
const drawCounty = (ctx: Context, county: string, month: string): Promise<boolean> =>
  inJob(ctx, 'drawPromiseSample', async (db, audit) => {
    const { percent } = await readSetting(
      db,
      promiseSettings,
      'promise.sample',
      county,
      shanghaiDate(ctx.now),
    )
    const rows = await granted(db, month).where('aid_application.county_code', '=', county).execute()
    const pool = rows.map(({ id }) => id)
    const seed = randomInt(SEEDS)
    const drawn = drawFrom(pool, sampleSize(pool.length, percent), seed)
    if (drawn.length === 0) return false
    const id = randomUUID()
    if (!(await keep(db, { id, county, month, percent, seed, pool }, drawn, ctx.now))) return false
    for (const accountId of await listDeciders(db, county))
      await notify(
        db,
        {
          accountId,
          kind: 'promise-drawn',
          title: '抽中的承诺要核查',
          body: `${Number(month.slice(5))}月签承诺书后同意援助的${pool.length}件里，随机抽了${drawn.length}件，请核查。`,
          link: promiseChecksLink,
        },
        ctx.now,
      )
    audit({
      act: 'promises-drawn',
      subjectType: 'promise_sample',
      subjectId: id,
      areaCode: county,
      detail: { month, percent, seed, pool: pool.length, drawn: drawn.length },
    })
    return true
  })

/** Draws, once a county, which of last month's promises are checked (山西告知承诺制意见: 核查). */
export async function drawPromiseSample({ ctx }: { ctx: Context }): Promise<JobDone> {
  const month = addMonths(shanghaiDate(ctx.now).slice(0, 7), -1)
  const waiting = await granted(ctx.service.db, month)
    .where('aid_application.county_code', 'not in', (of) =>
      of.selectFrom('promise_sample').select('county_code').where('month', '=', month),
    )
    .execute()
  let done = 0
  for (const county of [...new Set(waiting.map(({ county_code }) => county_code!))].sort())
    if (await drawCounty(ctx, county, month)) done++
  return { done }
}
