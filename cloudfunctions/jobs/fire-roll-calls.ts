import type { JobDone } from '@contract/jobs/schema'
import { rollCallLink } from '@contract/rollcall/links'
import type { AuditEntry } from '@server/kit/audit'
import type { Db } from '@server/database/client'
import { notify } from '@server/kit/messages/notify'
import type { Context } from '@server/kit/procedure'
import { fireRollCall } from '@server/kit/roll-call/fire'
import { inJob } from '@server/kit/in-job'

/** Minutes past its stretch in which a call may still be made; later it would reach people who expect none. */
const LATE_MINUTES = 5

/** The planned call, locked; undefined when another run has it, or it was made or cancelled meanwhile. */
const lockPlanned = (db: Db, id: string) =>
  db
    .selectFrom('roll_call')
    .innerJoin('area', 'area.code', 'roll_call.area_code')
    .select([
      'roll_call.id',
      'area_code as areaCode',
      'site_code as siteCode',
      'reply_minutes as replyMinutes',
      'asks_code as asksCode',
      'window_to as windowTo',
      'issued_by as issuedBy',
      'area.name as areaName',
    ])
    .where('roll_call.id', '=', id)
    .where('status', '=', 'planned')
    .forUpdate('roll_call')
    .skipLocked()
    .executeTakeFirst()
type Planned = NonNullable<Awaited<ReturnType<typeof lockPlanned>>>

/** The service was away for the whole stretch: nobody is called, and whoever planned it is told. */
async function giveUp(db: Db, call: Planned, now: Date): Promise<void> {
  await db.updateTable('roll_call').set({ status: 'cancelled' }).where('id', '=', call.id).execute()
  await notify(
    db,
    {
      accountId: call.issuedBy,
      kind: 'roll-call-closed',
      title: '随机点名没有点成',
      body: `${call.areaName}的随机点名因系统停机错过了时间，已取消，请重新安排。`,
      link: rollCallLink(call.id),
    },
    now,
  )
}

async function fireOne(db: Db, id: string, now: Date, audit: (entry: AuditEntry) => void): Promise<boolean> {
  const call = await lockPlanned(db, id)
  if (!call) return false
  const tooLate = now.getTime() > new Date(call.windowTo!).getTime() + LATE_MINUTES * 60_000
  const about = { subjectType: 'roll_call', subjectId: id, areaCode: call.areaCode }
  if (tooLate) {
    await giveUp(db, call, now)
    audit({ act: 'roll-call-cancelled', ...about, detail: { because: 'too-late' } })
    return true
  }
  const called = await fireRollCall(db, call, now)
  audit({ act: 'roll-call-fired', ...about, detail: { called } })
  return true
}

/** Makes the random calls whose moment has come, each in a transaction of its own; two runs at once make each once. */
export async function fireRollCalls({ ctx }: { ctx: Context }): Promise<JobDone> {
  const due = await ctx.service.db
    .selectFrom('roll_call')
    .select('id')
    .where('status', '=', 'planned')
    .where('fires_at', '<=', ctx.now.toISOString())
    .orderBy('fires_at')
    .execute()
  let done = 0
  for (const { id } of due)
    if (await inJob(ctx, 'fireRollCalls', (db, audit) => fireOne(db, id, ctx.now, audit))) done++
  return { done }
}
