import { cityOf, countyOf, scopePrefix } from '@contract/area'
import { departmentsFor } from '@contract/referral/labels'
import type { OfRecord, Receivers, ReceiversInput, ReferSubject } from '@contract/referral/schema'
import { may } from '@contract/people/may'
import { practitionerKinds } from '@contract/account/roles'
import type { Act } from '@server/kit/procedure'
import { itemOf, referrals } from './queries'
import { countyOfRecord, matterName, recordToRefer } from './record'

/** A record about to be passed on, and what was passed on of it before. Refuses as `recordToRefer` does. */
export async function subject({ ctx, input }: Act<typeof OfRecord>): Promise<ReferSubject> {
  const row = await recordToRefer(ctx, input.consultationId)
  const before = await referrals(ctx.db)
    .where('referral.consultation_id', '=', row.id)
    .orderBy('referral.sent_at', 'desc')
    .execute()
  const application = await ctx.db
    .selectFrom('aid_application')
    .select('id')
    .where('source_consultation_id', '=', row.id)
    .executeTakeFirst()
  return {
    consultationId: row.id,
    countyCode: countyOfRecord(row),
    matterName: matterName(row),
    occurredAt: row.occurred_at,
    summary: row.summary,
    safeMode: row.safe_mode,
    minor: row.minor,
    hasPhone: row.client_phone_sealed !== null && !row.safe_mode,
    referrals: before.map((one) => itemOf(one, ctx.now)),
    applied: application !== undefined,
  }
}

const mediatorKinds = practitionerKinds.filter((kind) => may(kind, 'mediate'))

/** Who takes something over in a county: departments, and for mediation people of the register. */
export async function receivers({ ctx, input }: Act<typeof ReceiversInput>): Promise<Receivers> {
  const { db, caller } = ctx
  const departments = await db
    .selectFrom('department')
    .select(['code', 'name', 'phone'])
    .where('county_code', '=', input.countyCode)
    .where('kind', 'in', departmentsFor[input.kind])
    .where('active', '=', true)
    .orderBy('kind')
    .orderBy('code')
    .execute()
  const mediators =
    input.kind === 'mediation'
      ? await db
          .selectFrom('practitioner')
          .innerJoin('account', 'account.id', 'practitioner.account_id')
          .select(['account.id', 'account.name', 'practitioner.unit'])
          .where('practitioner.kind', 'in', mediatorKinds)
          .where('practitioner.active', '=', true)
          .where('practitioner.area_code', 'like', `${scopePrefix(countyOf(input.countyCode))}%`)
          .where('account.disabled_at', 'is', null)
          .where('account.id', '<>', caller.accountId)
          .orderBy('account.name')
          .execute()
      : []
  const counties = await db
    .selectFrom('area')
    .select(['code', 'name'])
    .where('level', '=', 'county')
    .where('code', 'like', `${scopePrefix(cityOf(input.countyCode))}%`)
    .orderBy('code')
    .execute()
  return { departments, mediators, counties }
}
