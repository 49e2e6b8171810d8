import { COMPLAINT_ROWS, type MyComplaint, type MyComplaints } from '@contract/complaint/schema'
import type { KnownContext } from '@server/kit/procedure'
import { complaints, type ComplaintRow } from './queries'
import { openWords } from './sealed'

/** Steps a complainant is told of; who wrote what into the file is not theirs to follow. */
const told = ['file', 'accept', 'decline', 'take-over', 'conclude', 'tell'] as const

const filed = ({ db, caller }: KnownContext) =>
  complaints(db).where('complaint.complainant_id', '=', caller.accountId)

async function mineOf(ctx: KnownContext, rows: ComplaintRow[]): Promise<MyComplaint[]> {
  if (rows.length === 0) return []
  const steps = await ctx.db
    .selectFrom('complaint_history')
    .select(['complaint_id', 'act', 'at'])
    .where(
      'complaint_id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('act', 'in', told)
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const { said, reply } = openWords(ctx, row)
    // what was found is told once somebody has told it
    const answered = row.status === 'told'
    return {
      id: row.id,
      number: row.number,
      siteName: row.site_name,
      countyName: row.county_name,
      reasons: row.reasons,
      filedAt: row.filed_at,
      status: row.status,
      dueOn: row.due_on,
      said,
      steps: steps.filter(({ complaint_id }) => complaint_id === row.id).map(({ act, at }) => ({ act, at })),
      outcome: answered ? row.outcome : null,
      reply: answered ? reply : null,
      safeMode: row.safe_mode ?? false,
    }
  })
}

/** Complaints of the caller's own, newest first; those that came out of a rating too. */
export async function mine({ ctx }: { ctx: KnownContext }): Promise<MyComplaints> {
  const rows = await filed(ctx)
    .orderBy('complaint.filed_at', 'desc')
    .orderBy('complaint.id')
    .limit(COMPLAINT_ROWS)
    .execute()
  return { rows: await mineOf(ctx, rows), asOf: ctx.now.toISOString() }
}
