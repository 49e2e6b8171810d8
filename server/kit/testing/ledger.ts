import { randomUUID } from 'node:crypto'
import { atShanghai } from '@contract/time'
import type { ShiftStatus } from '@contract/duty/labels'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import type { Person, Stage } from './stage'

/** A whole-day shift put straight into the roster: at 店上镇's station, on the stage's first day, checked in. */
export async function addShift(
  stage: Stage,
  person: Person,
  {
    town = '140406100000',
    day = '2026-11-23',
    status = 'checked-in',
  }: { town?: string; day?: string; status?: ShiftStatus } = {},
): Promise<string> {
  const id = randomUUID()
  await stage.service.db
    .insertInto('duty_shift')
    .values({
      id,
      site_code: siteCodeOf(town),
      practitioner_id: person.accountId,
      kind: 'at-site',
      day,
      starts_at: atShanghai(day, '08:30'),
      ends_at: atShanghai(day, '17:30'),
      status,
    })
    .execute()
  return id
}

/** A consultation put straight into the ledger, on the telephone, at the stage's present. */
export async function addConsultation(
  stage: Stage,
  person: Person,
  {
    town = '140406100000',
    occurredAt = stage.service.clock().toISOString(),
    id = randomUUID() as string,
  } = {},
): Promise<string> {
  await stage.service.db
    .insertInto('consultation')
    .values({
      id,
      shift_id: null,
      site_code: siteCodeOf(town),
      area_code: town,
      practitioner_id: person.accountId,
      channel: 'phone',
      matter_type: 'wages',
      groups: ['migrant-worker'],
      summary: '工地拖欠三个月工资',
      answer: '可先向劳动监察投诉',
      result: 'answered',
      client_name_sealed: null,
      client_phone_sealed: null,
      client_phone_index: null,
      right_told: true,
      occurred_at: occurredAt,
      recorded_at: occurredAt,
    })
    .execute()
  return id
}

/** Sets the rating of a consultation aside, as if its adviser had appealed and somebody had decided so. */
export async function setRatingAside(stage: Stage, consultationId: string): Promise<void> {
  const { db, clock } = stage.service
  const rating = await db
    .selectFrom('rating')
    .select('practitioner_id')
    .where('consultation_id', '=', consultationId)
    .executeTakeFirstOrThrow()
  const decider = await stage.resident()
  const at = clock().toISOString()
  await db
    .insertInto('rating_appeal')
    .values({
      consultation_id: consultationId,
      county_code: '140406',
      practitioner_id: rating.practitioner_id,
      reason: '来的不是这个人',
      appealed_at: at,
      outcome: 'set-aside',
      note: '核实属实',
      decided_by: decider.accountId,
      decided_at: at,
    })
    .execute()
}
