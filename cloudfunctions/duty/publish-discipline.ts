import { sql } from 'kysely'
import type { DisciplineText, PublishDiscipline } from '@contract/duty/discipline-schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { servedAreas } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'

/**
 * Publishes the next version of the discipline text, in force from today or a later day. Earlier versions stay as
 * they were confirmed. Refuses `discipline-day` for a day gone by.
 */
export async function publishDiscipline({
  ctx,
  input,
}: Act<typeof PublishDiscipline>): Promise<DisciplineText> {
  const { db, now, caller } = ctx
  const { effectiveFrom, title, items } = input
  if (effectiveFrom < shanghaiDate(now)) throw refuse('discipline-day', { effectiveFrom: '不能早于今天' })
  // versions count up without a gap: of two published at once the second waits and comes after
  await sql`select pg_advisory_xact_lock(hashtext('discipline_text'))`.execute(db)
  const { last } = await db
    .selectFrom('discipline_text')
    .select(({ fn }) => fn.max('version').as('last'))
    .executeTakeFirstOrThrow()
  const version = last + 1
  await db
    .insertInto('discipline_text')
    .values({
      version,
      effective_from: effectiveFrom,
      title,
      items: JSON.stringify(items),
      published_by: caller.accountId,
      published_at: now.toISOString(),
    })
    .execute()
  ctx.audit({
    act: 'discipline-published',
    subjectType: 'discipline_text',
    subjectId: String(version),
    areaCode: servedAreas(caller, ['city'])[0]!,
    detail: { version, effectiveFrom, items: items.length },
  })
  return { version, effectiveFrom, title, items }
}
