import { sql } from 'kysely'
import type { AidStatus } from '@contract/aid/statuses'
import {
  waitingStates,
  type AssignDesk,
  type OpenDesk,
  type Waiting,
  type WaitingInput,
  type WaitingState,
} from '@contract/assignment/schema'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { findReceived, received } from '@server/kit/aid/rows'
import type { Caller } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'
import { dueOf } from './rows'
import { deskOf } from './view'

const LENGTH = 200

const statuses: Record<WaitingState, AidStatus[]> = {
  assign: ['granted', 'notified'],
  answer: ['assigned'],
  change: ['accepted', 'engaged'],
}

/** Cases of the caller's counties that wait for a lawyer, for a lawyer's answer, or for a word about a change. */
const waitingIn = (db: Db, caller: Caller, state: WaitingState) =>
  received(db, caller)
    .leftJoin('account as handler', 'handler.id', 'aid_application.handler_id')
    .select('handler.name as handler_name')
    .select(
      sql<string | null>`(select answer_by from aid_assignment
        where application_id = aid_application.id and ended_at is null)`.as('answer_by'),
    )
    .select(dueOf(state === 'change' ? ['change'] : ['assign', 'notified-defence']).as('due_on'))
    .select(
      sql<number>`(select count(*)::integer from aid_assignment
        where application_id = aid_application.id and ended_at is not null and outcome <> 'ended')`.as(
        'earlier',
      ),
    )
    .where('aid_application.status', 'in', statuses[state])
    .$if(state === 'change', (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('aid_change')
            .select('aid_change.id')
            .whereRef('aid_change.application_id', '=', 'aid_application.id')
            .where('aid_change.outcome', 'is', null),
        ),
      ),
    )

const countOf = async (db: Db, caller: Caller, state: WaitingState): Promise<number> => {
  const { count } = await db
    .selectFrom(waitingIn(db, caller, state).as('waiting'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** What waits on the county's desk, the first due first. */
export async function waiting({ ctx, input }: Act<typeof WaitingInput>): Promise<Waiting> {
  const { db, caller, now } = ctx
  const rows = await waitingIn(db, caller, input.state)
    .orderBy(input.state === 'answer' ? 'answer_by' : 'due_on')
    .orderBy('aid_application.id')
    .limit(LENGTH)
    .execute()
  const counts = {} as Waiting['counts']
  for (const state of waitingStates) counts[state] = await countOf(db, caller, state)
  return {
    rows: rows.map((row) => ({
      id: row.id,
      number: row.number!,
      countyName: row.county_name!,
      status: row.status,
      aidForm: row.aid_form!,
      matterType: row.matter_type!,
      chosen: row.chosen_id !== null,
      handlerName: row.handler_name,
      dueOn: input.state === 'answer' ? null : row.due_on,
      answerBy: input.state === 'answer' ? row.answer_by : null,
      earlier: row.earlier,
    })),
    counts,
    asOf: now.toISOString(),
  }
}

/** Opens a case of the caller's county, with whom it may be assigned to and why; leaves a trace. */
export async function desk({ ctx, input }: Act<typeof OpenDesk>): Promise<AssignDesk> {
  const row = await findReceived(ctx.db, ctx.caller, input.id)
  if (!row?.number) throw refuse('not-found')
  ctx.audit({ act: 'opened', subjectType: 'aid_application', subjectId: row.id, areaCode: row.county_code! })
  return deskOf(ctx, row, input)
}
