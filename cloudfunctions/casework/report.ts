import { randomUUID } from 'node:crypto'
import { isHandled } from '@contract/casework/rules'
import type { CountyCase, LawyerCase } from '@contract/casework/schema'
import type { Report, SeeReport } from '@contract/casework/acts'
import { refuse } from '@contract/refusal'
import { lockForOffice } from '@server/kit/aid/stake'
import { lockHandled } from '@server/kit/casework/handled'
import type { Act } from '@server/kit/procedure'
import { countyCaseOf } from './county-view'
import { lawyerCaseOf } from './lawyer-view'
import { tellReported } from './messages'
import { sealReport } from './sealed'

/**
 * Brings a case before its centre: a major one (148号令 36), or one that may have to end (法援法 48; 148号令 28).
 * Refuses `not-in-this-state` for one nobody handles any more, `not-found` for another's.
 */
export async function report({ ctx, input }: Act<typeof Report>): Promise<LawyerCase> {
  const { db, now, caller, service } = ctx
  const row = await lockHandled(ctx, input.id)
  if (!isHandled(row.status)) throw refuse('not-in-this-state')
  const id = randomUUID()
  const about =
    input.kind === 'major' ? { flags: input.flags, ground: null } : { flags: [], ground: input.ground }
  await db
    .insertInto('case_report')
    .values({
      id,
      application_id: row.id,
      kind: input.kind,
      ...about,
      said_sealed: sealReport(service.keyring, id, input.said),
      reported_by: caller.accountId,
      reported_at: now.toISOString(),
    })
    .execute()
  await tellReported(db, row, input.kind, now)
  ctx.audit({
    act: 'case-reported',
    subjectType: 'case_report',
    subjectId: id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, kind: input.kind, ...about },
  })
  return lawyerCaseOf(ctx, row)
}

/** The county has taken note of a report. Refuses `not-in-this-state` a second time, `not-found` for another county's. */
export async function seeReport({ ctx, input }: Act<typeof SeeReport>): Promise<CountyCase> {
  const { db, now, caller } = ctx
  const row = await lockForOffice(ctx, input.id)
  const found = await db
    .selectFrom('case_report')
    .select(['id', 'seen_at'])
    .where('application_id', '=', row.id)
    .where('id', '=', input.reportId)
    .executeTakeFirst()
  if (!found) throw refuse('not-found')
  if (found.seen_at) throw refuse('not-in-this-state')
  await db
    .updateTable('case_report')
    .set({ seen_by: caller.accountId, seen_at: now.toISOString() })
    .where('id', '=', found.id)
    .execute()
  ctx.audit({
    act: 'case-report-seen',
    subjectType: 'case_report',
    subjectId: found.id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id },
  })
  return countyCaseOf(ctx, row)
}
