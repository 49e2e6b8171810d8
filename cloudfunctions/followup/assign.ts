import type { AssignVisits, Callers, CallersInput } from '@contract/followup/schema'
import { returnVisitsLink } from '@contract/followup/labels'
import { inScope } from '@contract/area'
import { refuse } from '@contract/refusal'
import { serves } from '@server/kit/caller'
import { notify } from '@server/kit/messages/notify'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'

/** Staff of the county and of its stations, with the areas they serve. */
const staffOf = ({ db }: KnownContext, countyCode: string) =>
  db
    .selectFrom('staff_grant')
    .innerJoin('account', 'account.id', 'staff_grant.account_id')
    .select(['account.id', 'account.name', 'staff_grant.area_code as areaCode'])
    .where('role', 'in', ['station', 'county'])
    .where('staff_grant.area_code', 'like', `${countyCode}%`)
    .where('ended_at', 'is', null)
    .where('disabled_at', 'is', null)
    .orderBy('account.name')
    .orderBy('account.id')
    .execute()

/** Who may be given visits of a county. Refuses `not-found` where it is not the caller's. */
export async function callers({ ctx, input }: Act<typeof CallersInput>): Promise<Callers> {
  if (!serves(ctx.caller, ['county'], input.countyCode)) throw refuse('not-found')
  const staff = await staffOf(ctx, input.countyCode)
  return [...new Map(staff.map(({ id, name }) => [id, { id, name }])).values()]
}

/**
 * Gives open visits to somebody who serves their areas and gave none of the advice. Refuses `not-found`,
 * `visit-done`, `own-visit`, and `bad-input` for anybody who does not serve them all.
 */
export async function assign({ ctx, input }: Act<typeof AssignVisits>): Promise<{ assigned: number }> {
  const { db, now, caller } = ctx
  const ids = [...new Set(input.ids)]
  const rows = await db
    .selectFrom('return_visit')
    .innerJoin('visit_sample', 'visit_sample.id', 'return_visit.sample_id')
    .select([
      'return_visit.id',
      'return_visit.status',
      'return_visit.practitioner_id as practitionerId',
      'return_visit.area_code as areaCode',
      'visit_sample.county_code as countyCode',
    ])
    .where('return_visit.id', 'in', ids)
    .where(withinScope('return_visit.area_code', caller, ['county']))
    .orderBy('return_visit.id')
    .forUpdate('return_visit')
    .execute()
  if (rows.length !== ids.length) throw refuse('not-found')
  if (rows.some(({ status }) => status !== 'open')) throw refuse('visit-done')
  if (rows.some(({ practitionerId }) => practitionerId === input.accountId)) throw refuse('own-visit')
  const counties = [...new Set(rows.map(({ countyCode }) => countyCode))]
  const areas = (await Promise.all(counties.map((county) => staffOf(ctx, county))))
    .flat()
    .filter(({ id }) => id === input.accountId)
  if (!rows.every((row) => areas.some(({ areaCode }) => inScope(row.areaCode, areaCode))))
    throw refuse('bad-input', { accountId: '这个人不管这些站点，请换一个人' })
  await db.updateTable('return_visit').set({ assigned_to: input.accountId }).where('id', 'in', ids).execute()
  if (input.accountId !== caller.accountId)
    await notify(
      db,
      {
        accountId: input.accountId,
        kind: 'visits-assigned',
        title: '有回访请您去办',
        body: `分给您${ids.length}条，请点开看。`,
        link: returnVisitsLink,
      },
      now,
    )
  for (const { id, areaCode } of rows)
    ctx.audit({
      act: 'visit-assigned',
      subjectType: 'return_visit',
      subjectId: id,
      areaCode,
      detail: { to: input.accountId },
    })
  return { assigned: ids.length }
}
