import { sql } from 'kysely'
import type { Db } from '@server/database/client'

/**
 * Keeps what would have been a message for whoever sits at the counter to say by voice: where an office took the case
 * in and nobody follows it on an account. Of other cases nothing is kept.
 */
export const keepToTell = (
  db: Db,
  applicationId: string,
  { kind, title, body }: { kind: string; title: string; body: string },
  now: Date,
) =>
  sql`insert into aid_to_tell (application_id, kind, title, body, at)
    select application_id, ${kind}, ${title}, ${body}, ${now.toISOString()}::timestamptz
    from aid_collection where application_id = ${applicationId}`.execute(db)
