import type { ApplicationId, MyCase } from '@contract/aid/schema'
import { isInDanger } from '@contract/aid/rules'
import { clockView } from '@contract/aid/clocks'
import { shownStatus } from '@contract/aid/statuses'
import { applicantActs, isInternal } from '@contract/aid/workflow'
import { refuse } from '@contract/refusal'
import { runningClocks } from '@server/kit/aid/clocks'
import { asHelper } from '@server/kit/aid/their-will'
import type { Act, KnownContext } from '@server/kit/procedure'
import {
  findCentre,
  findDecision,
  listHistory,
  listPapers,
  type ApplicationRow,
  findMine,
} from '@server/kit/aid/rows'

/** The caller's own application as their page shows it. */
export async function myCaseOf({ db, caller }: KnownContext, row: ApplicationRow): Promise<MyCase> {
  const centre = row.county_code === null ? undefined : await findCentre(db, row.county_code)
  const found = await findDecision(db, row.id)
  const { nextDueOn: _told, ...decision } = found ?? {}
  return {
    id: row.id,
    number: row.number,
    status: shownStatus(row.status),
    countyName: row.county_name,
    centrePhone: centre?.phone ?? null,
    centreAddress: centre?.address ?? null,
    aidForm: row.aid_form,
    matterType: row.matter_type,
    meansPath: row.means_path,
    inDanger: isInDanger(row.circumstance),
    asHelper: asHelper(row, caller.accountId),
    savedAt: row.saved_at,
    submittedAt: row.submitted_at,
    clock: clockView(await runningClocks(db, row.id)),
    decision: found ? (decision as MyCase['decision']) : null,
    history: (await listHistory(db, row.id)).filter(({ act }) => !isInternal(act)),
    papers: await listPapers(db, row.id),
    acts: applicantActs(row.status),
  }
}

/** The caller's own application. Another's is not found. */
export async function myCase({ ctx, input }: Act<typeof ApplicationId>): Promise<MyCase> {
  const row = await findMine(ctx.db, ctx.caller.accountId, input.id)
  if (!row) throw refuse('not-found')
  return myCaseOf(ctx, row)
}
