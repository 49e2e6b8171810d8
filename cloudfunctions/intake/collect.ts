import { intakeSettings } from '@contract/intake/settings'
import { paperNumberText } from '@contract/aid/numbers'
import { isUrgent } from '@contract/aid/rules'
import type { County } from '@contract/aid/schema'
import { isOpenToChange } from '@contract/aid/workflow'
import { statutoryDeadline } from '@contract/calendar'
import type { Collect, TakenInReceipt } from '@contract/intake/taken-in-schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate, shanghaiYear } from '@contract/time'
import { filedColumns, judgeForm, keepPromise, type Judged } from '@server/kit/aid/judge-form'
import { keepLater } from '@server/kit/aid/later'
import { applicationNumber } from '@server/kit/aid/receive-form'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { takeStep } from '@server/kit/aid/step'
import { tellCountyReceived } from '@server/kit/aid/tell-received'
import { isRestDay } from '@server/kit/holidays'
import { nextPaperNumber } from '@server/kit/paper-number'
import type { Act } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { serves } from '@server/kit/caller'
import type { CollectorContext } from '@server/kit/collector'
import { tellHandOver } from './messages'
import { requireFilingPapers } from './submit-for-other'
import { findBegun, findPassedOn, lockRow } from './queries'
import { checkReadBack, keepReadBack } from './read-back'
import { receiptOf } from './taken-in'

type Series = 'aid-collection' | 'aid-hand-over' | 'aid-transfer'

/** The next number of one of a county's registers of taking in, handing over and transferring. */
export async function intakeNumber(
  { db, now }: Pick<CollectorContext, 'db' | 'now'>,
  series: Series,
  county: County,
): Promise<string> {
  const year = shanghaiYear(now)
  return paperNumberText(series, county.name, year, await nextPaperNumber(db, series, county.code, year))
}

/**
 * The centre has what it took in at its own counter: received in the same breath. What was passed on to it from
 * detention it has since then, however long the typing took: the seven days run from there (法援法 39, 43).
 */
async function receiveAtOnce(
  ctx: CollectorContext,
  row: ApplicationRow,
  { county, form }: Judged,
  since: Date,
): Promise<void> {
  const { db, caller, now } = ctx
  const number = await applicationNumber(db, county, now)
  const { dueOn } = await takeStep(
    db,
    { id: row.id, status: 'collected' },
    {
      act: 'receive',
      actor: 'county',
      accountId: caller.accountId,
      set: { number, submitted_at: since.toISOString() },
      clocksFrom: since,
    },
    now,
  )
  const received = { id: row.id, number, dueOn: dueOn.review! }
  await tellCountyReceived(db, county.code, { ...received, urgent: isUrgent(form.limitationOn, now) }, now)
}

/** What the caller began to take in, locked. Refuses `not-found` for another's, `not-in-this-state` once it is done. */
async function lockBegun({ db, caller }: CollectorContext, id: string): Promise<ApplicationRow> {
  const begun = await findBegun(db, caller.accountId, id)
  if (!begun) throw refuse('not-found')
  const row = await lockRow(db, begun.application_id)
  if (!isOpenToChange(row.status)) throw refuse('not-in-this-state')
  return row
}

/**
 * Takes a finished application in for the centre, with a numbered receipt for the person (法援法 13; 148号令 13). A
 * station's goes on to the centre within `intake.handOver`, and the seven days run once it is there; the centre's own
 * is received at once. Refuses `read-back-missing` without the person's confirmation, `form-incomplete` where what
 * the person signed in detention is not among the papers, `not-in-this-state` when it was
 * taken in before, `not-found` for what the caller did not begin, and whatever `judgeForm` refuses. Two at once are one
 * receipt and one refusal.
 */
export async function collect({
  ctx,
  input,
}: Act<typeof Collect, CollectorContext>): Promise<TakenInReceipt> {
  const { db, caller, collector, now } = ctx
  const row = await lockBegun(ctx, input.id)
  const passedOn = await findPassedOn(db, row.id)
  checkReadBack(row.filed_as, input.readBack, passedOn !== undefined)
  await requireFilingPapers(ctx, row, passedOn !== undefined)
  const judged = await judgeForm(ctx, row.id, input)
  const { county } = judged
  await takeStep(
    db,
    row,
    {
      act: 'collect',
      actor: 'collector',
      accountId: caller.accountId,
      set: filedColumns(ctx, row.id, judged),
    },
    now,
  )
  await keepPromise(ctx, row.id, judged)
  // what the person could not bring is asked for them; the centre answers
  await keepLater(ctx, row.id, judged.later)
  await keepReadBack(ctx, row.id, judged, input.readBack)
  const receipt = await intakeNumber(ctx, 'aid-collection', county)
  // a centre that took it in for another county hands it over as a station does
  const counterOf =
    passedOn && serves(caller, ['county'], passedOn.county_code) ? passedOn.county_code : collector.areaCode
  const atOnce = row.filed_as === 'centre' && counterOf === county.code
  const { days } = await readSetting(db, intakeSettings, 'intake.handOver', county.code, shanghaiDate(now))
  const at = now.toISOString()
  const handOverBy = atOnce ? null : statutoryDeadline(shanghaiDate(now), days, isRestDay)
  await db
    .updateTable('aid_collection')
    .set({
      receipt,
      collected_at: at,
      hand_over_by: handOverBy,
      ...(atOnce && { received_at: at, receiver_id: caller.accountId }),
    })
    .where('application_id', '=', row.id)
    .execute()
  if (atOnce) await receiveAtOnce(ctx, row, judged, passedOn ? new Date(passedOn.passed_at!) : now)
  else await tellHandOver(db, county.code, { id: row.id, receipt, handOverBy: handOverBy! }, now)
  ctx.audit({
    act: 'collected',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: county.code,
    detail: { receipt, channel: row.channel, handOverBy },
  })
  return receiptOf(ctx, row.id)
}
