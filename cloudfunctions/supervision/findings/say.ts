import { randomUUID } from 'node:crypto'
import type { MyFinding, Say } from '@contract/supervision/schema'
import { attachProofs } from '@server/kit/files/proof'
import { moveFinding } from '@server/kit/findings/move-finding'
import type { Act, KnownContext } from '@server/kit/procedure'
import { tellAppealed, tellStated } from '../messages'
import { mayActAsPerson } from './guard'
import { findOwn, lockOwn } from './queries'
import { myFindingOf } from './view'

const asks = {
  statement: { act: 'state', tell: tellStated, noted: 'finding-stated' },
  appeal: { act: 'appeal', tell: tellAppealed, noted: 'finding-appealed' },
} as const

async function say(
  ctx: KnownContext,
  kind: keyof typeof asks,
  input: Act<typeof Say>['input'],
): Promise<MyFinding> {
  const { db, now, caller } = ctx
  const { act, tell, noted } = asks[kind]
  const row = await lockOwn(ctx, input.id)
  mayActAsPerson(ctx, row, act)
  const id = randomUUID()
  await db
    .insertInto('finding_statement')
    .values({ id, finding_id: row.id, kind, text: input.text, said_at: now.toISOString() })
    .execute()
  await attachProofs(db, caller.accountId, input.photoIds, { type: 'finding_statement', id })
  const { dueOn } = await moveFinding(db, row, act, caller.accountId, now)
  await tell(db, row.id, row.county_code, dueOn!, now)
  ctx.audit({
    act: noted,
    subjectType: 'finding',
    subjectId: row.id,
    areaCode: row.county_code,
    detail: { photos: input.photoIds.length },
  })
  return myFindingOf(ctx, (await findOwn(db, caller, row.id))!)
}

/**
 * The person says how it was (A44), with photos if they like. Open to whoever it is about, suspended or gone too.
 * Refuses `not-found` for another's, `finding-moved-on`, `finding-term-over`.
 */
export const state = ({ ctx, input }: Act<typeof Say>): Promise<MyFinding> => say(ctx, 'statement', input)

/**
 * The person appeals against the decision, on the last day of the term too. Refuses as `state` does; once the
 * finding became final, `finding-moved-on`.
 */
export const appeal = ({ ctx, input }: Act<typeof Say>): Promise<MyFinding> => say(ctx, 'appeal', input)
