import { involving } from '@contract/review/objection'
import type { Db } from '@server/database/client'
import { applications, type ApplicationRow } from '@server/kit/aid/rows'
import type { Caller } from '@server/kit/caller'
import { overseerRoles } from '@server/kit/overseer'
import { withinScope } from '@server/kit/scope'

/** Objections with the number of the case and the name of its county. */
const objections = (db: Db) =>
  db
    .selectFrom('aid_objection')
    .innerJoin('aid_application', 'aid_application.id', 'aid_objection.application_id')
    .innerJoin('area', 'area.code', 'aid_objection.county_code')
    .leftJoin('account', 'account.id', 'aid_objection.decider_id')
    .selectAll('aid_objection')
    .select([
      'aid_application.number as application_number',
      'area.name as county_name',
      'account.name as decider_name',
    ])

export type ObjectionRow = Awaited<ReturnType<typeof findNewest>> & object

/** The newest objection in a case. */
export const findNewest = (db: Db, applicationId: string) =>
  objections(db)
    .where('application_id', '=', applicationId)
    .orderBy('objected_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Objections of the counties the caller's bureau or city has. */
export const brought = (db: Db, caller: Caller) =>
  objections(db).where(withinScope('aid_objection.county_code', caller, overseerRoles))

export const findBrought = (db: Db, caller: Caller, id: string): Promise<ObjectionRow | undefined> =>
  brought(db, caller).where('aid_objection.id', '=', id).executeTakeFirst()

/** The case, locked until the transaction ends; its objections are changed by its holder alone. */
export const lockCase = (db: Db, id: string): Promise<ApplicationRow> =>
  applications(db).where('aid_application.id', '=', id).forUpdate('aid_application').executeTakeFirstOrThrow()

/** The newest clock of the time to object, whether it runs or not. */
export const findWindow = async (db: Db, applicationId: string) => {
  const row = await db
    .selectFrom('aid_clock')
    .select(['due_on', 'paused_on', 'outcome'])
    .where('application_id', '=', applicationId)
    .where('what', '=', 'objection')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { dueOn: row.paused_on === null ? row.due_on : null, outcome: row.outcome }
}

/** The refusal that stands, which an objection is against. */
export const findRefusal = (db: Db, applicationId: string) =>
  db
    .selectFrom('aid_decision')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('act', '=', 'refuse')
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()

export const findDecisionById = (db: Db, id: string) =>
  db
    .selectFrom('aid_decision')
    .innerJoin('account', 'account.id', 'decider_id')
    .select(['number', 'ground', 'reasons', 'decided_at as decidedAt', 'account.name as deciderName'])
    .where('aid_decision.id', '=', id)
    .executeTakeFirstOrThrow()

/** Accounts that examined, proposed, approved or decided in a case. */
export async function involvedIn(db: Db, applicationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('aid_history')
    .select('actor_id')
    .distinct()
    .where('application_id', '=', applicationId)
    .where('act', 'in', involving)
    .where('actor_id', 'is not', null)
    .execute()
  return rows.map(({ actor_id }) => actor_id!)
}

/** Staff of a county and of its city who may decide about an objection in a case. */
export async function listBureau(db: Db, row: ApplicationRow, areas: readonly string[]): Promise<string[]> {
  const apart = [...(await involvedIn(db, row.id)), row.applicant_id, row.filed_by].filter(
    (id) => id !== null,
  )
  const rows = await db
    .selectFrom('staff_grant')
    .innerJoin('account', 'account.id', 'staff_grant.account_id')
    .select('account.id')
    .distinct()
    .where('role', 'in', overseerRoles)
    .where('area_code', 'in', areas)
    .where('ended_at', 'is', null)
    .where('disabled_at', 'is', null)
    .where('account.id', 'not in', (of) =>
      of.selectFrom('aid_assignment').select('practitioner_id').where('application_id', '=', row.id),
    )
    .$if(apart.length > 0, (query) => query.where('account.id', 'not in', apart))
    .execute()
  return rows.map(({ id }) => id)
}
