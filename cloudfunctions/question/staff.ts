import { viewOf } from '@contract/consultation/privacy'
import {
  STAFF_ROWS,
  type OnQuestion,
  type QuestionPart,
  type StaffQuestion,
  type StaffQuestions,
  type StaffQuestionsInput,
} from '@contract/question/schema'
import { promisedStatuses } from '@contract/question/labels'
import type { Act, KnownContext } from '@server/kit/procedure'
import { getServed, officeActors, served, type QuestionRow } from './queries'
import { bareItemOf, openedOf } from './view'

function ofPart(ctx: KnownContext, part: QuestionPart) {
  const rows = served(ctx)
  if (part === 'overdue') return rows.where('question.promised_by', '<', ctx.now.toISOString())
  if (part === 'open') return rows.where('question.status', 'in', promisedStatuses)
  if (part === 'answered') return rows.where('question.status', '=', 'answered')
  return rows.where('question.status', 'in', ['closed', 'withdrawn'])
}

/** Questions of what the caller serves, the newest first, without words; and how many are overdue (A59). */
export async function staffList({ ctx, input }: Act<typeof StaffQuestionsInput>): Promise<StaffQuestions> {
  const { part, after } = input
  const found = await ofPart(ctx, part)
    .$if(after !== undefined, (rows) =>
      rows.where((of) =>
        of.or([
          of('question.asked_at', '<', after!.askedAt),
          of.and([of('question.asked_at', '=', after!.askedAt), of('question.id', '>', after!.id)]),
        ]),
      ),
    )
    .orderBy('question.asked_at', 'desc')
    .orderBy('question.id')
    .limit(STAFF_ROWS + 1)
    .execute()
  const { overdue } = await ofPart(ctx, 'overdue')
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('overdue'))
    .executeTakeFirstOrThrow()
  return {
    rows: found.slice(0, STAFF_ROWS).map(bareItemOf),
    more: found.length > STAFF_ROWS,
    overdue,
    asOf: ctx.now.toISOString(),
  }
}

/** A question for staff: never who asked; of a minor's not the words either (未成年人网络保护条例 36). */
export async function forStaff(ctx: KnownContext, row: QuestionRow): Promise<StaffQuestion> {
  const guarded = {
    practitionerId: row.owner_id ?? '',
    safeMode: row.safe_mode,
    minor: row.groups.includes('minor'),
  }
  const { words } = viewOf(guarded, ctx.caller)
  return {
    ...(await openedOf(ctx, row, { actors: officeActors(ctx, row), offers: true, words })),
    locked: !words,
  }
}

/** One question of the area; each look is on record. Refuses `not-found`. */
export async function staffOpen({ ctx, input }: Act<typeof OnQuestion>): Promise<StaffQuestion> {
  const row = await getServed(ctx, input.id)
  ctx.audit({
    act: 'question-opened',
    subjectType: 'question',
    subjectId: row.id,
    areaCode: row.area_code,
  })
  return forStaff(ctx, row)
}
