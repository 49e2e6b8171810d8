import { randomUUID } from 'node:crypto'
import { statutoryDeadline } from '@contract/calendar'
import { intakeSettings } from '@contract/intake/settings'
import type { Transfer, TransferItem } from '@contract/intake/transfer-schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { findCounty } from '@server/kit/aid/counties'
import { isOwn, lockReceived } from '@server/kit/aid/rows'
import { takeStep } from '@server/kit/aid/step'
import { isRestDay } from '@server/kit/holidays'
import type { Act } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { intakeNumber } from './collect'
import { tellTransfer } from './messages'
import { findTransfer, hadBefore, transferItemOf } from './transfers'

/**
 * Sends an application on to the county it belongs to (法援法 38), with a numbered paper; the examination stands still
 * until that county answers, within its `intake.transferAnswer`. Refuses `bad-input` on `to` for no county of the city,
 * `transfer-here` for one's own, `transfer-back` for one that had it and sent it on, `own-application`,
 * `not-in-this-state` once decided or proposed, `not-found` for another county's. Two at once are one transfer and one
 * refusal.
 */
export async function transfer({ ctx, input }: Act<typeof Transfer>): Promise<TransferItem> {
  const { db, caller, now } = ctx
  const row = await lockReceived(db, caller, input.id)
  if (!row) throw refuse('not-found')
  if (isOwn(row, caller.accountId)) throw refuse('own-application')
  if (row.county_code === input.to) throw refuse('transfer-here')
  const to = await findCounty(db, input.to)
  if (!to) throw refuse('bad-input', { to: '请选择县区' })
  if (await hadBefore(db, row.id, to.code)) throw refuse('transfer-back')
  await takeStep(
    db,
    row,
    { act: 'transfer', actor: 'county', accountId: caller.accountId, set: { transfer_to: to.code } },
    now,
  )
  const from = { code: row.county_code!, name: row.county_name! }
  const receipt = await intakeNumber(ctx, 'aid-transfer', from)
  const today = shanghaiDate(now)
  const { days } = await readSetting(db, intakeSettings, 'intake.transferAnswer', to.code, today)
  const answerBy = statutoryDeadline(today, days, isRestDay)
  const id = randomUUID()
  await db
    .insertInto('aid_transfer')
    .values({
      id,
      application_id: row.id,
      from_code: from.code,
      to_code: to.code,
      number: receipt,
      former_number: row.number!,
      reason: input.reason,
      sent_by: caller.accountId,
      sent_at: now.toISOString(),
      answer_by: answerBy,
    })
    .execute()
  await tellTransfer(db, row, to.code, { id, receipt, toName: to.name, answerBy }, now)
  ctx.audit({
    act: 'transferred',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: from.code,
    detail: { receipt, to: to.code, answerBy },
  })
  return transferItemOf((await findTransfer(db, caller, id))!)
}
