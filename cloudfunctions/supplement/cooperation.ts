import { randomUUID } from 'node:crypto'
import { refuse } from '@contract/refusal'
import type { AskCooperation, EndCooperation } from '@contract/supplement/acts'
import type { SupplementDesk } from '@contract/supplement/schema'
import { shanghaiDate } from '@contract/time'
import { lockForOffice } from '@server/kit/aid/stake'
import { takeStep } from '@server/kit/aid/step'
import type { Act } from '@server/kit/procedure'
import { deskOf } from './desk'
import { sealWords } from './sealed'

/**
 * Asks another county's centre to look into something; the examination stands still until its answer is noted
 * (司法部令148号 16). Refuses `bad-input` for a day to answer by that is not to come, `own-application`,
 * `not-in-this-state`, `not-found`.
 */
export async function askCooperation({ ctx, input }: Act<typeof AskCooperation>): Promise<SupplementDesk> {
  const { db, caller, now, service } = ctx
  if (input.replyBy <= shanghaiDate(now)) throw refuse('bad-input', { replyBy: '请选今天以后的日子' })
  const row = await lockForOffice(ctx, input.id)
  const { status } = await takeStep(
    db,
    row,
    { act: 'ask-cooperation', actor: 'county', accountId: caller.accountId },
    now,
  )
  const id = randomUUID()
  await db
    .insertInto('aid_cooperation')
    .values({
      id,
      application_id: row.id,
      centre: input.centre,
      what_sealed: sealWords(service.keyring, 'what', id, input.what),
      asker_id: caller.accountId,
      asked_at: now.toISOString(),
      reply_by: input.replyBy,
    })
    .execute()
  ctx.audit({
    act: 'cooperation-asked',
    subjectType: 'aid_cooperation',
    subjectId: id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id },
  })
  return deskOf(ctx, { ...row, status })
}

/**
 * Notes what the other centre answered; the examination goes on by the days it had left. Refuses `own-application`,
 * `not-in-this-state` when none was asked, `not-found`.
 */
export async function endCooperation({ ctx, input }: Act<typeof EndCooperation>): Promise<SupplementDesk> {
  const { db, caller, now, service } = ctx
  const row = await lockForOffice(ctx, input.id)
  const { status } = await takeStep(
    db,
    row,
    { act: 'end-cooperation', actor: 'county', accountId: caller.accountId },
    now,
  )
  const waiting = await db
    .selectFrom('aid_cooperation')
    .select('id')
    .where('application_id', '=', row.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!waiting) throw refuse('not-in-this-state')
  await db
    .updateTable('aid_cooperation')
    .set({
      answer_sealed: sealWords(service.keyring, 'answer', waiting.id, input.answer),
      ended_by: caller.accountId,
      ended_at: now.toISOString(),
    })
    .where('id', '=', waiting.id)
    .execute()
  ctx.audit({
    act: 'cooperation-answered',
    subjectType: 'aid_cooperation',
    subjectId: waiting.id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id },
  })
  return deskOf(ctx, { ...row, status })
}
