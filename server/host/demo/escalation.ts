import { addDays, atShanghai, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { noteStep } from '@server/kit/ledger/escalation-steps'
import { openEscalation } from '@server/kit/ledger/open-escalation'
import { DEMO_TOWN, demoId, demoLawyer, demoStaff } from './people'

const clerk = demoStaff[1]!.id

const where = {
  site_code: siteCodeOf(DEMO_TOWN),
  area_code: DEMO_TOWN,
  practitioner_id: demoLawyer.id,
}

/** Writes a call of many people, and what it opens; undefined where it is there. */
async function hear(db: Db, key: string, groupSize: number, at: Date) {
  const id = demoId(`pressing:${key}`)
  const written = await db
    .insertInto('consultation')
    .values({
      id,
      shift_id: null,
      ...where,
      channel: 'phone',
      matter_type: 'wages',
      groups: ['migrant-worker'],
      summary: '工地上二十多人几个月没发工资，商量着一起去政府问。',
      answer: '劝大家推代表，先到劳动监察登记；告诉他们讨要工资申请法律援助免查经济困难。',
      result: 'guided',
      client_name_sealed: null,
      client_phone_sealed: null,
      client_phone_index: null,
      right_told: true,
      occurred_at: at.toISOString(),
      recorded_at: at.toISOString(),
      group_size: groupSize,
      risks: ['mass'],
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('matter_id')
    .executeTakeFirst()
  if (!written) return undefined
  return openEscalation(
    db,
    {
      id,
      matterId: written.matter_id,
      siteCode: where.site_code,
      areaCode: where.area_code,
      practitionerId: where.practitioner_id,
      safeMode: false,
      groupSize,
      risks: ['mass'],
    },
    at,
  )
}

/** Acknowledged and reported the same morning. */
async function seeTo(db: Db, id: string, day: string): Promise<void> {
  const acknowledged = new Date(atShanghai(day, '09:18'))
  const reported = new Date(atShanghai(day, '10:05'))
  await db
    .updateTable('escalation')
    .set({ status: 'reported', acknowledged_at: acknowledged.toISOString(), acknowledged_by: clerk })
    .where('id', '=', id)
    .execute()
  await db
    .insertInto('escalation_report')
    .values({
      id: demoId(`report:${id}`),
      escalation_id: id,
      office: '区人民政府办公室',
      reported_at: reported.toISOString(),
      number: null,
      written_by: clerk,
      written_at: reported.toISOString(),
    })
    .execute()
  await noteStep(db, { id, act: 'acknowledge', from: 'open', to: 'acknowledged', by: clerk }, acknowledged)
  await noteStep(db, { id, act: 'report', from: 'acknowledged', to: 'reported', by: clerk }, reported)
}

/** One that waits to be acknowledged, and one of the day before that is with the government. Written once. */
export async function seedEscalations(db: Db, now: Date): Promise<void> {
  const yesterday = addDays(shanghaiDate(now), -1)
  await db.transaction().execute(async (tx) => {
    const earlier = await hear(tx, 'reported', 26, new Date(atShanghai(yesterday, '09:00')))
    if (earlier) await seeTo(tx, earlier.id, yesterday)
    await hear(tx, 'waiting', 18, new Date(now.getTime() - 20 * 60_000))
  })
}
