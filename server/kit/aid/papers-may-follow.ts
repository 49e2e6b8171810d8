import { sql, type SqlBool } from 'kysely'
import { undecided } from '@contract/aid/statuses'

/** Applications whose papers may still follow: the same as `mayStillFollow`. */
export const papersMayFollow = sql<SqlBool>`(aid_application.status = any (${[...undecided]}::text[])
  or exists (select from aid_clock where aid_clock.application_id = aid_application.id
    and what = 'provisional-papers' and aid_clock.ended_at is null))`
