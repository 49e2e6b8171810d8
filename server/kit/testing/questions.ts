import { randomUUID } from 'node:crypto'
import type { Tables } from '@server/database/tables'
import type { Insertable } from 'kysely'
import { sealAsker } from '../questions/words'
import { dianshang } from './public-shift'
import type { Person, Stage } from './stage'

/** A question put straight into the database: waiting at 店上镇, promised for 2026-11-25 nine o'clock, unless told otherwise. */
export async function addQuestion(
  stage: Stage,
  asker: Person,
  change: Partial<Insertable<Tables['question']>> = {},
): Promise<string> {
  const id = randomUUID()
  await stage.service.db
    .insertInto('question')
    .values({
      id,
      site_code: dianshang,
      area_code: '140406100000',
      asked_by: asker.accountId,
      relation: 'self',
      person_sealed: sealAsker(stage.service.keyring, id, {}),
      matter_type: null,
      groups: [],
      urgent: false,
      safe_mode: false,
      status: 'waiting',
      asked_at: '2026-11-23T00:00:00.000Z',
      promised_by: '2026-11-25T01:00:00.000Z',
      ...change,
    })
    .execute()
  return id
}
