import { randomUUID } from 'node:crypto'
import type { AnswerCheck, AskCheck, PromiseOf } from '@contract/promise/schema'
import { whyNotCheck } from '@contract/promise/rules'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { lockForOffice } from '@server/kit/aid/stake'
import { findSignature } from '@server/kit/aid/signature'
import type { Act } from '@server/kit/procedure'
import { findCheck, findDrawn } from './queries'
import { sealText } from './sealed'
import { promiseOf } from './view'

/**
 * Asks somebody whether what was promised is so, under the signed authorisation (法援法 41). Refuses
 * `promise-not-signed`, `promise-check-closed` once the matter is over and it was not drawn, `own-application`,
 * `not-found` for another county's.
 */
export async function ask({ ctx, input }: Act<typeof AskCheck>): Promise<PromiseOf> {
  const { db, caller, now } = ctx
  const row = await lockForOffice(ctx, input.applicationId)
  const drawn = (await findDrawn(db, row.id)) !== undefined
  const signed = (await findSignature(db, row.id)) !== undefined
  const why = whyNotCheck({ signed, status: row.status, drawn })
  if (why) throw refuse(why)
  const id = randomUUID()
  await db
    .insertInto('aid_check')
    .values({
      id,
      application_id: row.id,
      drawn,
      way: input.way,
      to_whom: input.toWhom,
      asked_on: shanghaiDate(now),
      asked_by: caller.accountId,
      answered_on: null,
      answered_by: null,
      result: null,
      note_sealed: null,
    })
    .execute()
  ctx.audit({
    act: 'check-asked',
    subjectType: 'aid_check',
    subjectId: id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, way: input.way, drawn },
  })
  return promiseOf(ctx, row.id)
}

/** Writes down what a check came to, once. Refuses `promise-check-answered`, `own-application`, `not-found`. */
export async function answer({ ctx, input }: Act<typeof AnswerCheck>): Promise<PromiseOf> {
  const { db, caller, now, service } = ctx
  const known = await findCheck(db, input.id)
  if (!known) throw refuse('not-found')
  const row = await lockForOffice(ctx, known.application_id)
  const { numUpdatedRows } = await db
    .updateTable('aid_check')
    .set({
      answered_on: shanghaiDate(now),
      answered_by: caller.accountId,
      result: input.result,
      note_sealed: sealText(service.keyring, 'aid_check.note', input.id, input.note),
    })
    .where('id', '=', input.id)
    .where('result', 'is', null)
    .executeTakeFirst()
  if (!numUpdatedRows) throw refuse('promise-check-answered')
  ctx.audit({
    act: 'check-answered',
    subjectType: 'aid_check',
    subjectId: input.id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, result: input.result },
  })
  return promiseOf(ctx, row.id)
}
