import { promiseSettings } from '@contract/promise/settings'
import { randomUUID } from 'node:crypto'
import { statutoryDeadline } from '@contract/calendar'
import type { FalsePromise, Hear, ProposeFalse } from '@contract/promise/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { lockForOffice } from '@server/kit/aid/stake'
import { isRestDay } from '@server/kit/holidays'
import type { Act } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { tellColleagues, tellDoubted } from './messages'
import { findCheck, findNewestFalse, lockFalse, stakeOf } from './queries'
import { sealText } from './sealed'
import { falsePromiseOf } from './view'

/**
 * Holds a promise to be false, on a check that came out so; another decides, after the applicant was heard. Refuses
 * `promise-check-not-untrue`, `false-promise-there` while one waits or stands and for the same check again,
 * `own-application`, `not-found`.
 */
export async function propose({ ctx, input }: Act<typeof ProposeFalse>): Promise<FalsePromise> {
  const { db, caller, now, service } = ctx
  const known = await findCheck(db, input.checkId)
  if (!known) throw refuse('not-found')
  const row = await lockForOffice(ctx, known.application_id)
  const check = (await findCheck(db, input.checkId))!
  if (check.result !== 'untrue') throw refuse('promise-check-not-untrue')
  const earlier = await findNewestFalse(db, row.id)
  const over = !earlier || earlier.outcome === 'dropped' || earlier.corrected_at !== null
  if (!over || (await isUsed(ctx, check.id))) throw refuse('false-promise-there')

  const today = shanghaiDate(now)
  const { hearDays } = await readSetting(db, promiseSettings, 'promise.false', row.county_code!, today)
  const id = randomUUID()
  const hearBy = statutoryDeadline(today, hearDays, isRestDay)
  await db
    .insertInto('false_promise')
    .values({
      id,
      application_id: row.id,
      check_id: check.id,
      untrue_sealed: sealText(service.keyring, 'false_promise.untrue', id, input.untrue),
      proposed_by: caller.accountId,
      proposed_at: now.toISOString(),
      hear_by: hearBy,
    })
    .execute()
  await tellDoubted(db, row, hearBy, now)
  await tellColleagues(db, row, { id, but: caller.accountId, hearBy }, now)
  ctx.audit({
    act: 'false-promise-proposed',
    subjectType: 'false_promise',
    subjectId: id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, checkId: check.id, hearBy },
  })
  return falsePromiseOf(ctx, id)
}

const isUsed = async ({ db }: Act<undefined>['ctx'], checkId: string): Promise<boolean> =>
  (await db.selectFrom('false_promise').select('id').where('check_id', '=', checkId).executeTakeFirst()) !==
  undefined

/**
 * Writes down what the applicant said in person or by telephone, once. Refuses `not-in-this-state` when they were heard
 * or it is decided, `own-application`, `not-found`.
 */
export async function hear({ ctx, input }: Act<typeof Hear>): Promise<FalsePromise> {
  const { db, caller, now, service } = ctx
  const row = await lockFalse(ctx, input.id, ['county'])
  const stake = await stakeOf(ctx, row)
  if (stake) throw refuse(stake)
  if (row.outcome !== null || row.said_at !== null) throw refuse('not-in-this-state')
  await db
    .updateTable('false_promise')
    .set({
      said_sealed: sealText(service.keyring, 'false_promise.said', row.id, input.said),
      said_at: now.toISOString(),
      heard_by: caller.accountId,
    })
    .where('id', '=', row.id)
    .execute()
  ctx.audit({
    act: 'false-promise-heard',
    subjectType: 'false_promise',
    subjectId: row.id,
    areaCode: row.county_code,
    detail: { applicationId: row.application_id },
  })
  return falsePromiseOf(ctx, row.id)
}
