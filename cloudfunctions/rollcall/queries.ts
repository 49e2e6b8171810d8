import { sql, type Expression, type SqlBool } from 'kysely'
import { staffRoles } from '@contract/account/roles'
import type { ReplyStatus } from '@contract/rollcall/labels'
import { ROLL_CALL_ROWS, type OwnReply, type ReplyRow, type RollCall } from '@contract/rollcall/schema'
import type { Db } from '@server/database/client'
import { scopePatterns, type Caller } from '@server/kit/caller'
import { withinScope } from '@server/kit/scope'

/** Replies within a staff member's scope, counted by call. */
const countsWithin = (db: Db, caller: Caller) =>
  db
    .selectFrom('roll_call_reply as reply')
    .where('reply.roll_call_id', '=', sql.ref<string>('roll_call.id'))
    .where(withinScope('reply.area_code', caller, staffRoles))

/** Calls of the caller's own, or of somebody who serves no area beyond the caller's. */
export const ofOwnLevel = (caller: Caller): Expression<SqlBool> =>
  sql<SqlBool>`(roll_call.issued_by = ${caller.accountId}::uuid or not exists (
    select from staff_grant as issuer where issuer.account_id = roll_call.issued_by and issuer.ended_at is null
      and issuer.role = any (${[...staffRoles]}::text[])
      and not issuer.area_code like any (${scopePatterns(caller, staffRoles)}::text[])))`

/**
 * Calls a staff member may know of: those to their own areas, planned ones too unless somebody above planned them; and
 * of a call to a wider area, once it was made, that it called somebody of theirs.
 */
const callsWithin = (db: Db, caller: Caller) =>
  db
    .selectFrom('roll_call')
    .innerJoin('area', 'area.code', 'roll_call.area_code')
    .innerJoin('account', 'account.id', 'roll_call.issued_by')
    .leftJoin('site', 'site.code', 'roll_call.site_code')
    .where(({ and, eb, exists, or }) =>
      or([
        and([
          withinScope('roll_call.area_code', caller, staffRoles),
          or([eb('roll_call.status', '<>', 'planned'), ofOwnLevel(caller)]),
        ]),
        exists(countsWithin(db, caller).select('reply.id')),
      ]),
    )
    .select([
      'roll_call.id',
      'roll_call.area_code as areaCode',
      'roll_call.site_code as siteCode',
      'roll_call.plan',
      'roll_call.status',
      'roll_call.asks_code as asksCode',
      'roll_call.reply_minutes as replyMinutes',
      'roll_call.window_from as windowFrom',
      'roll_call.window_to as windowTo',
      'roll_call.issued_at as issuedAt',
      'roll_call.fired_at as firedAt',
      'roll_call.closes_at as closesAt',
      'account.name as issuerName',
      'area.name as areaName',
      'site.name as siteName',
    ])
    .select(() => {
      const count = (...statuses: ReplyStatus[]) =>
        countsWithin(db, caller)
          .$if(statuses.length > 0, (rows) => rows.where('reply.status', 'in', statuses))
          .select(({ fn }) => fn.countAll<number>().as('count'))
      return [
        count().as('called'),
        count('replied').as('replied'),
        count('waiting').as('waiting'),
        count('missed', 'explained').as('toJudge'),
      ]
    })

type CallRow = Awaited<ReturnType<ReturnType<typeof callsWithin>['execute']>>[number]

function toRollCall(row: CallRow): RollCall {
  const { windowFrom, windowTo, areaName, siteName, called, replied, waiting, toJudge, ...call } = row
  const counts = { called: called ?? 0, replied: replied ?? 0, waiting: waiting ?? 0, toJudge: toJudge ?? 0 }
  return {
    ...call,
    scopeName: siteName ?? areaName,
    window: windowFrom && windowTo ? { from: windowFrom, to: windowTo } : null,
    counts: { ...counts, missed: counts.called - counts.replied - counts.waiting },
  }
}

/** One page of calls, newest first, and one more if there is one. */
export async function listCalls(db: Db, caller: Caller, before: string | undefined): Promise<RollCall[]> {
  const rows = await callsWithin(db, caller)
    .$if(before !== undefined, (calls) => calls.where('roll_call.issued_at', '<', before!))
    .orderBy('roll_call.issued_at', 'desc')
    .orderBy('roll_call.id')
    .limit(ROLL_CALL_ROWS + 1)
    .execute()
  return rows.map(toRollCall)
}

