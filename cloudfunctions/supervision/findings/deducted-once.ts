import { refuse } from '@contract/refusal'
import type { KnownContext } from '@server/kit/procedure'
import type { FindingRow } from './queries'

/**
 * One breach at one duty costs money once, however many came upon it: a supervisor and the county may both have seen
 * an empty chair. Locks the duty, so that of two decisions at once the second sees the first. Refuses
 * `already-deducted` where another finding of the same breach comes, or may yet come, to a deduction.
 */
export async function requireNotDeducted({ db }: KnownContext, row: FindingRow): Promise<void> {
  if (row.shift_id === null) return
  await db.selectFrom('duty_shift').select('id').where('id', '=', row.shift_id).forUpdate().execute()
  const other = await db
    .selectFrom('finding')
    .innerJoin('finding_decision', 'finding_decision.finding_id', 'finding.id')
    .leftJoin('finding_decision as appealed', (join) =>
      join.onRef('appealed.finding_id', '=', 'finding.id').on('appealed.instance', '=', 'appeal'),
    )
    .select('finding.id')
    .where('finding.shift_id', '=', row.shift_id)
    .where('finding.practitioner_id', '=', row.practitioner_id)
    .where('finding.violation', '=', row.violation)
    .where('finding.id', '<>', row.id)
    .where('finding.status', '<>', 'dropped')
    .where('finding_decision.instance', '=', 'first')
    .where('finding_decision.outcome', '=', 'deduct')
    .where(({ or, eb }) => or([eb('appealed.outcome', 'is', null), eb('appealed.outcome', '=', 'deduct')]))
    .executeTakeFirst()
  if (other) throw refuse('already-deducted')
}
