import { sql } from 'kysely'
import type { Role } from '@contract/account/roles'
import type { NoticeState } from '@contract/defence/labels'
import type { Db } from '@server/database/client'
import type { Caller } from '@server/kit/caller'
import { overseerRoles } from '@server/kit/overseer'
import { withinScope } from '@server/kit/scope'

/** When a lawyer was last assigned: a letter older than that names another one. */
const lastAssigned = sql`(select max(at) from aid_history
  where application_id = defence_notice.application_id and act = 'assign')`

const letterOf = (current: boolean) => sql<{ id: string; number: string; issued_at: string } | null>`(
  select json_build_object('id', id, 'number', number, 'issued_at', issued_at) from issued_document
  where application_id = defence_notice.application_id and code = 'criminal-letter' and ended_at is null
    and issued_at ${current ? sql`>=` : sql`<`} ${lastAssigned}
  order by issued_at desc, id limit 1)`

/** How far a notice has come: the same as `noticeState`. */
const stateOf = sql<NoticeState>`case when aid_application.status in ('notified', 'granted') then 'waiting'
  when aid_application.status = 'terminated' then 'ended'
  when exists (select from issued_document where application_id = defence_notice.application_id
    and code = 'criminal-letter' and ended_at is null and issued_at >= ${lastAssigned}) then 'done'
  else 'letter' end`

/** The clock of its three days: the newest, since a corrected receipt starts another. */
const ownClock = (column: 'due_on' | 'ended_at' | 'outcome') => sql`(select ${sql.ref(column)} from aid_clock
  where application_id = defence_notice.application_id and what = 'notified-defence' order by id desc limit 1)`

/** Notices within what the caller serves in these roles, with their case, clock, lawyer and letter. */
export const notices = (db: Db, caller: Caller, roles: readonly Role[] = overseerRoles) =>
  db
    .selectFrom('defence_notice')
    .innerJoin('aid_application', 'aid_application.id', 'defence_notice.application_id')
    .innerJoin('area', 'area.code', 'defence_notice.county_code')
    .innerJoin('account as clerk', 'clerk.id', 'defence_notice.registered_by')
    .leftJoin('account as handler', 'handler.id', 'aid_application.handler_id')
    .where(withinScope('defence_notice.county_code', caller, roles))
    .selectAll('defence_notice')
    .select([
      'aid_application.id',
      'aid_application.number',
      'aid_application.status',
      'applicant_id',
      'filed_by',
      'filed_as',
      'handler_id',
      'aid_application.name_sealed',
      'aid_application.form_sealed',
      'area.name as county_name',
      'clerk.name as clerk_name',
      'handler.name as handler_name',
      sql<string>`${ownClock('due_on')}`.as('due_on'),
      sql<string | null>`${ownClock('ended_at')}`.as('clock_ended_at'),
      sql<'met' | 'stopped' | null>`${ownClock('outcome')}`.as('clock_outcome'),
      sql<string | null>`(select due_on from aid_clock where application_id = defence_notice.application_id
        and what = 'assign' and ended_at is null)`.as('assign_due_on'),
      letterOf(true).as('letter'),
      letterOf(false).as('outdated_letter'),
    ])

export type NoticeRow = Awaited<ReturnType<ReturnType<typeof notices>['execute']>>[number]

/** A notice of the caller's own counties. */
export const findNotice = (db: Db, caller: Caller, id: string): Promise<NoticeRow | undefined> =>
  notices(db, caller, ['county']).where('application_id', '=', id).executeTakeFirst()

/** Notices in a state: what waits, the first due first; the rest, newest first. */
export const noticesIn = (db: Db, caller: Caller, state: NoticeState, most: number): Promise<NoticeRow[]> => {
  const found = notices(db, caller).where(stateOf, '=', state)
  const rows = db.selectFrom(found.as('notice')).selectAll()
  return (
    state === 'waiting'
      ? rows.orderBy(sql`coalesce(assign_due_on, due_on)`).orderBy('received_at')
      : rows.orderBy('received_at', 'desc')
  )
    .orderBy('application_id')
    .limit(most)
    .execute()
}

/** How many notices there are in each state. */
export const countNotices = (db: Db, caller: Caller): Promise<{ state: NoticeState; count: number }[]> =>
  db
    .selectFrom('defence_notice')
    .innerJoin('aid_application', 'aid_application.id', 'defence_notice.application_id')
    .where(withinScope('defence_notice.county_code', caller, overseerRoles))
    .select(({ fn }) => [stateOf.as('state'), fn.countAll<number>().as('count')])
    .groupBy(sql`1`)
    .execute()

/** Corrections of a notice, oldest first. */
export const correctionsOf = (db: Db, id: string) =>
  db
    .selectFrom('defence_correction')
    .innerJoin('account', 'account.id', 'corrected_by')
    .select(['corrected_at as at', 'account.name as byName', 'because'])
    .where('application_id', '=', id)
    .orderBy('defence_correction.id')
    .execute()
