import { reviewLink } from '@contract/aid/links'
import { urgentDays } from '@contract/aid/rules'
import { undecided, type AidStatus } from '@contract/aid/statuses'
import { dayText } from '@contract/time'
import type { Db } from '@server/database/client'
import { listDeciders } from '@server/kit/aid/rows'
import { inJob } from '@server/kit/in-job'
import { notify } from '@server/kit/messages/notify'
import type { Context } from '@server/kit/procedure'

const BATCH = 500

/** From receipt until the lawyer has the matter in hand: whoever has it may let the limitation go by. */
const STILL_OPEN: AidStatus[] = [...undecided, 'granted', 'assigned', 'accepted']

/** Cases whose limitation ends within seven days and whose county has not been told. */
function ringing(db: Db, now: Date) {
  const { from, to } = urgentDays(now)
  return db
    .selectFrom('aid_application')
    .select(['id', 'number', 'county_code', 'handler_id', 'limitation_on'])
    .where('status', 'in', STILL_OPEN)
    .where('limitation_on', '>=', from)
    .where('limitation_on', '<=', to)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('aid_limitation_alarm')
            .select('application_id')
            .whereRef('application_id', '=', 'aid_application.id'),
        ),
      ),
    )
}

/** Tells county and lawyer, once a case, the day its limitation comes within seven days (C13; 法援法 44). */
export async function alarmLimitations(ctx: Context): Promise<number> {
  const found = await ringing(ctx.service.db, ctx.now).orderBy('limitation_on').limit(BATCH).execute()
  let done = 0
  for (const { id } of found)
    if (
      await inJob(ctx, 'remindClocks', async (db) => {
        const row = await ringing(db, ctx.now).where('id', '=', id).forUpdate().executeTakeFirst()
        if (!row) return false
        // another run may have told of it while this one waited for the lock: its row is what counts
        const first = await db
          .insertInto('aid_limitation_alarm')
          .values({ application_id: id, told_at: ctx.now.toISOString() })
          .onConflict((conflict) => conflict.doNothing())
          .returning('application_id')
          .executeTakeFirst()
        if (!first) return false
        const message = {
          kind: 'aid-limitation',
          title: '时效快到了',
          body: `${row.number}，申请人说${dayText(row.limitation_on!)}到期，符合条件的可以先行提供援助。`,
        }
        for (const accountId of await listDeciders(db, row.county_code!))
          await notify(db, { accountId, ...message, link: reviewLink(id) }, ctx.now)
        if (row.handler_id)
          await notify(
            db,
            {
              accountId: row.handler_id,
              kind: message.kind,
              title: message.title,
              body: `${row.number}，受援人说${dayText(row.limitation_on!)}到期，请赶快办。`,
              link: null,
            },
            ctx.now,
          )
        return true
      })
    )
      done++
  return done
}
