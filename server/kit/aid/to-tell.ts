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

/**
 * Cases about which somebody without an account is still to be told, with the area of who tells them: the counter that
 * took it in as long as its county has the case, the centre of the county that has it now otherwise.
 */
export const untold = `(select aid_application.id as application_id,
    case when aid_collection.area_code like county_code || '%' then aid_collection.area_code else county_code end as area_code
  from aid_application join aid_collection on aid_collection.application_id = aid_application.id
  where applicant_id is null and exists (
    select from aid_to_tell where aid_to_tell.application_id = aid_application.id and telling_id is null)) untold`
