import { randomUUID } from 'node:crypto'
import { staffRoles, type Role } from '@contract/account/roles'
import { countyOf } from '@contract/area'
import { refuse } from '@contract/refusal'
import type { HandIn, JudgeRectification, Rectification } from '@contract/inspection/schema'
import { rectificationArrow, type RectificationAct } from '@contract/inspection/rectification'
import { shanghaiDate } from '@contract/time'
import { attachProofs } from '@server/kit/files/proof'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { tellHandedIn, tellRectify } from './messages'
import { overseerRoles } from '@server/kit/overseer'
import { lastHandedInBy, rectificationOf, rectifications, type RectificationRow } from './rectification-view'

/** Locks something to be put right at a site the caller serves in one of the roles. Refuses `not-found`. */
async function lockRectification({ db, caller }: KnownContext, id: string, roles: readonly Role[]) {
  await db.selectFrom('rectification').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  const row = await rectifications(db)
    .where('rectification.id', '=', id)
    .where(withinScope('site.area_code', caller, roles))
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  return row
}

async function move(
  ctx: KnownContext,
  row: RectificationRow,
  act: RectificationAct,
  { to, note, dueOn }: { to: RectificationRow['status']; note: string; dueOn: string },
): Promise<string> {
  const { db, now, caller } = ctx
  await db.updateTable('rectification').set({ status: to, due_on: dueOn }).where('id', '=', row.id).execute()
  const id = randomUUID()
  await db
    .insertInto('rectification_event')
    .values({
      id,
      rectification_id: row.id,
      act,
      note,
      due_on: dueOn,
      actor_id: caller.accountId,
      at: now.toISOString(),
    })
    .execute()
  ctx.audit({
    act: `rectification-${act}`,
    subjectType: 'rectification',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { dueOn },
  })
  return id
}

const aboutOf = ({ caller }: KnownContext, row: RectificationRow) => ({
  inspectionId: row.inspection_id,
  siteAreaCode: row.area_code,
  countyCode: countyOf(row.area_code),
  by: caller.accountId,
})

const again = async (ctx: KnownContext, id: string): Promise<Rectification> =>
  rectificationOf(ctx, (await rectifications(ctx.db).where('rectification.id', '=', id).executeTakeFirst())!)

/**
 * Whoever serves the site reports what was put right, late too. Refuses `not-found`, `rectification-moved-on` when
 * it was handed in or accepted before.
 */
export async function handIn({ ctx, input }: Act<typeof HandIn>): Promise<Rectification> {
  const row = await lockRectification(ctx, input.id, staffRoles)
  const arrow = rectificationArrow(row.status, 'hand-in', 'site')
  if (!arrow) throw refuse('rectification-moved-on')
  const { note } = input
  const eventId = await move(ctx, row, 'hand-in', { to: arrow.to, note, dueOn: row.due_on })
  await attachProofs(ctx.db, ctx.caller.accountId, input.photoIds, {
    type: 'rectification_event',
    id: eventId,
  })
  await tellHandedIn(ctx.db, aboutOf(ctx, row), ctx.now)
  return again(ctx, row.id)
}

/**
 * County or city accepts what was handed in, or returns it with a new last day; not who handed it in. Refuses
 * `not-found`, `rectification-moved-on`, `own-rectification`, `bad-input` for a return without a day to come.
 */
export async function judgeRectification({
  ctx,
  input,
}: Act<typeof JudgeRectification>): Promise<Rectification> {
  const { db, caller, now } = ctx
  const row = await lockRectification(ctx, input.id, overseerRoles)
  const { act, note } = input
  const arrow = rectificationArrow(row.status, act, 'overseer')
  if (!arrow) throw refuse('rectification-moved-on')
  if ((await lastHandedInBy(db, row.id)) === caller.accountId) throw refuse('own-rectification')
  const dueOn = act === 'return' ? input.dueOn : row.due_on
  if (!dueOn || (act === 'return' && dueOn < shanghaiDate(now)))
    throw refuse('bad-input', { dueOn: '请选重新整改的最后一天' })
  await move(ctx, row, act, { to: arrow.to, note, dueOn })
  if (act === 'return') await tellRectify(db, aboutOf(ctx, row), dueOn, true, now)
  return again(ctx, row.id)
}
