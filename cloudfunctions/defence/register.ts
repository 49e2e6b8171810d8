import { paperNumberText } from '@contract/aid/numbers'
import type { DefenceNotice, NoticeForm, RegisterNotice } from '@contract/defence/schema'
import { refuse } from '@contract/refusal'
import { shanghaiYear } from '@contract/time'
import { startClock } from '@server/kit/aid/clocks'
import { nextPaperNumber } from '@server/kit/paper-number'
import type { Act, KnownContext } from '@server/kit/procedure'
import { serves } from '@server/kit/caller'
import type { Keyring } from '@server/kit/crypto/keyring'
import { caseColumns } from './case-form'
import { tellCentre } from './messages'
import { personIndex, sealDetails } from './sealed'
import { noticeOf } from './view'

/** Refuses `bad-input` for a moment that is still to come. */
export function mustBePast(field: string, moment: string, now: Date): void {
  if (Date.parse(moment) > now.getTime()) throw refuse('bad-input', { [field]: '时间还没到，请核对' })
}

/** Columns of the notice itself. */
export const noticeColumns = (keyring: Keyring, id: string, notice: NoticeForm) => ({
  authority: notice.authority,
  authority_name: notice.authorityName,
  document_number: notice.documentNumber,
  case_number: notice.caseNumber ?? null,
  stage: notice.stage,
  ground: notice.ground,
  person_index: personIndex(keyring, notice.name),
  details_sealed: sealDetails(keyring, id, notice),
  hearing_on: notice.hearingOn ?? null,
  received_at: notice.receivedAt,
})

/** Whether another notice of the same number of the same authority names this person. */
export async function mustBeNew(
  { db, service }: KnownContext,
  id: string,
  countyCode: string,
  notice: NoticeForm,
) {
  const there = await db
    .selectFrom('defence_notice')
    .select('application_id')
    .where('county_code', '=', countyCode)
    .where('authority_name', '=', notice.authorityName)
    .where('document_number', '=', notice.documentNumber)
    .where('person_index', '=', personIndex(service.keyring, notice.name))
    .where('application_id', '<>', id)
    .executeTakeFirst()
  if (there) throw refuse('defence-notice-there')
}

const countyName = async ({ db }: KnownContext, code: string): Promise<string> =>
  (await db.selectFrom('area').select('name').where('code', '=', code).executeTakeFirstOrThrow()).name

/**
 * Registers a notice to send a defender: a case of its own stream, whose three days run from the day of receipt
 * (法援法 36). Nobody's means are asked. Refuses `not-found` for a county that is not the caller's, `bad-input` for a
 * receipt still to come, `defence-notice-there` for a person named twice by one notice. Two at once are one.
 */
export async function register({ ctx, input }: Act<typeof RegisterNotice>): Promise<DefenceNotice> {
  const { db, caller, now, service } = ctx
  const { id, countyCode, notice } = input
  if (!serves(caller, ['county'], countyCode)) throw refuse('not-found')
  mustBePast('notice.receivedAt', notice.receivedAt, now)
  const year = shanghaiYear(now)
  // taking the number holds its counter until the end, so that the same notice sent twice at once is seen
  const count = await nextPaperNumber(db, 'aid-notice', countyCode, year)
  await mustBeNew(ctx, id, countyCode, notice)
  const number = paperNumberText('aid-notice', await countyName(ctx, countyCode), year, count)
  const made = await db
    .insertInto('aid_application')
    .values({
      id,
      ...caseColumns(service.keyring, id, countyCode, notice, now),
      status: 'notified',
      number,
      county_code: countyCode,
      source: 'notice',
      channel: 'notice',
      filed_by: caller.accountId,
      filed_as: 'centre',
      means_path: 'no-means-test',
      aid_form: 'criminal-defence',
      matter_type: 'criminal',
      saved_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) throw refuse('request-reused')
  await db
    .insertInto('defence_notice')
    .values({
      application_id: id,
      county_code: countyCode,
      ...noticeColumns(service.keyring, id, notice),
      registered_by: caller.accountId,
      registered_at: now.toISOString(),
    })
    .execute()
  const dueOn = await startClock(db, id, 'notified-defence', new Date(notice.receivedAt))
  await tellCentre(ctx, { id, countyCode, number, dueOn })
  ctx.audit({
    act: 'notice-registered',
    subjectType: 'aid_application',
    subjectId: id,
    areaCode: countyCode,
    detail: { number, authority: notice.authority, ground: notice.ground, dueOn },
  })
  return noticeOf(ctx, id)
}
