import { sql } from 'kysely'
import type { Db } from '@server/database/client'
import { applications, type ApplicationRow } from '@server/kit/aid/rows'

/** A case in the caller's hands, locked until the transaction ends. */
export const lockHandled = (db: Db, accountId: string, id: string): Promise<ApplicationRow | undefined> =>
  applications(db)
    .where('handler_id', '=', accountId)
    .where('aid_application.id', '=', id)
    .forUpdate('aid_application')
    .executeTakeFirst()

/** Assignments of cases with names, newest first in a case. */
const assignments = (db: Db) =>
  db
    .selectFrom('aid_assignment')
    .innerJoin('account as lawyer', 'lawyer.id', 'aid_assignment.practitioner_id')
    .innerJoin('account as assigner', 'assigner.id', 'aid_assignment.assigned_by')
    .selectAll('aid_assignment')
    .select(['lawyer.name as practitioner_name', 'assigner.name as assigned_by_name'])
    .orderBy('assigned_at', 'desc')
    .orderBy(sql`(ended_at is null)`, 'desc')
    .orderBy('aid_assignment.id')

export const listAssignments = (db: Db, applicationId: string) =>
  assignments(db).where('application_id', '=', applicationId).execute()

export type AssignmentRow = Awaited<ReturnType<typeof listAssignments>>[number]

/** The assignment that holds: it waits for an answer, or was taken on. */
export const findStanding = (db: Db, applicationId: string): Promise<AssignmentRow | undefined> =>
  assignments(db).where('application_id', '=', applicationId).where('ended_at', 'is', null).executeTakeFirst()

/** What became of an assignment. */
export const endAssignment = (
  db: Db,
  id: string,
  ended: {
    outcome: 'declined' | 'reassigned' | 'changed' | 'ended'
    cause?: AssignmentRow['cause']
    note?: string | null
  },
  now: Date,
) =>
  db
    .updateTable('aid_assignment')
    .set({
      outcome: ended.outcome,
      cause: ended.cause ?? null,
      note: ended.note ?? null,
      ended_at: now.toISOString(),
    })
    .where('id', '=', id)
    .execute()

/** Requests for another lawyer, with names, newest first. */
export const listChanges = (db: Db, applicationId: string) =>
  db
    .selectFrom('aid_change')
    .innerJoin('aid_assignment', 'aid_assignment.id', 'aid_change.assignment_id')
    .innerJoin('account as lawyer', 'lawyer.id', 'aid_assignment.practitioner_id')
    .leftJoin('account as decider', 'decider.id', 'aid_change.decider_id')
    .selectAll('aid_change')
    .select(['lawyer.name as lawyer_name', 'decider.name as decider_name'])
    .where('aid_change.application_id', '=', applicationId)
    .orderBy('asked_at', 'desc')
    .orderBy('aid_change.id')
    .execute()

export type ChangeRow = Awaited<ReturnType<typeof listChanges>>[number]

export const nameOf = async (db: Db, accountId: string): Promise<string> =>
  (await db.selectFrom('account').select('name').where('id', '=', accountId).executeTakeFirstOrThrow()).name

/** Last day of the clock that asks for a lawyer, or for a word about a change; null where none runs. */
export const dueOf = (what: readonly string[]) =>
  sql<string | null>`(select min(due_on) from aid_clock where application_id = aid_application.id
    and ended_at is null and what = any (${what}::text[]))`
