import { randomUUID } from 'node:crypto'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import type { Outcome, Person, Stage } from '@server/kit/testing/stage'
import { consultationRouter } from '../router'

/** A call at the county's centre on the stage's first morning, whole. */
export const newCall = (changes: Record<string, unknown> = {}) => ({
  id: randomUUID() as string,
  siteCode: siteCodeOf('140406'),
  channel: 'phone',
  matterType: 'wages',
  groups: [],
  summary: '工地拖欠三个月工资，想知道怎么要回来',
  answer: '告知可先向劳动监察投诉，也可申请仲裁',
  result: 'answered',
  rightTold: true,
  occurredAt: '2026-11-23T08:00:00+08:00',
  ...changes,
})

/** Writes records through the door and answers what the ledger says of them. */
export async function written(stage: Stage, person: Person, changes: Record<string, unknown> = {}) {
  const { data, code, fields } = await stage.call(consultationRouter, person, 'record', newCall(changes))
  if (code) throw new Error(`${code} ${JSON.stringify(fields)}`)
  return data as Outcome['data']
}

export const auditOf = (stage: Stage, id: string) =>
  stage.service.db
    .selectFrom('audit_log')
    .select(['act', 'chain', 'detail'])
    .where('subject_id', '=', id)
    .orderBy('position')
    .execute()
