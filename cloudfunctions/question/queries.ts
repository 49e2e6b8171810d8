import type { Updateable } from 'kysely'
import { staffRoles } from '@contract/account/roles'
import type { QuestionStatus } from '@contract/question/labels'
import { mayTake } from '@contract/question/rules'
import {
  leadsTo,
  mayDo,
  type QuestionAct,
  type QuestionActor,
  type Standing,
} from '@contract/question/workflow'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import type { Tables } from '@server/database/tables'
import { serves } from '@server/kit/caller'
import { overseerRoles } from '@server/kit/overseer'
import type { KnownContext } from '@server/kit/procedure'
import { writeStep } from '@server/kit/questions/step'
import { withinScope } from '@server/kit/scope'

/** Questions with their site and the names of who owns them and whom they are offered to. */
export const questions = (db: Db) =>
  db
    .selectFrom('question')
    .innerJoin('site', 'site.code', 'question.site_code')
    .leftJoin('account as owner', 'owner.id', 'question.owner_id')
    .leftJoin('account as colleague', 'colleague.id', 'question.offered_to')
    .selectAll('question')
    .select([
      'site.name as site_name',
      'site.phone as site_phone',
      'owner.name as owner_name',
      'colleague.name as offered_name',
    ])
export type QuestionRow = Awaited<ReturnType<ReturnType<typeof questions>['execute']>>[number]

export const standingOf = (row: Pick<QuestionRow, 'status' | 'offered_to'>): Standing => ({
  status: row.status,
  offered: row.offered_to !== null,
})

/** Whether the caller has a duty at a site today or later. */
export const sitsAt = async ({ db, caller, now }: KnownContext, siteCode: string): Promise<boolean> =>
  (await db
    .selectFrom('duty_shift')
    .select('id')
    .where('practitioner_id', '=', caller.accountId)
    .where('site_code', '=', siteCode)
    .where('kind', '<>', 'home-visit')
    .where('status', '<>', 'withdrawn')
    .where('day', '>=', shanghaiDate(now))
    .limit(1)
    .executeTakeFirst()) !== undefined

export const isOverdue = (row: Pick<QuestionRow, 'promised_by'>, now: Date): boolean =>
  row.promised_by !== null && new Date(row.promised_by) < now

/** Whether the caller is one of those a question is there for to be taken, taken or not. */
export async function isOneToTake(ctx: KnownContext, row: QuestionRow): Promise<boolean> {
  const { caller, now } = ctx
  if (!caller.practitioner) return false
  return mayTake(
    { areaCode: row.area_code, askedBy: row.asked_by, urgent: row.urgent, overdue: isOverdue(row, now) },
    {
      accountId: caller.accountId,
      areaCode: caller.practitioner.areaCode,
      sits: await sitsAt(ctx, row.site_code),
    },
  )
}

/** How the caller stands to a question as a lawyer; none of these means that it is not theirs to see. */
export async function lawyerActors(ctx: KnownContext, row: QuestionRow): Promise<QuestionActor[]> {
  const { accountId } = ctx.caller
  if (row.owner_id === accountId) return ['owner']
  if (row.offered_to === accountId) return ['offered']
  return row.status === 'waiting' && (await isOneToTake(ctx, row)) ? ['taker'] : []
}

/** How the caller stands to a question as one of the county's or the city's staff. */
export const officeActors = ({ caller }: KnownContext, row: QuestionRow): QuestionActor[] =>
  serves(caller, overseerRoles, row.area_code) ? ['county'] : []

const findQuestion = (db: Db, id: string) => questions(db).where('question.id', '=', id).executeTakeFirst()

/** A question of the caller's own asking. Refuses `not-found` for any other. */
export async function getOwn({ db, caller }: KnownContext, id: string): Promise<QuestionRow> {
  const row = await findQuestion(db, id)
  if (row?.asked_by !== caller.accountId) throw refuse('not-found')
  return row
}

/** A question the caller owns, is offered, or may take. Refuses `not-found` for any other. */
export async function getForLawyer(ctx: KnownContext, id: string) {
  const row = await findQuestion(ctx.db, id)
  const actors = row ? await lawyerActors(ctx, row) : []
  if (!row || actors.length === 0) throw refuse('not-found')
  return { row, actors }
}

/** Questions submitted within what the caller serves: what a helper took back unsent was nobody else's to read. */
export const served = ({ db, caller }: Pick<KnownContext, 'db' | 'caller'>) =>
  questions(db)
    .where(withinScope('question.area_code', caller, staffRoles))
    .where('question.status', '<>', 'collected')
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('question.status', '<>', 'withdrawn'),
        exists(
          selectFrom('question_history')
            .select('question_history.id')
            .whereRef('question_history.question_id', '=', 'question.id')
            .where('question_history.to_status', '=', 'waiting'),
        ),
      ]),
    )

/** A question submitted within what the caller serves. Refuses `not-found` for any other. */
export async function getServed(ctx: KnownContext, id: string): Promise<QuestionRow> {
  const row = await served(ctx).where('question.id', '=', id).executeTakeFirst()
  if (!row) throw refuse('not-found')
  return row
}

/** Keeps a question as it is until the transaction ends. Read it after. */
export const lockQuestion = (db: Db, id: string) =>
  db.selectFrom('question').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

/** Whether an act has its place on a locked question. Refuses `question-moved-on`. */
export function requireStep(
  row: QuestionRow,
  act: QuestionAct,
  actors: readonly QuestionActor[],
): QuestionStatus {
  const standing = standingOf(row)
  const to = leadsTo(standing, act)
  if (to === undefined || !mayDo(standing, act, actors)) throw refuse('question-moved-on')
  return to
}

/** Writes what an act changes, its line of history and its audit row. */
export async function takeStep(
  ctx: KnownContext,
  row: Pick<QuestionRow, 'id' | 'status' | 'area_code'>,
  act: QuestionAct,
  to: QuestionStatus,
  change: Updateable<Tables['question']> = {},
): Promise<void> {
  await ctx.db
    .updateTable('question')
    .set({ ...change, status: to })
    .where('id', '=', row.id)
    .execute()
  await writeStep(ctx.db, { id: row.id, act, from: row.status, to, actorId: ctx.caller.accountId }, ctx.now)
  ctx.audit({
    act: `question-${act}`,
    subjectType: 'question',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { from: row.status, to },
  })
}
