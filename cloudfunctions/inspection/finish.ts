import { randomUUID } from 'node:crypto'
import { countyOf } from '@contract/area'
import { distanceMetres, judgeLocation } from '@contract/duty/location'
import type { LocationVerdict } from '@contract/duty/labels'
import { refuse } from '@contract/refusal'
import { keepKnown, missingIn } from '@contract/inspection/checklist'
import type { FinishInspection, Inspection, NewFindingAtSite } from '@contract/inspection/schema'
import { shanghaiDate } from '@contract/time'
import { attachProofs } from '@server/kit/files/proof'
import { fileFinding } from '@server/kit/findings/file-finding'
import { tellFiled } from '@server/kit/findings/tell-filed'
import type { Act, KnownContext } from '@server/kit/procedure'
import { tellRectify } from './messages'
import { inspectionOf } from './one'
import { findInspection, lockOpenInspection, type InspectionRow } from './queries'

type Input = Act<typeof FinishInspection>['input']

/** Where the inspector's phone was. The position itself goes no further than this (C.2). */
function whereFrom(
  row: InspectionRow,
  place: Input['place'],
): { location: LocationVerdict | null; distance_m: number | null } {
  if (row.kind === 'phone') return { location: null, distance_m: null }
  const site = row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng }
  const distance = place && site ? distanceMetres(place, site) : null
  return {
    location: judgeLocation(distance, place?.accuracyM ?? 0, row.fence_m),
    distance_m: distance,
  }
}

/** Files one finding about somebody of the day's roster at the site. Refuses `not-found` for any other duty. */
async function fileAt(ctx: KnownContext, row: InspectionRow, it: NewFindingAtSite): Promise<void> {
  const { db, now, caller } = ctx
  const shift = await db
    .selectFrom('duty_shift')
    .select('practitioner_id')
    .where('id', '=', it.shiftId)
    .where('site_code', '=', row.site_code)
    .where('day', '=', shanghaiDate(now))
    .where('status', '<>', 'withdrawn')
    .where('starts_at', '<=', now.toISOString())
    .executeTakeFirst()
  if (!shift) throw refuse('not-found')
  if (shift.practitioner_id === caller.accountId) throw refuse('finding-not-yours')
  const countyCode = countyOf(row.area_code)
  const id = await fileFinding(
    db,
    {
      countyCode,
      source: row.kind === 'phone' ? 'phone-check' : 'on-site',
      sourceId: row.id,
      practitionerId: shift.practitioner_id,
      siteCode: row.site_code,
      shiftId: it.shiftId,
      violation: it.violation,
      facts: it.facts,
      finderId: caller.accountId,
    },
    now,
  )
  const { numInsertedOrUpdatedRows: linked } = await db
    .insertInto('inspection_finding')
    .values({ inspection_id: row.id, finding_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!linked) throw refuse('already-found')
  await tellFiled(db, id, countyCode, caller.accountId, now)
}

async function orderRectification(
  ctx: KnownContext,
  row: InspectionRow,
  { what, dueOn }: NonNullable<Input['rectification']>,
): Promise<void> {
  const { db, now, caller } = ctx
  if (dueOn < shanghaiDate(now)) throw refuse('bad-input', { 'rectification.dueOn': '请选今天或以后的日期' })
  const id = randomUUID()
  await db
    .insertInto('rectification')
    .values({
      id,
      inspection_id: row.id,
      site_code: row.site_code,
      what,
      due_on: dueOn,
      status: 'open',
    })
    .execute()
  await db
    .insertInto('rectification_event')
    .values({
      id: randomUUID(),
      rectification_id: id,
      act: 'order',
      note: what,
      due_on: dueOn,
      actor_id: caller.accountId,
      at: now.toISOString(),
    })
    .execute()
  const about = {
    inspectionId: row.id,
    siteAreaCode: row.area_code,
    countyCode: countyOf(row.area_code),
    by: caller.accountId,
  }
  await tellRectify(db, about, dueOn, false, now)
}

/**
 * Hands an inspection in (A21, A39, A40): answers, photos, what was found about people, what the site has to put
 * right; all or nothing. Refuses `not-found`, `inspection-closed`, `inspection-taken` by a colleague, `bad-input`
 * naming each line that is missing.
 */
export async function finish({ ctx, input }: Act<typeof FinishInspection>): Promise<Inspection> {
  const { db, now, caller } = ctx
  const row = await lockOpenInspection(ctx, input.id)
  if (row.assigned_to !== null && row.assigned_to !== caller.accountId) throw refuse('inspection-taken')
  const { items } = await db
    .selectFrom('checklist')
    .select('items')
    .where('kind', '=', row.kind)
    .where('version', '=', row.checklist_version)
    .executeTakeFirstOrThrow()
  const callResult = row.kind === 'phone' ? input.callResult : null
  const missing = missingIn(
    { kind: row.kind, answers: input.answers, callResult, photos: input.photoIds.length },
    items,
  )
  if (Object.keys(missing).length > 0) throw refuse('bad-input', missing)
  await db
    .updateTable('inspection')
    .set({
      status: 'done',
      answers: JSON.stringify(keepKnown(input.answers, items)),
      call_result: callResult,
      ...whereFrom(row, input.place),
      notes: input.notes ?? null,
      done_at: now.toISOString(),
      done_by: caller.accountId,
    })
    .where('id', '=', row.id)
    .execute()
  await attachProofs(db, caller.accountId, input.photoIds, { type: 'inspection', id: row.id })
  for (const one of input.findings) await fileAt(ctx, row, one)
  if (input.rectification) await orderRectification(ctx, row, input.rectification)
  ctx.audit({
    act: 'inspection-done',
    subjectType: 'inspection',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: {
      kind: row.kind,
      callResult,
      findings: input.findings.length,
      rectification: input.rectification !== undefined,
    },
  })
  return inspectionOf(ctx, (await findInspection(db, caller, row.id))!)
}