/** One call; undefined when it is not theirs to see. */
export async function findCall(db: Db, caller: Caller, id: string): Promise<RollCall | undefined> {
  const row = await callsWithin(db, caller).where('roll_call.id', '=', id).executeTakeFirst()
  return row && toRollCall(row)
}

/** Replies within a staff member's scope with person and place; narrow and order them as needed. */
const repliesWithin = (db: Db, caller: Caller) =>
  db
    .selectFrom('roll_call_reply as reply')
    .innerJoin('practitioner', 'practitioner.account_id', 'reply.practitioner_id')
    .innerJoin('account', 'account.id', 'reply.practitioner_id')
    .innerJoin('site', 'site.code', 'reply.site_code')
    .where(withinScope('reply.area_code', caller, staffRoles))
    .select([
      'reply.id',
      'reply.shift_id as shiftId',
      'reply.practitioner_id as practitionerId',
      'account.name as practitionerName',
      'practitioner.kind as practitionerKind',
      'practitioner.unit',
      'reply.site_code as siteCode',
      'site.name as siteName',
      'reply.status',
      'reply.replied_at as repliedAt',
      'reply.code_kind as codeKind',
      'reply.explain_by as explainBy',
      'reply.explanation',
      'reply.explained_at as explainedAt',
      'reply.decided_note as decidedNote',
      'reply.decided_at as decidedAt',
    ])

type WithinRow = Awaited<ReturnType<ReturnType<typeof repliesWithin>['execute']>>[number]

const toReplyRow = ({ practitionerId, ...reply }: WithinRow, caller: Caller): ReplyRow => ({
  ...reply,
  own: practitionerId === caller.accountId,
})

/** The replies of a call within a staff member's scope: who has not answered first, then by place. */
export async function repliesOf(db: Db, caller: Caller, callId: string): Promise<ReplyRow[]> {
  const rows = await repliesWithin(db, caller)
    .where('reply.roll_call_id', '=', callId)
    .orderBy((order) => order('reply.status', '=', 'replied'))
    .orderBy('reply.area_code')
    .orderBy('reply.site_code')
    .orderBy('reply.shift_id')
    .execute()
  return rows.map((row) => toReplyRow(row, caller))
}

/** One reply; undefined when it is out of scope. */
export async function findReply(db: Db, caller: Caller, id: string): Promise<ReplyRow | undefined> {
  const row = await repliesWithin(db, caller).where('reply.id', '=', id).executeTakeFirst()
  return row && toReplyRow(row, caller)
}

/** Replies asked of one practitioner; narrow and order them as needed. */
export const repliesAskedOf = (db: Db, practitionerId: string) =>
  db
    .selectFrom('roll_call_reply as reply')
    .innerJoin('roll_call', 'roll_call.id', 'reply.roll_call_id')
    .innerJoin('site', 'site.code', 'reply.site_code')
    .where('reply.practitioner_id', '=', practitionerId)
    .select([
      'reply.id',
      'reply.site_code as siteCode',
      'site.name as siteName',
      'roll_call.asks_code as asksCode',
      'roll_call.fired_at as firedAt',
      'roll_call.closes_at as closesAt',
      'reply.status',
      'reply.replied_at as repliedAt',
      'reply.explain_by as explainBy',
      'reply.explanation',
      'reply.decided_note as decidedNote',
    ])

type AskedRow = Awaited<ReturnType<ReturnType<typeof repliesAskedOf>['execute']>>[number]

/** A call that somebody is asked to answer has been made, so both its instants are there. */
export const toOwnReply = (row: AskedRow): OwnReply => ({
  ...row,
  firedAt: row.firedAt!,
  closesAt: row.closesAt!,
})

/** One reply of a practitioner; undefined when it is another's, or none. */
export async function findOwnReply(
  db: Db,
  practitionerId: string,
  id: string,
): Promise<OwnReply | undefined> {
  const row = await repliesAskedOf(db, practitionerId).where('reply.id', '=', id).executeTakeFirst()
  return row && toOwnReply(row)
}
