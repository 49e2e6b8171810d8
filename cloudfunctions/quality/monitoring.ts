import { isInDanger } from '@contract/aid/rules'
import { monitorKinds } from '@contract/quality/labels'
import { mayMonitor, oldestWaiting } from '@contract/quality/rules'
import type { Monitoring, OfCase } from '@contract/quality/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { stakeIn } from '@server/kit/aid/stake'
import type { Act, KnownContext } from '@server/kit/procedure'
import { sheetInForce } from '@server/kit/quality/sheet-in-force'
import { findOverseen } from './queries'

const listRecords = (db: Db, applicationId: string) =>
  db
    .selectFrom('case_monitor')
    .innerJoin('account', 'account.id', 'case_monitor.by_id')
    .innerJoin('score_sheet', (join) =>
      join
        .onRef('score_sheet.kind', '=', 'case_monitor.kind')
        .onRef('score_sheet.version', '=', 'sheet_version'),
    )
    .select([
      'case_monitor.id',
      'case_monitor.kind',
      'called',
      'done_on as doneOn',
      'account.name as byName',
      'score',
      'score_sheet.items',
      'scores',
      'mismatch_sealed',
      'finding_id as findingId',
    ])
    .where('application_id', '=', applicationId)
    .orderBy('done_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('case_monitor.id')
    .execute()

const nameOf = async (db: Db, accountId: string) =>
  (await db.selectFrom('account').select('name').where('id', '=', accountId).executeTakeFirstOrThrow()).name

const drawnFor = async (db: Db, applicationId: string, month: string) =>
  (
    await db
      .selectFrom('monitor_task')
      .innerJoin('monitor_draw', 'monitor_draw.id', 'draw_id')
      .select('kind')
      .where('application_id', '=', applicationId)
      .where('monitor_id', 'is', null)
      .where('month', '>=', oldestWaiting(month))
      .execute()
  ).map(({ kind }) => kind)

/** A case with every look that was taken at it, and the ways it can be looked at now. */
export async function monitoringOf(
  { db, caller, now }: KnownContext,
  row: ApplicationRow,
): Promise<Monitoring> {
  const drawn = await drawnFor(db, row.id, shanghaiDate(now).slice(0, 7))
  const open = row.handler_id ? monitorKinds.filter((kind) => mayMonitor(kind, row.status)) : []
  const outside = (await stakeIn(db, row, caller)) === undefined
  // what people said of somebody is not theirs to read, not even in points
  const records = outside ? await listRecords(db, row.id) : []
  return {
    id: row.id,
    number: row.number!,
    countyName: row.county_name!,
    status: row.status,
    aidForm: row.aid_form!,
    matterType: row.matter_type!,
    handlerName: row.handler_id && (await nameOf(db, row.handler_id)),
    inDanger: isInDanger(row.circumstance),
    outside,
    kinds: await Promise.all(
      open.map(async (kind) => ({
        kind,
        ...(await sheetInForce(db, kind, shanghaiDate(now))),
        drawn: drawn.includes(kind),
      })),
    ),
    records: records.map(({ mismatch_sealed, ...record }) => ({
      ...record,
      mismatch: mismatch_sealed !== null,
    })),
    asOf: now.toISOString(),
  }
}

/** Monitoring of one case (法援法 59), without what people said. Refuses `not-found` outside the caller's counties. */
export async function monitoring({ ctx, input }: Act<typeof OfCase>): Promise<Monitoring> {
  const row = await findOverseen(ctx.db, ctx.caller, input.id)
  if (!row) throw refuse('not-found')
  return monitoringOf(ctx, row)
}
