import { randomUUID } from 'node:crypto'
import type { AssignDesk, DecideChange } from '@contract/assignment/schema'
import type { AskChange, MyLawyer } from '@contract/assignment/choosing-schema'
import { refuse } from '@contract/refusal'
import { lockForOffice } from '@server/kit/aid/stake'
import { lockMine } from '@server/kit/aid/rows'
import { takeStep } from '@server/kit/aid/step'
import type { Act } from '@server/kit/procedure'
import { tellChangeAsked, tellChangeDecided } from './messages'
import { myLawyerOf } from './mine'
import { endAssignment, findStanding, listChanges } from './rows'
import { sealSaid } from './sealed'
import { deskOf } from './view'

/**
 * Asks for another lawyer, with why (法援法 55); the county answers within five days (148号令 37). Refuses
 * `change-asked` while one waits, `not-in-this-state` where nobody has the case in hand, `not-found` for another's.
 */
export async function askChange({ ctx, input }: Act<typeof AskChange>): Promise<MyLawyer> {
  const { db, caller, now, service } = ctx
  const row = await lockMine(db, caller.accountId, input.id)
  if (!row) throw refuse('not-found')
  const standing = await findStanding(db, row.id)
  if ((await listChanges(db, row.id)).some(({ outcome }) => outcome === null)) throw refuse('change-asked')
  const step = { act: 'ask-change', actor: 'applicant', accountId: caller.accountId } as const
  const { dueOn } = await takeStep(db, row, step, now)
  if (!standing) throw refuse('not-in-this-state')
  const id = randomUUID()
  await db
    .insertInto('aid_change')
    .values({
      id,
      application_id: row.id,
      county_code: row.county_code!,
      assignment_id: standing.id,
      said_sealed: sealSaid(service.keyring, id, input.said),
      asked_by: caller.accountId,
      asked_at: now.toISOString(),
      due_on: dueOn.change!,
    })
    .execute()
  await tellChangeAsked(db, row, dueOn.change!, now)
  ctx.audit({
    act: 'change-asked',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { changeId: id, dueOn: dueOn.change },
  })
  return myLawyerOf(ctx, row)
}

/**
 * Allows another lawyer, with what the old one hands over, or denies it with reasons (148号令 37). Whoever has the case
 * in hand or applied for it does not decide. Refuses `not-in-this-state` where nobody asked, or it was decided.
 */
export async function decideChange({ ctx, input }: Act<typeof DecideChange>): Promise<AssignDesk> {
  const { db, caller, now } = ctx
  const row = await lockForOffice(ctx, input.id)
  const change = (await listChanges(db, row.id)).find(({ outcome }) => outcome === null)
  if (!change) throw refuse('not-in-this-state')
  const { outcome, reasons } = input
  const allowed = outcome === 'allowed'
  const { status, dueOn } = await takeStep(
    db,
    row,
    {
      act: allowed ? 'allow-change' : 'deny-change',
      actor: 'county',
      accountId: caller.accountId,
      ...(allowed && {
        set: { handler_id: null, ...(row.chosen_id === row.handler_id && { chosen_id: null }) },
      }),
    },
    now,
  )
  await db
    .updateTable('aid_change')
    .set({
      outcome,
      reasons,
      hand_over: allowed ? input.handOver! : null,
      decider_id: caller.accountId,
      decided_at: now.toISOString(),
    })
    .where('id', '=', change.id)
    .execute()
  if (allowed) await endAssignment(db, change.assignment_id, { outcome: 'changed' }, now)
  await tellChangeDecided(db, row, outcome, dueOn.assign, now)
  ctx.audit({
    act: allowed ? 'change-allowed' : 'change-denied',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { changeId: change.id, practitionerId: row.handler_id },
  })
  const after = allowed ? { ...row, handler_id: null } : row
  return deskOf(ctx, { ...after, status }, { scope: 'county', grave: false })
}
