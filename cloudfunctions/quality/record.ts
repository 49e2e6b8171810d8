import { randomUUID } from 'node:crypto'
import { dayFault, mayMonitor } from '@contract/quality/rules'
import type { Monitoring, MonitorWords, OpenMonitor, RecordMonitor } from '@contract/quality/schema'
import { hundredOf, keepScored, scoreFaults, type ScoreItem } from '@contract/quality/score'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { mustHaveNoStake } from '@server/kit/aid/stake'
import { fileFinding } from '@server/kit/findings/file-finding'
import { tellFiled } from '@server/kit/findings/tell-filed'
import { overseerRoles } from '@server/kit/overseer'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { monitoringOf } from './monitoring'
import { findOverseen, lockOverseen } from './queries'
import { openText, sealText } from './sealed'
import { sheetFilled } from './sheets'

/** Day the present lawyer of a case took it on; null where that is not on record. */
async function takenOn({ db }: KnownContext, row: ApplicationRow): Promise<string | null> {
  const standing = await db
    .selectFrom('aid_assignment')
    .select('accepted_at')
    .where('application_id', '=', row.id)
    .where('practitioner_id', '=', row.handler_id)
    .where('accepted_at', 'is not', null)
    .orderBy('accepted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return standing ? shanghaiDate(standing.accepted_at!) : null
}

/** Refuses `bad-input` with a sentence for every field that can't be. */
async function judge(
  ctx: KnownContext,
  row: ApplicationRow,
  input: RecordMonitor,
  items: readonly ScoreItem[],
) {
  const faults = scoreFaults(items, input.scores)
  const day = dayFault(
    input.doneOn,
    shanghaiDate(row.submitted_at!),
    shanghaiDate(ctx.now),
    await takenOn(ctx, row),
  )
  if (day) faults['doneOn'] = day
  if (input.kind === 'phone' && !input.called) faults['called'] = '请选择电话打给了谁'
  if (Object.keys(faults).length > 0) throw refuse('bad-input', faults)
}

/** Files what is serious as a finding about the handler; nothing follows from it by itself. */
async function fileSerious(
  { db, caller, now }: KnownContext,
  row: ApplicationRow,
  of: RecordMonitor,
  id: string,
) {
  if (!of.serious) return null
  const { violation, facts } = of.serious
  const findingId = await fileFinding(
    db,
    {
      countyCode: row.county_code!,
      source: 'case-check',
      sourceId: id,
      practitionerId: row.handler_id!,
      siteCode: null,
      shiftId: null,
      violation,
      facts,
      finderId: caller.accountId,
    },
    now,
  )
  await tellFiled(db, findingId, row.county_code!, caller.accountId, now)
  return findingId
}

/**
 * Writes down one look at a case (法援法 59); what it was drawn for is done by it. Refuses `own-application` in one's
 * own cause, `case-in-own-hands` for a case one ever had, `not-in-this-state`, `score-sheet-old`, `bad-input`,
 * `not-found` outside the caller's counties.
 */
export async function record({ ctx, input }: Act<typeof RecordMonitor>): Promise<Monitoring> {
  const { db, caller, now, service } = ctx
  const row = await lockOverseen(db, caller, input.id)
  if (!row) throw refuse('not-found')
  await mustHaveNoStake(db, row, caller)
  if (!row.handler_id || !mayMonitor(input.kind, row.status)) throw refuse('not-in-this-state')
  const { items } = await sheetFilled(db, input.kind, input.version, shanghaiDate(now))
  await judge(ctx, row, input, items)
  const id = randomUUID()
  const scores = keepScored(items, input.scores)
  const score = hundredOf(items, scores)
  const findingId = await fileSerious(ctx, row, input, id)
  await db
    .insertInto('case_monitor')
    .values({
      id,
      application_id: row.id,
      county_code: row.county_code!,
      kind: input.kind,
      called: input.kind === 'phone' ? input.called! : null,
      sheet_version: input.version,
      handler_id: row.handler_id,
      by_id: caller.accountId,
      done_on: input.doneOn,
      scores: JSON.stringify(scores),
      score,
      said_sealed: sealText(service.keyring, 'case_monitor.said', id, input.said),
      mismatch_sealed: input.mismatch
        ? sealText(service.keyring, 'case_monitor.mismatch', id, input.mismatch)
        : null,
      finding_id: findingId,
      recorded_at: now.toISOString(),
    })
    .execute()
  await db
    .updateTable('monitor_task')
    .set({ monitor_id: id })
    .where('application_id', '=', row.id)
    .where('monitor_id', 'is', null)
    .where('draw_id', 'in', (of) =>
      of.selectFrom('monitor_draw').select('monitor_draw.id').where('kind', '=', input.kind),
    )
    .execute()
  ctx.audit({
    act: 'case-monitored',
    subjectType: 'case_monitor',
    subjectId: id,
    areaCode: row.county_code!,
    detail: {
      applicationId: row.id,
      kind: input.kind,
      score,
      mismatch: input.mismatch !== undefined,
      serious: findingId !== null,
    },
  })
  return monitoringOf(ctx, row)
}

/**
 * What was said and what did not agree, with a trace. Refuses `not-found` outside the caller's counties,
 * `case-in-own-hands` to whom it was said about, `own-application`.
 */
export async function openMonitor({ ctx, input }: Act<typeof OpenMonitor>): Promise<MonitorWords> {
  const { db, caller, service } = ctx
  const row = await db
    .selectFrom('case_monitor')
    .select(['id', 'application_id', 'county_code', 'said_sealed', 'mismatch_sealed'])
    .where(withinScope('county_code', caller, overseerRoles))
    .where('id', '=', input.id)
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  await mustHaveNoStake(db, (await findOverseen(db, caller, row.application_id))!, caller)
  ctx.audit({
    act: 'monitor-opened',
    subjectType: 'case_monitor',
    subjectId: row.id,
    areaCode: row.county_code,
    detail: { applicationId: row.application_id },
  })
  return {
    id: row.id,
    said: openText(service.keyring, 'case_monitor.said', row.id, row.said_sealed),
    mismatch: openText(service.keyring, 'case_monitor.mismatch', row.id, row.mismatch_sealed),
  }
}
