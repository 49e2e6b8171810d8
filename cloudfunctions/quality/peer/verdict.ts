import type { Selectable } from 'kysely'
import type { QualityTables } from '@server/database/tables/quality'
import type { Keyring } from '@server/kit/crypto/keyring'
import { openText } from '../sealed'

/** What came of a review, its appeal and the decision on it. */
export const verdictOf = (keyring: Keyring, row: Selectable<QualityTables['peer_case']>) => ({
  status: row.status,
  score: row.score,
  grade: row.grade,
  gradedAt: row.graded_at,
  appealBy: row.appeal_by,
  appeal: openText(keyring, 'peer_case.appeal', row.application_id, row.appeal_sealed),
  appealedAt: row.appealed_at,
  outcome: row.outcome,
  reasons: openText(keyring, 'peer_case.reasons', row.application_id, row.reasons_sealed),
  decidedScore: row.decided_score,
  decidedGrade: row.decided_grade,
  decidedAt: row.decided_at,
})
