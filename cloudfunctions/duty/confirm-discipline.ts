import type { ConfirmDiscipline, Discipline } from '@contract/duty/discipline-schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { findConfirmation, getDisciplineOn } from './discipline-queries'

/** Writes down that the caller has read the version in force; once, however often. Refuses `discipline-outdated`. */
export async function confirmDiscipline({
  ctx,
  input,
}: Act<typeof ConfirmDiscipline, PractitionerContext>): Promise<Discipline> {
  const { db, now, caller } = ctx
  const text = await getDisciplineOn(db, shanghaiDate(now))
  if (text.version !== input.version) throw refuse('discipline-outdated')
  await db
    .insertInto('discipline_confirmation')
    .values({ practitioner_id: caller.accountId, version: text.version, confirmed_at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  ctx.audit({
    act: 'discipline-confirmed',
    subjectType: 'practitioner',
    subjectId: caller.accountId,
    areaCode: caller.practitioner.areaCode,
    detail: { version: text.version },
  })
  return { ...text, confirmedAt: (await findConfirmation(db, caller.accountId, text.version))! }
}
