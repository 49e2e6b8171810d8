import { keepToTell } from '@server/kit/aid/to-tell'
import type { Person, Stage } from '@server/kit/testing/stage'
import { takenInCase } from '@server/kit/testing/taken-in'

/** Two things to tell somebody without an account, one told already, and one of somebody who follows it now. */
export async function waitToTell(stage: Stage, clerk: Person, town: string): Promise<void> {
  const { db, clock } = stage.service
  const about = async (applicant?: Person) => {
    const id = await takenInCase(stage, 'withdrawn', clerk, town, {
      form: { countyCode: town.slice(0, 6) },
      set: { applicant_id: applicant?.accountId ?? null },
    })
    await keepToTell(db, id, { kind: 'aid-decided', title: '有结果了', body: '' }, clock())
    return id
  }
  await keepToTell(db, await about(), { kind: 'aid-lawyer', title: '律师接手了', body: '' }, clock())
  const { id } = await db
    .insertInto('aid_telling')
    .values({
      application_id: await about(),
      how: 'met',
      teller_id: clerk.accountId,
      told_at: clock().toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('aid_to_tell')
    .set({ telling_id: id })
    .where('application_id', '=', (eb) =>
      eb.selectFrom('aid_telling').select('application_id').where('id', '=', id),
    )
    .execute()
  await about(await stage.resident())
}
