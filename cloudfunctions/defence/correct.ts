import { defenderNeeds, mayCorrect, mayMoveReceipt } from '@contract/defence/rules'
import type { CorrectNotice, DefenceNotice, NoticeForm } from '@contract/defence/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { mustHaveNoStake } from '@server/kit/aid/stake'
import { startClock, stopClock } from '@server/kit/aid/clocks'
import { refreshParties } from '@server/kit/aid/parties'
import { lockReceived } from '@server/kit/aid/rows'
import { openForm } from '@server/kit/aid/sealed'
import type { Act, KnownContext } from '@server/kit/procedure'
import { caseColumns } from './case-form'
import { findNotice, type NoticeRow } from './queries'
import { mustBeNew, mustBePast, noticeColumns } from './register'
import { openDetails } from './sealed'
import { noticeOf } from './view'

const fields = [
  'authority',
  'authorityName',
  'documentNumber',
  'caseNumber',
  'stage',
  'ground',
  'charge',
  'name',
  'detainedAt',
  'hearingOn',
  'officerName',
  'officerPhone',
  'receivedAt',
  'idNumber',
] as const satisfies readonly (keyof NoticeForm)[]

/** What is registered, as the form it came by. */
function registered({ service: { keyring } }: KnownContext, row: NoticeRow): NoticeForm {
  const { name, idNumber } = openForm(keyring, row)
  return {
    ...openDetails(keyring, row),
    authority: row.authority,
    authorityName: row.authority_name,
    documentNumber: row.document_number,
    caseNumber: row.case_number ?? undefined,
    stage: row.stage,
    ground: row.ground,
    name,
    hearingOn: row.hearing_on ?? undefined,
    receivedAt: row.received_at,
    idNumber: idNumber || undefined,
  }
}

const sameMoment = (a: string, b: string) => Date.parse(a) === Date.parse(b)

/** Holds the county's counter of notices, as registering does: the same person named twice at once is seen. */
const holdRegister = ({ db }: KnownContext, countyCode: string) =>
  db
    .selectFrom('paper_number')
    .select('last')
    .where('kind', '=', 'aid-notice')
    .where('county_code', '=', countyCode)
    .orderBy('year')
    .forUpdate()
    .execute()

/** Another day of receipt: the three days that ran are no more, and run from there. */
async function moveClock({ db, now }: KnownContext, id: string, receivedAt: string): Promise<void> {
  await stopClock(db, id, 'notified-defence', now)
  await startClock(db, id, 'notified-defence', new Date(receivedAt))
}

/**
 * Corrects what was registered of a notice, with a reason that stays. An ID number left out is kept. The moment of
 * receipt moves the three days, and stands once they have ended. Refuses `not-found` for another county's,
 * `case-in-own-hands` to whoever defends in it, `not-in-this-state` when its case is over, `correction-empty`, `defence-notice-there`, and `bad-input` for a
 * receipt that is to come or can't be moved any more.
 */
export async function correct({ ctx, input }: Act<typeof CorrectNotice>): Promise<DefenceNotice> {
  const { db, caller, now, service } = ctx
  const { id } = input
  const locked = await lockReceived(db, caller, id)
  const row = locked && (await findNotice(db, caller, id))
  if (!row) throw refuse('not-found')
  await mustHaveNoStake(db, locked, caller)
  if (!mayCorrect(row.status)) throw refuse('not-in-this-state')
  const before = registered(ctx, row)
  const notice = { ...input.notice, idNumber: input.notice.idNumber ?? before.idNumber }
  mustBePast('notice.receivedAt', notice.receivedAt, now)
  const moved = !sameMoment(notice.receivedAt, before.receivedAt)
  if (moved && !mayMoveReceipt(row.status))
    throw refuse('bad-input', { 'notice.receivedAt': '已经指派过律师，收到的时间不能再改' })
  const changed = fields.filter((field) => (field === 'receivedAt' ? moved : notice[field] !== before[field]))
  if (changed.length === 0) throw refuse('correction-empty')
  await holdRegister(ctx, row.county_code)
  await mustBeNew(ctx, id, row.county_code, notice)
  const columns = caseColumns(service.keyring, id, row.county_code, notice, now)
  await db
    .updateTable('aid_application')
    // a case the desk itself called grave stays one
    .set({ ...columns, grave: columns.grave || (locked.grave && !defenderNeeds(before.ground).experienced) })
    .where('id', '=', id)
    .execute()
  // whoever bears the name now is whom a lawyer's other cases are compared with
  await refreshParties(db, service.keyring, { id, ...columns })
  await db
    .updateTable('defence_notice')
    .set(noticeColumns(service.keyring, id, notice))
    .where('application_id', '=', id)
    .execute()
  if (shanghaiDate(notice.receivedAt) !== shanghaiDate(before.receivedAt))
    await moveClock(ctx, id, notice.receivedAt)
  await db
    .insertInto('defence_correction')
    .values({
      application_id: id,
      corrected_by: caller.accountId,
      corrected_at: now.toISOString(),
      because: input.because,
    })
    .execute()
  ctx.audit({
    act: 'notice-corrected',
    subjectType: 'aid_application',
    subjectId: id,
    areaCode: row.county_code,
    detail: { fields: changed },
  })
  return noticeOf(ctx, id)
}
