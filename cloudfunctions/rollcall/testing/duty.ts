import { randomUUID } from 'node:crypto'
import { atShanghai } from '@contract/time'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import type { Person, Stage } from '@server/kit/testing/stage'
import { rotatingSecretContext } from '@server/kit/site-keys'
import { rotatingCode } from '@server/kit/totp'

/** 店上镇 and 微子镇 of 潞城区, 沁河镇 of 沁源县. */
export const dianshang = '140406100000'
export const weizi = '140406101000'
export const qinhe = '140431100000'

interface Duty {
  town?: string
  day?: string
  from?: string
  to?: string
  /** Clock times of the attendance; checked in at the start unless told otherwise, null for nobody there. */
  came?: string | null
  left?: string
}

/** A person's shift with its attendance, 8:30 to 12:30 at 店上镇, put straight in; gives its id. */
export async function onDuty(stage: Stage, person: Person, duty: Duty = {}): Promise<string> {
  const { town = dianshang, day = '2026-11-24', from = '08:30', to = '12:30', came = from, left } = duty
  const id = randomUUID()
  const { db } = stage.service
  await db
    .insertInto('duty_shift')
    .values({
      id,
      site_code: siteCodeOf(town),
      practitioner_id: person.accountId,
      kind: 'at-site',
      day,
      starts_at: atShanghai(day, from),
      ends_at: atShanghai(day, to),
      status: came === null ? 'published' : left === undefined ? 'checked-in' : 'checked-out',
    })
    .execute()
  if (came === null) return id
  await db
    .insertInto('attendance')
    .values({
      shift_id: id,
      practitioner_id: person.accountId,
      checked_in_at: atShanghai(day, came),
      in_code: 'rotating',
      in_location: 'unknown',
      in_distance_m: null,
      arrival: 'on-time',
      checked_out_at: left === undefined ? null : atShanghai(day, left),
      out_code: null,
      out_location: null,
      out_distance_m: null,
      departure: left === undefined ? null : 'early',
      short: left === undefined ? null : true,
      minutes: left === undefined ? null : 30,
    })
    .execute()
  return id
}

/** The eight digits on a site's screen at the stage's clock. */
export async function codeOf(stage: Stage, town: string): Promise<string> {
  const code = siteCodeOf(town)
  const { rotating_secret_sealed: sealed } = await stage.service.db
    .selectFrom('site')
    .select('rotating_secret_sealed')
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  const secret = stage.service.keyring.open(sealed, rotatingSecretContext(code))
  return rotatingCode(secret, stage.service.clock()).code
}

/** The reply row of a person in a call. */
export const replyRow = (stage: Stage, person: Person, callId: string) =>
  stage.service.db
    .selectFrom('roll_call_reply')
    .selectAll()
    .where('practitioner_id', '=', person.accountId)
    .where('roll_call_id', '=', callId)
    .executeTakeFirstOrThrow()

/** Audit rows of a subject, in order. */
export const auditOf = (stage: Stage, subjectId: string) =>
  stage.service.db
    .selectFrom('audit_log')
    .select(['act', 'role', 'chain', 'detail'])
    .where('subject_id', '=', subjectId)
    .orderBy('at')
    .orderBy('position')
    .execute()

/** Messages a person has, oldest first. */
export const messagesOf = (stage: Stage, person: Person) =>
  stage.service.db
    .selectFrom('message')
    .select(['kind', 'title', 'body', 'link'])
    .where('account_id', '=', person.accountId)
    .orderBy('created_at')
    .execute()
