import { randomUUID } from 'node:crypto'
import type { DutyKind, ShiftOrigin, ShiftStatus } from '@contract/duty/labels'
import { atShanghai } from '@contract/time'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import type { Person, Stage } from '@server/kit/testing/stage'

/** 店上镇 and 微子镇 of 潞城区, and 沁河镇 of 沁源县. */
export const dianshang = siteCodeOf('140406100000')
export const weizi = siteCodeOf('140406101000')
export const qinhe = siteCodeOf('140431100000')

interface Published {
  site?: string
  day?: string
  from?: string
  to?: string
  kind?: DutyKind
  status?: ShiftStatus
  origin?: ShiftOrigin
  note?: string
}

/** Puts a duty on the roster as if it had been published: the morning of Tuesday 2026-11-24 at 店上镇 unless told otherwise. */
export async function publishShift(stage: Stage, person: Person, shift: Published = {}): Promise<string> {
  const { site = dianshang, day = '2026-11-24', from = '08:30', to = '12:30' } = shift
  const id = randomUUID()
  await stage.service.db
    .insertInto('duty_shift')
    .values({
      id,
      site_code: site,
      practitioner_id: person.accountId,
      kind: shift.kind ?? 'at-site',
      day,
      starts_at: atShanghai(day, from),
      ends_at: atShanghai(day, to),
      status: shift.status ?? 'published',
      origin: shift.origin ?? 'pattern',
      note: shift.note ?? null,
    })
    .execute()
  return id
}

/** The messages of a person, newest last. */
export const messagesOf = (stage: Stage, person: Person) =>
  stage.service.db
    .selectFrom('message')
    .select(['kind', 'title', 'body'])
    .where('account_id', '=', person.accountId)
    .orderBy('created_at')
    .execute()

/** What was done to one thing, by its audit rows. */
export const actsOn = async (stage: Stage, subjectId: string): Promise<string[]> => {
  const rows = await stage.service.db
    .selectFrom('audit_log')
    .select('act')
    .where('subject_id', '=', subjectId)
    .orderBy('position')
    .execute()
  return rows.map(({ act }) => act)
}
