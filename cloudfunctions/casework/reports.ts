import type { CaseReports, CaseReportsInput } from '@contract/casework/schema'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'

/** Rows of one answer. */
const LENGTH = 100

/** What lawyers brought before the caller's counties: not taken note of, the oldest first; or taken note of, the newest. */
export async function reports({ ctx, input }: Act<typeof CaseReportsInput>): Promise<CaseReports> {
  const open = input.state === 'open'
  const rows = await ctx.db
    .selectFrom('case_report')
    .innerJoin('aid_application', 'aid_application.id', 'case_report.application_id')
    .innerJoin('account', 'account.id', 'case_report.reported_by')
    .select([
      'case_report.id',
      'kind',
      'flags',
      'ground',
      'reported_at as reportedAt',
      'application_id as applicationId',
      'aid_application.number',
      'account.name as reporterName',
    ])
    .where(withinScope('aid_application.county_code', ctx.caller, ['county']))
    .where('seen_at', open ? 'is' : 'is not', null)
    .orderBy('reported_at', open ? 'asc' : 'desc')
    .limit(LENGTH)
    .execute()
  return {
    rows: rows.map(({ number, ...row }) => ({ ...row, number: number! })),
    asOf: ctx.now.toISOString(),
  }
}
