import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { ComposedLine } from '@contract/subsidy/compose'
import type { Basis } from '@contract/subsidy/rules'
import type { Db } from '@server/database/client'

/** What the line is of, within one statement. */
const keyOf = (line: { shift_id: string | null; finding_id: string | null }) =>
  line.shift_id ?? line.finding_id!

async function nextTurn(db: Db, shiftId: string): Promise<number> {
  const { turn } = await db
    .selectFrom('subsidy_line')
    .select(sql<number>`coalesce(max(turn), -1) + 1`.as('turn'))
    .where('shift_id', '=', shiftId)
    .executeTakeFirstOrThrow()
  return turn
}

async function nextPart(db: Db, findingId: string): Promise<number> {
  const { part } = await db
    .selectFrom('subsidy_line')
    .select(sql<number>`coalesce(max(part), 0) + 1`.as('part'))
    .where('finding_id', '=', findingId)
    .executeTakeFirstOrThrow()
  return part
}

async function addLine(db: Db, statementId: string, line: ComposedLine): Promise<void> {
  const ofDeduction = line.kind === 'deduction'
  await db
    .insertInto('subsidy_line')
    .values({
      id: randomUUID(),
      statement_id: statementId,
      kind: line.kind,
      amount_fen: line.amountFen,
      shift_id: ofDeduction ? null : line.shiftId,
      turn: ofDeduction ? null : line.kind === 'duty' ? 0 : await nextTurn(db, line.shiftId),
      finding_id: ofDeduction ? line.findingId : null,
      part: ofDeduction ? await nextPart(db, line.findingId) : null,
      basis: ofDeduction ? (null as unknown as string) : JSON.stringify(line.basis),
    })
    .execute()
}

/**
 * Writes the lines of a draft, each over the one that stood there for the same duty or deduction. One that is not
 * needed any more is set to nought rather than deleted, since an objection may be about it.
 */
export async function writeLines(db: Db, statementId: string, lines: readonly ComposedLine[]): Promise<void> {
  const standing = await db
    .selectFrom('subsidy_line')
    .selectAll()
    .where('statement_id', '=', statementId)
    .execute()
  const left = new Map(standing.map((line) => [keyOf(line), line]))
  for (const line of lines) {
    const key = line.kind === 'deduction' ? line.findingId : line.shiftId
    const there = left.get(key)
    left.delete(key)
    if (!there) await addLine(db, statementId, line)
    else
      await db
        .updateTable('subsidy_line')
        .set({
          amount_fen: line.amountFen,
          ...(line.kind !== 'deduction' && { basis: JSON.stringify(line.basis) }),
        })
        .where('id', '=', there.id)
        .execute()
  }
  for (const { id, amount_fen } of left.values())
    if (amount_fen !== 0)
      await db
        .updateTable('subsidy_line')
        .set({ amount_fen: 0, basis: sql`jsonb_set(basis, '{because}', '"withdrawn"')` })
        .where('id', '=', id)
        .execute()
}

/** Whether a line could not be reckoned because no rates were set for its day. */
export const ratesMissing = (lines: readonly { basis?: Basis | null }[]): boolean =>
  lines.some(({ basis }) => basis?.because === 'rates-not-set')

/** The lines that stand, as far as they make a difference: to tell whether making it anew changed anything. */
export async function standingLines(db: Db, statementId: string) {
  return db
    .selectFrom('subsidy_line')
    .select(['id', 'amount_fen', 'basis'])
    .where('statement_id', '=', statementId)
    .orderBy('id')
    .execute()
}
