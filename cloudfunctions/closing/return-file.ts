import type { CaseFile, OpenCase, ReturnFile } from '@contract/closing/schema'
import { closingSettings } from '@contract/closing/settings'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { lockForOffice } from '@server/kit/aid/stake'
import { findReceived, type ApplicationRow } from '@server/kit/aid/rows'
import { takeStep } from '@server/kit/aid/step'
import type { Act, KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { tellReturned } from './messages'
import { findFiling } from './queries'
import { sealItems } from './sealed'
import { caseFileOf } from './view'

/** A case with a file. One nobody has in hand has none. */
const hasFile = (row: ApplicationRow | undefined): row is ApplicationRow =>
  row !== undefined && row.number !== null && row.handler_id !== null

/** Opens a file of the caller's county, with a trace. Another county's is not found. */
export async function open({ ctx, input }: Act<typeof OpenCase>): Promise<CaseFile> {
  const row = await findReceived(ctx.db, ctx.caller, input.id)
  if (!hasFile(row)) throw refuse('not-found')
  ctx.audit({
    act: 'case-file-opened',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
  })
  return caseFileOf(ctx, row)
}

/** A file to be reviewed, locked. Refuses `not-found` for another county's, and what `lockForOffice` refuses. */
export async function lockFile(ctx: KnownContext, id: string): Promise<ApplicationRow> {
  const row = await lockForOffice(ctx, id)
  if (!hasFile(row)) throw refuse('not-found')
  return row
}

/**
 * Gives a file back with everything that is to be corrected, at once (148号令 41), to be handed in again within the
 * days the county set; the review's clock stops, and begins anew when it is. Refuses `not-in-this-state` when it does not lie there, `own-application`, `not-found`.
 */
export async function returnFile({ ctx, input }: Act<typeof ReturnFile>): Promise<CaseFile> {
  const { db, caller, now, service } = ctx
  const row = await lockFile(ctx, input.id)
  const { days } = await readSetting(
    db,
    closingSettings,
    'aid.correction',
    row.county_code!,
    shanghaiDate(now),
  )
  const { status, dueOn } = await takeStep(
    db,
    row,
    {
      act: 'return-file',
      actor: 'county',
      accountId: caller.accountId,
      clockDays: { correction: days },
    },
    now,
  )
  const filing = (await findFiling(db, row.id))!
  await db
    .updateTable('case_filing')
    .set({
      returned_at: now.toISOString(),
      returned_by: caller.accountId,
      items_sealed: sealItems(service.keyring, filing.id, input.items),
    })
    .where('id', '=', filing.id)
    .execute()
  await tellReturned(db, row, { count: input.items.length, dueOn: dueOn.correction! }, now)
  ctx.audit({
    act: status,
    subjectType: 'case_filing',
    subjectId: filing.id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, items: input.items.length },
  })
  return caseFileOf(ctx, { ...row, status })
}
