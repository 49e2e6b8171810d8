import {
  COMPLAINT_ROWS,
  type Candidates,
  type Complaint,
  type ComplaintId,
  type ComplaintList,
  type ComplaintListInput,
  type RevealContact,
} from '@contract/complaint/schema'
import { cityOf } from '@contract/area'
import { isUninvolved } from '@contract/complaint/workflow'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { overseerRoles } from '@server/kit/overseer'
import { withinScope } from '@server/kit/scope'
import { complaints, findServed, partiesOf } from './queries'
import { openWords } from './sealed'
import { complaintOf, itemOf } from './view'

/** Complaints of the counties the caller serves and that are not about them, newest first. */
export async function list({ ctx, input }: Act<typeof ComplaintListInput>): Promise<ComplaintList> {
  const { db, caller, now } = ctx
  const { after } = input
  const rows = await complaints(db)
    .where(withinScope('complaint.county_code', caller, overseerRoles))
    .where((of) =>
      of.or([
        of('complaint.practitioner_id', 'is', null),
        of('complaint.practitioner_id', '<>', caller.accountId),
      ]),
    )
    .where('complaint.status', input.state === 'open' ? '<>' : '=', 'told')
    .$if(after !== undefined, (rows) =>
      rows.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('complaint.filed_at', 'complaint.id'), '<', tuple(after!.filedAt, after!.id)),
      ),
    )
    .orderBy('complaint.filed_at', 'desc')
    .orderBy('complaint.id', 'desc')
    .limit(COMPLAINT_ROWS + 1)
    .execute()
  return {
    rows: rows.slice(0, COMPLAINT_ROWS).map(itemOf),
    more: rows.length > COMPLAINT_ROWS,
    asOf: now.toISOString(),
  }
}

/** One complaint of a county the caller serves. Refuses `not-found`, one about the caller too. */
export async function one({ ctx, input }: Act<typeof ComplaintId>): Promise<Complaint> {
  const row = await findServed(ctx.db, ctx.caller, input.id)
  if (!row) throw refuse('not-found')
  return complaintOf(ctx, row)
}

/** Who may investigate a complaint, and whom of the county it may be about. Refuses `not-found`. */
export async function candidates({ ctx, input }: Act<typeof ComplaintId>): Promise<Candidates> {
  const { db, caller } = ctx
  const row = await findServed(db, caller, input.id)
  if (!row) throw refuse('not-found')
  const parties = await partiesOf(db, row)
  const city = cityOf(row.county_code)
  const staff = await db
    .selectFrom('staff_grant')
    .innerJoin('account', 'account.id', 'staff_grant.account_id')
    .select(['account.id', 'account.name'])
    .distinct()
    .where('role', 'in', row.at_city ? ['city'] : ['county', 'city'])
    .where('area_code', 'in', row.at_city ? [city] : [row.county_code, city])
    .where('ended_at', 'is', null)
    .where('disabled_at', 'is', null)
    .orderBy('account.name')
    .execute()
  const people = await db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .select(['account.id', 'account.name', 'practitioner.unit'])
    .where('practitioner.area_code', 'like', `${row.county_code}%`)
    .orderBy('account.name')
    .execute()
  return { investigators: staff.filter(({ id }) => isUninvolved(parties, id)), people }
}

/** Shows the complainant's telephone in full, to be called; it stays on record (个人信息保护法 51). Refuses `not-found`. */
export async function revealContact({ ctx, input }: Act<typeof RevealContact>): Promise<{ value: string }> {
  const row = await findServed(ctx.db, ctx.caller, input.id)
  const value = row && openWords(ctx, row).contact
  if (!value) throw refuse('not-found')
  const { involvedIds } = await partiesOf(ctx.db, row)
  if (involvedIds.includes(ctx.caller.accountId)) throw refuse('complaint-not-yours')
  ctx.audit({
    act: 'revealed',
    subjectType: 'complaint',
    subjectId: row.id,
    areaCode: row.county_code,
    detail: { field: 'contact' },
  })
  return { value }
}
