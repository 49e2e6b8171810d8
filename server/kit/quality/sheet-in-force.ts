import type { SheetKind } from '@contract/quality/labels'
import type { Db } from '@server/database/client'

/** The score sheet in force on a day ('YYYY-MM-DD'). */
export const sheetInForce = (db: Db, kind: SheetKind, day: string) =>
  db
    .selectFrom('score_sheet')
    .select(['version', 'items'])
    .where('kind', '=', kind)
    .where('effective_from', '<=', day)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
