import { AGREEMENT, POWER_OF_ATTORNEY } from '@contract/casework/papers'
import { engagementFaults, isLate } from '@contract/casework/rules'
import type { LawyerCase } from '@contract/casework/schema'
import type { Engage, SetStage } from '@contract/casework/acts'
import { stagesOf } from '@contract/casework/stages'
import { arrowOf } from '@contract/aid/workflow'
import { refuse } from '@contract/refusal'
import { atShanghai, shanghaiDate } from '@contract/time'
import { takeStep } from '@server/kit/aid/step'
import { findEngagement, paperRules } from '@server/kit/casework/file'
import { lockHandled } from '@server/kit/casework/handled'
import type { Act, KnownContext } from '@server/kit/procedure'
import { lawyerCaseOf } from './lawyer-view'
import { tellEngaged } from './messages'
import { newestClock } from './queries'

const NO_STAGE = { stage: '这类案件没有这个阶段，请重新选' }

/** What the caller has filed since the case was assigned to them: another lawyer's agreement is not theirs. */
async function ownCodes({ db, caller }: KnownContext, id: string, since: string | null): Promise<string[]> {
  const rows = await db
    .selectFrom('case_paper')
    .select('code')
    .distinct()
    .where('application_id', '=', id)
    .where('created_by', '=', caller.accountId)
    .where('removed_at', 'is', null)
    .$if(since !== null, (query) => query.where('created_at', '>=', atShanghai(since!, '00:00')))
    .execute()
  return rows.map(({ code }) => code)
}

/**
 * Agreement and power of attorney are signed (148号令 27): their photos are in the file, and after the five days only
 * with a cause on the recipient's side or an objective one. Refuses `bad-input` for what is wrong or lacking,
 * `not-in-this-state` before taking over and after, `not-found` for another's case.
 */
export async function engage({ ctx, input }: Act<typeof Engage>): Promise<LawyerCase> {
  const { db, now, caller } = ctx
  const row = await lockHandled(ctx, input.id)
  if (!arrowOf(row.status, 'engage', 'handler')) throw refuse('not-in-this-state')
  if (!stagesOf(row.aid_form!).includes(input.stage)) throw refuse('bad-input', NO_STAGE)
  const clock = await newestClock(db, row.id, 'engagement')
  const dueOn = clock?.due_on ?? null
  const days = { today: shanghaiDate(now), assignedOn: clock?.started_on ?? null, dueOn }
  const faults = engagementFaults(input, days)
  const wanted = (await paperRules(db, row)).filter(
    ({ stage, code, required }) =>
      stage === input.stage && required && [AGREEMENT, POWER_OF_ATTORNEY].includes(code),
  )
  const present = await ownCodes(ctx, row.id, clock?.started_on ?? null)
  const lacking = wanted.filter(({ code }) => !present.includes(code))
  for (const { code, name } of lacking) faults[`papers.${code}`] = `请把签好的${name}拍照传上来`
  if (Object.keys(faults).length > 0) throw refuse('bad-input', faults)
  const late = isLate(input.signedOn, dueOn)
  const { status } = await takeStep(
    db,
    row,
    { act: 'engage', actor: 'handler', accountId: caller.accountId },
    now,
  )
  await db
    .insertInto('case_engagement')
    .values({
      application_id: row.id,
      handler_id: caller.accountId,
      stage: input.stage,
      signed_on: input.signedOn,
      late_cause: late ? input.lateCause! : null,
      late_said: late ? input.lateSaid! : null,
      clock_id: clock?.id ?? null,
      created_at: now.toISOString(),
    })
    .execute()
  await tellEngaged(db, row, now)
  ctx.audit({
    act: status,
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { stage: input.stage, signedOn: input.signedOn, late },
  })
  return lawyerCaseOf(ctx, { ...row, status })
}

/** The case turned out to be at another stage. Refuses `bad-input` for one its form does not know, `not-in-this-state` once it is closed. */
export async function setStage({ ctx, input }: Act<typeof SetStage>): Promise<LawyerCase> {
  const row = await lockHandled(ctx, input.id)
  const engagement = await findEngagement(ctx.db, row)
  if (row.status !== 'engaged' || !engagement) throw refuse('not-in-this-state')
  if (!stagesOf(row.aid_form!).includes(input.stage)) throw refuse('bad-input', NO_STAGE)
  await ctx.db
    .updateTable('case_engagement')
    .set({ stage: input.stage })
    .where('id', '=', engagement.id)
    .execute()
  ctx.audit({
    act: 'stage-set',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { was: engagement.stage, stage: input.stage },
  })
  return lawyerCaseOf(ctx, row)
}
