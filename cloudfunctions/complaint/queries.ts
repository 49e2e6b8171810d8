import { complaintSettings } from '@contract/complaint/settings'
import type { ComplaintAct } from '@contract/complaint/workflow'
import { actorOf, leadsTo, mayDo, runningTerm, type Parties } from '@contract/complaint/workflow'
import { statutoryDeadline } from '@contract/calendar'
import type { ComplaintStatus } from '@contract/complaint/labels'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { serves, type Caller } from '@server/kit/caller'
import { isRestDay } from '@server/kit/holidays'
import { overseerRoles } from '@server/kit/overseer'
import type { KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { readSetting } from '@server/kit/settings'

/** Complaints with the names a reader needs. */
export const complaints = (db: Db) =>
  db
    .selectFrom('complaint')
    .innerJoin('area', 'area.code', 'complaint.county_code')
    .leftJoin('site', 'site.code', 'complaint.site_code')
    .leftJoin('account as person', 'person.id', 'complaint.practitioner_id')
    .leftJoin('account as investigator', 'investigator.id', 'complaint.investigator_id')
    .leftJoin('consultation', 'consultation.id', 'complaint.consultation_id')
    .selectAll('complaint')
    .select([
      'area.name as county_name',
      'site.name as site_name',
      'person.name as person_name',
      'investigator.name as investigator_name',
      'consultation.safe_mode',
    ])
export type ComplaintRow = NonNullable<Awaited<ReturnType<ReturnType<typeof complaints>['executeTakeFirst']>>>

/** A complaint of a county the caller serves; one about the caller is not theirs to see as staff. */
export const findServed = (db: Db, caller: Caller, id: string) =>
  complaints(db)
    .where('complaint.id', '=', id)
    .where(withinScope('complaint.county_code', caller, overseerRoles))
    .where((of) =>
      of.or([
        of('complaint.practitioner_id', 'is', null),
        of('complaint.practitioner_id', '<>', caller.accountId),
      ]),
    )
    .executeTakeFirst()

/** The same, kept as it is until the transaction ends. Refuses `not-found`. */
export async function lockServed({ db, caller }: KnownContext, id: string): Promise<ComplaintRow> {
  await db.selectFrom('complaint').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  const row = await findServed(db, caller, id)
  if (!row) throw refuse('not-found')
  return row
}

export async function partiesOf(db: Db, row: ComplaintRow): Promise<Parties> {
  const involved = await db
    .selectFrom('complaint_involved')
    .select('account_id')
    .where('complaint_id', '=', row.id)
    .execute()
  return {
    personId: row.practitioner_id,
    investigatorId: row.investigator_id,
    involvedIds: involved.map(({ account_id }) => account_id),
    atCity: row.at_city,
  }
}

/** The staff role in which a complaint's county is the caller's. */
export const roleAt = (caller: Caller, countyCode: string): 'county' | 'city' | undefined =>
  serves(caller, ['city'], countyCode)
    ? 'city'
    : serves(caller, ['county'], countyCode)
      ? 'county'
      : undefined

/**
 * Locks a complaint for an act of staff and asks the table. Refuses `not-found`, `complaint-moved-on` where the act
 * has no place in its status, `complaint-not-yours` for whoever had a hand in it or whose turn it is not.
 */
export async function lockForStaff(ctx: KnownContext, id: string, act: ComplaintAct): Promise<ComplaintRow> {
  const row = await lockServed(ctx, id)
  if (!leadsTo(row.status, act)) throw refuse('complaint-moved-on')
  const { caller, db } = ctx
  const actor = actorOf(await partiesOf(db, row), caller.accountId, roleAt(caller, row.county_code))
  if (!mayDo(row.status, act, actor)) throw refuse('complaint-not-yours')
  return row
}

/** Last day of the term that runs in a status from today; null where none does. */
async function dueIn(ctx: KnownContext, countyCode: string, status: ComplaintStatus): Promise<string | null> {
  const term = runningTerm[status]
  if (!term) return null
  const today = shanghaiDate(ctx.now)
  const terms = await readSetting(ctx.db, complaintSettings, 'complaint.terms', countyCode, today)
  return statutoryDeadline(today, terms[term], isRestDay)
}

type Change = Partial<{
  investigator_id: string
  practitioner_id: string
  at_city: boolean
  outcome: 'founded' | 'partly' | 'unfounded'
  reply_sealed: string
  finding_id: string
  told_way: 'message' | 'call' | 'nobody'
}>

/**
 * Moves a locked complaint along its table and writes the step into its history and the audit. A new term runs where
 * the status is a new one.
 */
export async function takeStep(
  ctx: KnownContext,
  row: ComplaintRow,
  act: ComplaintAct,
  change: Change = {},
): Promise<void> {
  const status = leadsTo(row.status, act)!
  const due_on = status === row.status ? row.due_on : await dueIn(ctx, row.county_code, status)
  await ctx.db
    .updateTable('complaint')
    .set({ ...change, status, due_on })
    .where('id', '=', row.id)
    .execute()
  await ctx.db
    .insertInto('complaint_history')
    .values({
      complaint_id: row.id,
      act,
      from_status: row.status,
      to_status: status,
      actor_id: ctx.caller.accountId,
      at: ctx.now.toISOString(),
    })
    .execute()
  ctx.audit({
    act: `complaint-${act}`,
    subjectType: 'complaint',
    subjectId: row.id,
    areaCode: row.county_code,
    detail: {
      status,
      ...(change.outcome && { outcome: change.outcome }),
      ...(change.told_way && { way: change.told_way }),
    },
  })
}
