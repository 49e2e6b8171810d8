import { randomUUID } from 'node:crypto'
import type { FindingSource, Violation } from '@contract/supervision/labels'
import type { Db } from '@server/database/client'

export interface NewFinding {
  countyCode: string
  source: FindingSource
  /** What it was found at; the same breach of the same person is not found at it twice. */
  sourceId: string | null
  practitionerId: string
  siteCode: string | null
  shiftId: string | null
  violation: Violation
  /** What was seen, in plain words; read by the person it is about. */
  facts: string
  /** Null when the system found it. */
  finderId: string | null
}

/**
 * Files a finding in the transaction of the act that came upon it (A44). Nothing follows from it by itself: the
 * county gives notice, hears the person, and somebody else than the finder decides (`cloudfunctions/supervision`).
 *
 * @returns its id; that of the earlier one where the same source had told of the same person and breach before
 */
export const fileFinding = async (db: Db, finding: NewFinding, now: Date): Promise<string> =>
  (await fileOrFindEarlier(db, finding, now)).id

/** The same, saying whether it is `fresh` or had been found before. */
export async function fileOrFindEarlier(
  db: Db,
  finding: NewFinding,
  now: Date,
): Promise<{ id: string; fresh: boolean }> {
  const filed = await db
    .insertInto('finding')
    .values({
      id: randomUUID(),
      county_code: finding.countyCode,
      source: finding.source,
      source_id: finding.sourceId,
      practitioner_id: finding.practitionerId,
      site_code: finding.siteCode,
      shift_id: finding.shiftId,
      violation: finding.violation,
      facts: finding.facts,
      finder_id: finding.finderId,
      filed_at: now.toISOString(),
      status: 'filed',
      due_on: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['source', 'source_id', 'practitioner_id', 'violation'])
        .where('source_id', 'is not', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (filed) return { id: filed.id, fresh: true }
  const earlier = await db
    .selectFrom('finding')
    .select('id')
    .where('source', '=', finding.source)
    .where('source_id', '=', finding.sourceId)
    .where('practitioner_id', '=', finding.practitionerId)
    .where('violation', '=', finding.violation)
    .executeTakeFirstOrThrow()
  return { id: earlier.id, fresh: false }
}
