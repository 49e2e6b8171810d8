import { countyOf } from '@contract/area'
import { screeningResultLabels } from '@contract/people/labels'
import { personLink } from '@contract/people/links'
import { scoreSum, screeningNoteNeeded } from '@contract/people/rules'
import type { Person, Screen } from '@contract/people/schema'
import { refuse } from '@contract/refusal'
import { shanghaiYear } from '@contract/time'
import { notify } from '@server/kit/messages/notify'
import type { Act, KnownContext } from '@server/kit/procedure'
import { person } from './person'
import { lockPeople, type PersonRow } from './queries'
import { writeEvents } from './write-event'

/**
 * Records the yearly screening of a person on duty or suspended (A22): four dimensions of one to five points, and
 * 保留 or 淘汰. 淘汰 takes nobody off the register: it asks the county for an exit, of which all its staff are told.
 *
 * Refuses `not-found`, `own-record`, `person-moved-on` for anybody not in the register, `bad-input`,
 * `already-screened` for the second of a year.
 */
export async function screen({ ctx, input }: Act<typeof Screen>): Promise<Person> {
  const { id, year, result, note, politics, service, skill, ethics } = input
  const [row] = await lockPeople(ctx.db, ctx.caller, [id])
  if (!row) throw refuse('not-found')
  if (row.id === ctx.caller.accountId) throw refuse('own-record')
  if (row.status !== 'active' && row.status !== 'suspended') throw refuse('person-moved-on')
  if (year > shanghaiYear(ctx.now)) throw refuse('bad-input', { year: '还没到这一年' })
  if (screeningNoteNeeded(result) && !note) throw refuse('bad-input', { note: '淘汰要写明理由，本人会看到' })
  const scores = { politics, service, skill, ethics }
  const { numInsertedOrUpdatedRows } = await ctx.db
    .insertInto('screening')
    .values({
      person_id: id,
      year,
      ...scores,
      result,
      note: note ?? null,
      by_id: ctx.caller.accountId,
      at: ctx.now.toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) throw refuse('already-screened')
  const summary = `${year}年，${scoreSum(scores)}分（满分20分），${screeningResultLabels[result]}`
  await writeEvents(ctx, [{ personId: id, act: 'screen', from: row.status, to: row.status, reason: summary }])
  if (result === 'drop') await proposeExit(ctx, row, year)
  ctx.audit({
    act: 'person-screened',
    subjectType: 'practitioner',
    subjectId: id,
    areaCode: row.areaCode,
    detail: { year, result },
  })
  return person({ ctx, input: { id } })
}

async function proposeExit(ctx: KnownContext, row: PersonRow, year: number) {
  const colleagues = await ctx.db
    .selectFrom('staff_grant')
    .select('account_id')
    .distinct()
    .where('role', '=', 'county')
    .where('area_code', '=', countyOf(row.areaCode))
    .where('ended_at', 'is', null)
    .execute()
  for (const { account_id: accountId } of colleagues)
    await notify(
      ctx.db,
      {
        accountId,
        kind: 'exit-proposed',
        title: '年度筛查有人被淘汰，请办退出',
        body: `${year}年筛查结果是淘汰。退出要有人来办，办之前照常在册。`,
        link: personLink(row.id),
      },
      ctx.now,
    )
}
