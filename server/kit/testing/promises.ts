import { randomUUID } from 'node:crypto'
import type { AidStatus } from '@contract/aid/statuses'
import { cross } from '@contract/aid/testing/forms'
import { shanghaiDate } from '@contract/time'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { keepSignature } from '@server/kit/aid/signature'
import type { KnownContext } from '@server/kit/procedure'
import { drawFrom } from '@server/kit/promise/sample'
import { caseIn } from './cases'
import type { Person, Stage } from './stage'

/** A case in a status whose applicant signed the promise. Its id. */
export async function promisedIn(
  stage: Stage,
  status: AidStatus,
  wanted: Parameters<typeof caseIn>[2] & { applicant: Person },
): Promise<string> {
  const id = await caseIn(stage, status, wanted)
  const { service } = stage
  const text = '承诺书'
  await keepSignature(
    { db: service.db, service } as KnownContext,
    {
      applicationId: id,
      noticeVersion: 1,
      documentHash: sm3Hex(text),
      signerId: wanted.applicant.accountId,
      signerName: '王秀英',
      strokes: cross,
      signedAt: service.clock().toISOString(),
    },
    text,
  )
  return id
}

/** Draws these applications of a county for a month, as its timer does. The drawing's id. */
export async function drawnIn(
  stage: Stage,
  countyCode: string,
  month: string,
  pool: string[],
  size: number,
): Promise<string> {
  const { db, clock } = stage.service
  const id = randomUUID()
  const seed = 7
  const drawn = drawFrom(pool, size, seed)
  await db
    .insertInto('promise_sample')
    .values({
      id,
      county_code: countyCode,
      month,
      percent: 10,
      seed,
      pool,
      drawn,
      drawn_at: clock().toISOString(),
    })
    .execute()
  await db
    .insertInto('promise_sample_item')
    .values(drawn.map((application_id) => ({ sample_id: id, application_id })))
    .execute()
  return id
}

/**
 * Holds the promise of a signed application to be false, proposed by one; with a day it is found so by another and on
 * the register until that day.
 */
export async function heldFalse(
  stage: Stage,
  applicationId: string,
  [proposer, decider]: readonly [Person, Person],
  barredUntil?: string,
): Promise<void> {
  const { db, clock } = stage.service
  const now = clock().toISOString()
  const checkId = randomUUID()
  const { id_number_index } = await db
    .selectFrom('aid_application')
    .select('id_number_index')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('aid_check')
    .values({
      id: checkId,
      application_id: applicationId,
      drawn: false,
      way: 'letter',
      to_whom: '东村村委会',
      asked_on: shanghaiDate(now),
      asked_by: proposer.accountId,
    })
    .execute()
  await db
    .insertInto('false_promise')
    .values({
      id: randomUUID(),
      application_id: applicationId,
      check_id: checkId,
      untrue_sealed: 'x',
      proposed_by: proposer.accountId,
      proposed_at: now,
      hear_by: shanghaiDate(now),
      ...(barredUntil && {
        outcome: 'false' as const,
        reasons_sealed: 'x',
        decided_by: decider.accountId,
        decided_at: now,
        id_number_index,
        barred_until: barredUntil,
        cost_fen: 0,
        fine_proposed_fen: 0,
      }),
    })
    .execute()
}
