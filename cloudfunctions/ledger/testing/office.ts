import { randomUUID } from 'node:crypto'
import type { LedgerRow } from '@contract/consultation/search-schema'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { writeConsultation, type NewRecord } from '@server/kit/ledger/write-consultation'
import type { Person, Stage } from '@server/kit/testing/stage'
import { ledgerRouter } from '../router'

export const TOWN = '140406100000'
export const PERIOD = { from: '2026-11-01', to: '2026-11-30' }

/** Writes a record into the ledger, on the telephone in 店上镇 at the stage's present unless told otherwise. */
export async function written(
  stage: Stage,
  person: Person,
  { town = TOWN, ...changes }: Partial<NewRecord> & { town?: string } = {},
): Promise<string> {
  const { db, keyring, clock } = stage.service
  const id = randomUUID()
  await writeConsultation(
    db,
    keyring,
    {
      id,
      siteCode: siteCodeOf(town),
      areaCode: town,
      practitionerId: person.accountId,
      channel: 'phone',
      matterType: 'wages',
      groups: [],
      summary: '工地拖欠三个月工资',
      answer: '可先向劳动监察投诉',
      result: 'answered',
      rightTold: true,
      occurredAt: clock().toISOString(),
      ...changes,
    },
    clock(),
  )
  return id
}

/** Rates a record as its visitor would have on the adviser's phone. */
export const rated = (
  stage: Stage,
  person: Person,
  consultationId: string,
  satisfaction: NonNullable<LedgerRow['satisfaction']>,
) =>
  stage.service.db
    .insertInto('rating')
    .values({
      consultation_id: consultationId,
      practitioner_id: person.accountId,
      rater_id: null,
      ticket_hash: null,
      way: 'handed-over',
      entered_by: person.accountId,
      satisfaction,
      was_free: true,
      solicited: false,
      comment: null,
      rated_at: stage.service.clock().toISOString(),
    })
    .execute()

/** Counts up a record's version, as a correction of it does. */
export const corrected = (stage: Stage, id: string, changes: { summary?: string; minor?: boolean }) =>
  stage.service.db
    .updateTable('consultation')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

export const call = <T = any>(stage: Stage, person: Person, procedure: string, input: object = {}) =>
  stage.call<T>(ledgerRouter, person, procedure, input)

/** All ids a search finds, in the order of its pages. */
export async function foundIds(
  stage: Stage,
  person: Person,
  filters: object = {},
  limit = 50,
  between: () => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const ids: string[] = []
  let before: { occurredAt: string; id: string } | undefined
  for (;;) {
    const { data, code, fields } = await call(stage, person, 'search', {
      ...PERIOD,
      ...filters,
      limit,
      before,
    })
    if (code) throw new Error(`${code} ${JSON.stringify(fields)}`)
    ids.push(...data.rows.map(({ id }: LedgerRow) => id))
    if (!data.more) return ids
    before = { occurredAt: data.rows.at(-1).occurredAt, id: data.rows.at(-1).id }
    await between()
  }
}

/** What the audit log says of an act, the oldest first. */
export const traces = async (stage: Stage, act: string) =>
  (
    await stage.service.db
      .selectFrom('audit_log')
      .select(['chain', 'detail', 'account_id'])
      .where('act', '=', act)
      .orderBy('at')
      .orderBy('position')
      .execute()
  ).map((row) => ({ ...row, detail: row.detail as Record<string, unknown> }))
