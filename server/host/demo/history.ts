import type { Insertable } from 'kysely'
import type { Db } from '@server/database/client'
import type { Tables } from '@server/database/tables'
import type { MatterType } from '@contract/consultation/labels'
import type { Group } from '@contract/groups'
import { TICKET_HOURS } from '@contract/rating/rules'
import { inChunks } from './in-chunks'
import { demoId, demoResidents } from './people'

const MATTERS: { type: MatterType; summary: string; answer: string; groups: Group[] }[] = [
  {
    type: 'wages',
    summary: '在工地干活八个月，包工头拖欠工资，问怎么要回来。',
    answer: '保留考勤、转账和聊天记录，先向劳动监察投诉；可以申请法律援助，讨要工资免查经济困难。',
    groups: ['migrant-worker'],
  },
  {
    type: 'land-title',
    summary: '和邻居为承包地地界有争议，问找谁处理。',
    answer: '先请村委会和乡镇调解，带上承包合同和确权证；调解不成可以申请仲裁或者起诉。',
    groups: ['elderly'],
  },
  {
    type: 'family',
    summary: '想离婚，孩子四岁，问抚养权怎么定。',
    answer: '两周岁以上按最有利于孩子的原则确定；说明了协议离婚和起诉离婚的步骤和所需材料。',
    groups: ['woman'],
  },
  {
    type: 'traffic',
    summary: '骑电动车被小轿车撞伤，责任认定书下来了，问怎么赔。',
    answer: '先由交强险赔，不足的按责任比例；指导了伤残鉴定和起诉材料。',
    groups: [],
  },
  {
    type: 'social-security',
    summary: '老人问低保和养老保险怎么办理。',
    answer: '告知到乡镇便民服务中心社保窗口办理，列了所需材料。',
    groups: ['elderly'],
  },
]

interface PastShift {
  id: string
  practitioner_id: string
  site_code: string
  area_code: string
  starts_at: string
  ends_at: string
}

const later = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()

/** Every seventeenth duty began 25 minutes late. */
function attendanceOf(shift: PastShift, index: number): Insertable<Tables['attendance']> {
  const lateBy = index % 17 === 16 ? 25 : 3
  return {
    shift_id: shift.id,
    practitioner_id: shift.practitioner_id,
    checked_in_at: later(shift.starts_at, lateBy),
    in_code: 'rotating',
    in_location: 'inside',
    in_distance_m: 40 + (index % 90),
    arrival: lateBy > 10 ? 'late' : 'on-time',
    checked_out_at: shift.ends_at,
    out_code: 'rotating',
    out_location: 'unknown',
    out_distance_m: null,
    departure: 'on-time',
    short: false,
    minutes: (Date.parse(shift.ends_at) - Date.parse(shift.starts_at)) / 60_000 - lateBy,
  }
}

function consultationOf(shift: PastShift, number: number, turn: number): Insertable<Tables['consultation']> {
  const matter = MATTERS[number % MATTERS.length]!
  const occurred_at = later(shift.starts_at, 40 + turn * 70)
  return {
    id: demoId(`consultation:${shift.id}:${turn}`),
    shift_id: shift.id,
    site_code: shift.site_code,
    area_code: shift.area_code,
    practitioner_id: shift.practitioner_id,
    channel: 'on-site',
    matter_type: matter.type,
    groups: matter.groups,
    summary: matter.summary,
    answer: matter.answer,
    result: number % 9 === 0 ? 'to-legal-aid' : 'answered',
    client_name_sealed: null,
    client_phone_sealed: null,
    client_phone_index: null,
    right_told: true,
    occurred_at,
    recorded_at: later(occurred_at, 12),
  }
}

const VISITORS = 3000
const visitorId = (number: number): string => demoId(`visitor:${number % VISITORS}`)

/** One rating in ninety-seven comes from the same person, for the radar to find. */
const raterOf = (number: number): string => (number % 97 === 2 ? demoResidents[0]!.id : visitorId(number))

/** One in sixty-seven is rated before anybody could have read the questions; the others take a minute and a half. */
function ticketOf(
  consultation: Insertable<Tables['consultation']>,
  number: number,
): Insertable<Tables['rating_ticket']> {
  const used_at = later(consultation.recorded_at, 8)
  const issued_at = later(used_at, number % 67 === 5 ? -0.05 : -1.5)
  return {
    ticket_hash: `demo:${consultation.id}`,
    consultation_id: consultation.id,
    issued_at,
    expires_at: later(issued_at, TICKET_HOURS * 60),
    used_at,
  }
}

/** One in twenty-three is not satisfied and one in thirteen finds it fair: figures of a real place are not round. */
function ratingOf(
  consultation: Insertable<Tables['consultation']>,
  number: number,
): Insertable<Tables['rating']> {
  return {
    consultation_id: consultation.id,
    practitioner_id: consultation.practitioner_id,
    rater_id: raterOf(number),
    ticket_hash: `demo:${consultation.id}`,
    way: 'own-phone',
    satisfaction: number % 23 === 1 ? 'dissatisfied' : number % 13 === 1 ? 'fair' : 'satisfied',
    was_free: true,
    solicited: false,
    comment: null,
    rated_at: later(consultation.recorded_at, 8),
  }
}

/** One duty in forty, told by its id, so that a later start does not turn it into one that was kept. */
const wasMissed = (shiftId: string): boolean => Number.parseInt(shiftId.slice(0, 8), 16) % 40 === 0

/**
 * What has happened of the roster up to yesterday: attendance but for one duty in forty, two consultations a duty,
 * and ratings of two in three of them. Written only for shifts that have none yet.
 */
export async function seedHistory(db: Db, today: string): Promise<void> {
  const past = await db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .select(['duty_shift.id', 'practitioner_id', 'site_code', 'site.area_code', 'starts_at', 'ends_at'])
    .where('day', '<', today)
    .where('status', '=', 'published')
    .where('duty_shift.kind', '=', 'at-site')
    .orderBy('duty_shift.starts_at')
    .orderBy('duty_shift.id')
    .execute()
  const kept = past.filter(({ id }) => !wasMissed(id))
  const consultations = kept.flatMap((shift, index) =>
    [0, 1].map((turn) => consultationOf(shift, index * 2 + turn, turn)),
  )
  const rated = consultations.map((row, number) => ({ row, number })).filter(({ number }) => number % 3 !== 0)
  await db.transaction().execute(async (tx) => {
    await inChunks(kept, (chunk) =>
      tx
        .updateTable('duty_shift')
        .set({ status: 'checked-out' })
        .where(
          'id',
          'in',
          chunk.map(({ id }) => id),
        )
        .execute(),
    )
    await inChunks(kept.map(attendanceOf), (rows) => tx.insertInto('attendance').values(rows).execute())
    await inChunks(consultations, (rows) => tx.insertInto('consultation').values(rows).execute())
    await inChunks([...new Set(rated.map(({ number }) => visitorId(number)))], (ids) =>
      tx
        .insertInto('account')
        .values(
          ids.map((id) => ({ id, name: '来访群众', created_at: `${today}T00:00:00Z`, disabled_at: null })),
        )
        .onConflict((c) => c.doNothing())
        .execute(),
    )
    await inChunks(
      rated.map(({ row, number }) => ticketOf(row, number)),
      (rows) => tx.insertInto('rating_ticket').values(rows).execute(),
    )
    await inChunks(
      rated.map(({ row, number }) => ratingOf(row, number)),
      (rows) => tx.insertInto('rating').values(rows).execute(),
    )
  })
}
