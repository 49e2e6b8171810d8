import { caseworkSettings } from '@contract/casework/settings'
import { takesUrging, urgeAgainOn } from '@contract/casework/rules'
import type { MyHandling } from '@contract/casework/schema'
import type { CaseOf, ReadProgress, Urge } from '@contract/casework/acts'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { findMine, lockMine, type ApplicationRow } from '@server/kit/aid/rows'
import { takeStep } from '@server/kit/aid/step'
import { findEngagement } from '@server/kit/casework/file'
import type { Act, KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { tellUrged } from './messages'
import { findHandler, findTermination, lastUrge, listProgress, openUrges, terminationOf } from './queries'

const againOn = async ({ db, now }: KnownContext, row: ApplicationRow): Promise<string | null> => {
  const { everyDays } = await readSetting(
    db,
    caseworkSettings,
    'case.urge',
    row.county_code!,
    shanghaiDate(now),
  )
  return urgeAgainOn(await lastUrge(db, row.id), now, everyDays)
}

async function handlingOf(ctx: KnownContext, row: ApplicationRow): Promise<MyHandling> {
  const { db, service, now } = ctx
  const handler = await findHandler(db, row.handler_id)
  const urging = takesUrging(row.status)
  const again = urging ? await againOn(ctx, row) : null
  const termination = row.status === 'terminated' ? await findTermination(db, row.id) : undefined
  return {
    status: row.status,
    handlerName: handler?.name ?? null,
    handlerUnit: handler?.unit ?? null,
    stage: (await findEngagement(db, row))?.stage ?? null,
    progress: await listProgress(db, service.keyring, row.id),
    mayUrge: urging && again === null,
    urgeAgainOn: again,
    urgedAt: (await openUrges(db, row.id)).at(-1) ?? null,
    termination: termination ? terminationOf(termination) : null,
    asOf: now.toISOString(),
  }
}

/** How one's own case is handled. Another's, and one the centre has not received, are not found. */
export async function mine({ ctx, input }: Act<typeof CaseOf>): Promise<MyHandling> {
  const row = await findMine(ctx.db, ctx.caller.accountId, input.id)
  if (!row || row.number === null) throw refuse('not-found')
  return handlingOf(ctx, row)
}

/**
 * Asks how it goes (法援法 46): the lawyer must answer, the county is told where there is none yet. Refuses
 * `urged-lately` within a week, `not-in-this-state` where nobody has it in hand, `not-found` for another's.
 */
export async function urge({ ctx, input }: Act<typeof Urge>): Promise<MyHandling> {
  const { db, now, caller } = ctx
  const row = await lockMine(db, caller.accountId, input.id)
  if (!row) throw refuse('not-found')
  if (!takesUrging(row.status)) throw refuse('not-in-this-state')
  if (await againOn(ctx, row)) throw refuse('urged-lately')
  await takeStep(db, row, { act: 'urge', actor: 'applicant', accountId: caller.accountId }, now)
  await db
    .insertInto('case_urge')
    .values({ application_id: row.id, urged_by: caller.accountId, urged_at: now.toISOString() })
    .execute()
  await tellUrged(db, row, now)
  ctx.audit({
    act: 'urged',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
  })
  return handlingOf(ctx, row)
}

/** Says that what was told has been read (148号令 35). Another's is not found. */
export async function readProgress({ ctx, input }: Act<typeof ReadProgress>): Promise<MyHandling> {
  const { db, now, caller } = ctx
  const row = await lockMine(db, caller.accountId, input.id)
  if (!row || row.number === null) throw refuse('not-found')
  const { numUpdatedRows } = await db
    .updateTable('case_progress')
    .set({ read_at: now.toISOString(), read_by: caller.accountId })
    .where('application_id', '=', row.id)
    .where('read_at', 'is', null)
    .executeTakeFirst()
  ctx.audit({
    act: 'progress-read',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { count: Number(numUpdatedRows) },
  })
  return handlingOf(ctx, row)
}
