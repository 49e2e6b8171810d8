import { subsidySettings } from '@contract/subsidy/settings'
import { randomUUID } from 'node:crypto'
import { statutoryDeadline } from '@contract/calendar'
import { compose, type Composed } from '@contract/subsidy/compose'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import type { AuditEntry } from '../audit'
import { isRestDay } from '../holidays'
import { readSetting } from '../settings'
import type { Whose } from './duties'
import { gather } from './gather'
import { tellChanged, tellMade } from './messages'
import { writeHistory } from './history'
import { ratesMissing, standingLines, writeLines } from './write-lines'

/** `none`: there was nothing to state; `closed`: it had left the draft, and stays as it is. */
export type MadeStatement = 'made' | 'changed' | 'same' | 'none' | 'closed'

interface Making {
  db: Db
  now: Date
  /** Null when the system makes it. */
  actorId: string | null
  /** The act it belongs to tells the person itself. */
  quiet?: boolean
  audit: (entry: AuditEntry) => void
}

/** Last day for the person to look at a statement, counted from today. */
export async function confirmBy(db: Db, countyCode: string, now: Date): Promise<string> {
  const today = shanghaiDate(now)
  const { days } = await readSetting(db, subsidySettings, 'subsidy.confirmation', countyCode, today)
  return statutoryDeadline(today, days, isRestDay)
}

/**
 * Holds a person's statements for the rest of the transaction: two that are made at once would both take the same
 * deduction, or find the same difference.
 */
export const lockStatementsOf = (db: Db, practitionerId: string) =>
  db
    .selectFrom('practitioner')
    .select('account_id')
    .where('account_id', '=', practitionerId)
    .forNoKeyUpdate()
    .execute()

const sumsOf = ({ dueFen, deductedFen, totalFen }: Composed) => ({
  due_fen: dueFen,
  deducted_fen: deductedFen,
  total_fen: totalFen,
})

/** Makes the draft of a person's month, or makes it anew from what is known now. The person is told. */
export async function makeStatement(making: Making, whose: Whose): Promise<MadeStatement> {
  const { db, now, actorId, quiet = false, audit } = making
  await lockStatementsOf(db, whose.practitionerId)
  const earlier = await db
    .selectFrom('subsidy_statement')
    .select(['id', 'status', 'version'])
    .where('practitioner_id', '=', whose.practitionerId)
    .where('county_code', '=', whose.countyCode)
    .where('month', '=', whose.month)
    .forUpdate()
    .executeTakeFirst()
  if (earlier && earlier.status !== 'draft') return 'closed'
  const composed = compose(await gather(db, whose, earlier?.id))
  if (!earlier && composed.lines.length === 0) return 'none'
  const id = earlier?.id ?? randomUUID()
  const sums = sumsOf(composed)
  const due = await confirmBy(db, whose.countyCode, now)
  let told = false
  if (earlier) {
    const before = await standingLines(db, id)
    await writeLines(db, id, composed.lines)
    const after = await standingLines(db, id)
    if (JSON.stringify(after) === JSON.stringify(before)) return 'same'
    told = !ratesMissing(before)
    await db
      .updateTable('subsidy_statement')
      .set({ ...sums, version: earlier.version + 1, confirm_by: due })
      .where('id', '=', id)
      .execute()
  } else {
    await db
      .insertInto('subsidy_statement')
      .values({
        id,
        practitioner_id: whose.practitionerId,
        county_code: whose.countyCode,
        month: whose.month,
        status: 'draft',
        ...sums,
        made_at: now.toISOString(),
        confirm_by: due,
        prepared_by: null,
        approved_by: null,
      })
      .execute()
    await writeLines(db, id, composed.lines)
  }
  await writeHistory(db, now, { statementId: id, act: 'make', from: 'draft', to: 'draft', actorId })
  audit({
    act: earlier ? 'statement-changed' : 'statement-made',
    subjectType: 'subsidy_statement',
    subjectId: id,
    areaCode: whose.countyCode,
    detail: { month: whose.month, lines: composed.lines.length, ...sums },
  })
  // without rates there is nothing to look at yet
  if (!quiet && !ratesMissing(await standingLines(db, id)))
    await (told ? tellChanged : tellMade)(db, { ...whose, id, confirmBy: due }, now)
  return earlier ? 'changed' : 'made'
}
