import { caseworkSettings } from '@contract/casework/settings'
import { reviewLink } from '@contract/aid/links'
import { lawyerCaseLink } from '@contract/casework/links'
import { quietDays, quietWord } from '@contract/casework/rules'
import type { JobDone } from '@contract/jobs/schema'
import { addDays, atShanghai, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { applications, listDeciders } from '@server/kit/aid/rows'
import { lastNews } from '@server/kit/casework/news'
import { inJob } from '@server/kit/in-job'
import { notify } from '@server/kit/messages/notify'
import type { Context } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'

/** Tells of one case that nothing was heard, if it still is so once it is locked. */
const remindOne = (ctx: Context, id: string): Promise<boolean> =>
  inJob(ctx, 'remindQuiet', async (db, audit) => {
    const { now } = ctx
    const row = await applications(db)
      .where('aid_application.id', '=', id)
      .where('status', 'in', ['accepted', 'engaged'])
      .forUpdate('aid_application')
      .executeTakeFirst()
    const since = row && (await lastNews(db, row.id))
    if (!row || !since) return false
    const terms = await readSetting(
      db,
      caseworkSettings,
      'case.quietDays',
      row.county_code!,
      shanghaiDate(now),
    )
    const told = await db
      .selectFrom('case_quiet_alarm')
      .select('told')
      .where('application_id', '=', row.id)
      .where('silent_since', '=', since)
      .execute()
    const word = quietWord({ silentSince: since, told: told.map((alarm) => alarm.told) }, terms, now)
    if (!word) return false
    await db
      .insertInto('case_quiet_alarm')
      .values({ application_id: row.id, silent_since: since, told: word, told_at: now.toISOString() })
      .execute()
    const days = quietDays(since, now)
    const readers =
      word === 'handler'
        ? [{ accountId: row.handler_id!, link: lawyerCaseLink(row.id) }]
        : (await listDeciders(db, row.county_code!)).map((accountId) => ({
            accountId,
            link: reviewLink(row.id),
          }))
    const title = word === 'handler' ? '该告诉受援人进展了' : '有一件案子好久没有进展'
    for (const reader of readers)
      await notify(
        db,
        { ...reader, kind: 'aid-quiet', title, body: `${row.number}，已经${days}天没有告诉他进展。` },
        now,
      )
    audit({
      act: 'case-quiet',
      subjectType: 'aid_application',
      subjectId: row.id,
      areaCode: row.county_code!,
      detail: { told: word, days },
    })
    return true
  })

/** Cases of a county in hand of which nothing was told for this many days; who took one over lately is looked at once locked. */
const silent = (db: Db, countyCode: string, days: number, now: Date) =>
  db
    .selectFrom('aid_application')
    .select('id')
    .where('county_code', '=', countyCode)
    .where('status', 'in', ['accepted', 'engaged'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('case_progress')
            .select('case_progress.id')
            .whereRef('application_id', '=', 'aid_application.id')
            .where('told_at', '>=', atShanghai(addDays(shanghaiDate(now), 1 - days), '00:00')),
        ),
      ),
    )
    .orderBy('id')
    .execute()

/** Each morning: reminds the lawyer, and later the county, of cases nothing was heard of (法援法 46), once a silence. */
export async function remindQuiet({ ctx }: { ctx: Context }): Promise<JobDone> {
  const { now } = ctx
  const { db } = ctx.service
  const counties = await db
    .selectFrom('aid_application')
    .select('county_code')
    .distinct()
    .where('status', 'in', ['accepted', 'engaged'])
    .execute()
  let done = 0
  for (const { county_code: county } of counties) {
    const { handlerDays } = await readSetting(
      db,
      caseworkSettings,
      'case.quietDays',
      county!,
      shanghaiDate(now),
    )
    for (const { id } of await silent(db, county!, handlerDays, now)) if (await remindOne(ctx, id)) done++
  }
  return { done }
}
