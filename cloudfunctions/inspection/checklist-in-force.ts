import type { InspectionKind } from '@contract/inspection/labels'
import type { Db } from '@server/database/client'

/** The newest checklist of a kind that was in force on a day 'YYYY-MM-DD'. */
export const checklistInForce = (db: Db, kind: InspectionKind, day: string) =>
  db
    .selectFrom('checklist')
    .selectAll()
    .where('kind', '=', kind)
    .where('effective_from', '<=', day)
    .orderBy('effective_from', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
