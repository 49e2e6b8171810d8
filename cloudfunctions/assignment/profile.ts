import { assignmentSettings } from '@contract/assignment/settings'
import type { CaseId, CaseProfile, SetCaseProfile } from '@contract/assignment/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { readSetting } from '@server/kit/settings'
import { inHand } from './people'

const find = ({ db, caller }: KnownContext, id: string) =>
  db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .select([
      'account.id',
      'account.name',
      'practitioner.unit',
      'practitioner.area_code',
      'accepts_picks',
      'max_open_cases',
    ])
    .where('account.id', '=', id)
    .where(withinScope('practitioner.area_code', caller, ['county']))
    .executeTakeFirst()

/** How somebody of the caller's county stands towards being assigned cases. Another county's is not found. */
export async function profile({ ctx, input }: Act<typeof CaseId>): Promise<CaseProfile> {
  const row = await find(ctx, input.id)
  if (!row) throw refuse('not-found')
  const policy = await readSetting(
    ctx.db,
    assignmentSettings,
    'aid.assignment',
    row.area_code,
    shanghaiDate(ctx.now),
  )
  return {
    id: row.id,
    name: row.name,
    unit: row.unit,
    acceptsPicks: row.accepts_picks,
    openMost: row.max_open_cases,
    ruleOpenMost: policy.openMost,
    open: Number((await inHand(ctx.db, row.id)).count),
  }
}

/** Sets whether applicants may choose somebody, and how many cases at a time they take. Refuses `own-record`. */
export async function setProfile({ ctx, input }: Act<typeof SetCaseProfile>): Promise<CaseProfile> {
  const row = await find(ctx, input.id)
  if (!row) throw refuse('not-found')
  if (row.id === ctx.caller.accountId) throw refuse('own-record')
  const { acceptsPicks, openMost } = input
  await ctx.db
    .updateTable('practitioner')
    .set({ accepts_picks: acceptsPicks, max_open_cases: openMost })
    .where('account_id', '=', row.id)
    .execute()
  ctx.audit({
    act: 'case-profile-set',
    subjectType: 'practitioner',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { acceptsPicks, openMost },
  })
  return profile({ ctx, input: { id: row.id } })
}
