import { randomUUID } from 'node:crypto'
import type { ShiftStatus } from '@contract/duty/labels'
import { atShanghai } from '@contract/time'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { rotatingSecretContext } from '@server/kit/site-keys'
import type { Person, Stage } from '@server/kit/testing/stage'
import { rotatingCode } from '@server/kit/totp'

/** 店上镇 and 微子镇 of 潞城区, and 沁河镇 of 沁源县. */
export const dianshang = siteCodeOf('140406100000')
export const weizi = siteCodeOf('140406101000')
export const qinhe = siteCodeOf('140431100000')

export const DAY = '2026-11-24'

interface Planned {
  site?: string
  day?: string
  from?: string
  /** On the next day where it is not after `from`. */
  to?: string
  nextDay?: string
  status?: ShiftStatus
}

/** Puts a shift on the roster as the planner would; 8:30 to 12:30 at 店上镇 unless told otherwise. */
export async function plan(stage: Stage, person: Person, planned: Planned = {}): Promise<string> {
  const { site = dianshang, day = DAY, from = '08:30', to = '12:30', status = 'published' } = planned
  const id = randomUUID()
  await stage.service.db
    .insertInto('duty_shift')
    .values({
      id,
      site_code: site,
      practitioner_id: person.accountId,
      kind: 'at-site',
      day,
      starts_at: atShanghai(day, from),
      ends_at: atShanghai(planned.nextDay ?? day, to),
      status,
    })
    .execute()
  return id
}

/** The eight digits on a site's screen at the stage's clock, or `seconds` before. */
export async function codeOf(stage: Stage, site: string, secondsAgo = 0): Promise<string> {
  const { rotating_secret_sealed } = await stage.service.db
    .selectFrom('site')
    .select('rotating_secret_sealed')
    .where('code', '=', site)
    .executeTakeFirstOrThrow()
  const secret = stage.service.keyring.open(rotating_secret_sealed, rotatingSecretContext(site))
  return rotatingCode(secret, new Date(stage.service.clock().getTime() - secondsAgo * 1000)).code
}

/** The key printed on a site's sheet. */
export async function sheetOf(stage: Stage, site: string): Promise<string> {
  const { printed_key } = await stage.service.db
    .selectFrom('site')
    .select('printed_key')
    .where('code', '=', site)
    .executeTakeFirstOrThrow()
  return printed_key
}

/** Puts a site on the map; the master list has no positions. */
export const locate = (stage: Stage, site: string, lat: number, lng: number) =>
  stage.service.db.updateTable('site').set({ lat, lng, fence_m: 300 }).where('code', '=', site).execute()

export const shiftRow = (stage: Stage, id: string) =>
  stage.service.db.selectFrom('duty_shift').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const attendanceRows = (stage: Stage, person: Person) =>
  stage.service.db
    .selectFrom('attendance')
    .selectAll()
    .where('practitioner_id', '=', person.accountId)
    .execute()

export const auditRows = (stage: Stage, shiftId: string) =>
  stage.service.db.selectFrom('audit_log').selectAll().where('subject_id', '=', shiftId).execute()

export const historyRows = (stage: Stage, shiftId: string) =>
  stage.service.db.selectFrom('attendance_history').selectAll().where('shift_id', '=', shiftId).execute()

/** What the job does with a forgotten shift, as of an instant. */
export async function closeBySystem(stage: Stage, id: string, at: string, minutes: number): Promise<void> {
  const { db } = stage.service
  await db
    .updateTable('attendance')
    .set({ checked_out_at: at, departure: 'on-time', short: false, minutes, closed_by_system: true })
    .where('shift_id', '=', id)
    .execute()
  await db.updateTable('duty_shift').set({ status: 'checked-out' }).where('id', '=', id).execute()
}
