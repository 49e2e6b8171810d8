import { sql } from 'kysely'
import type { Paper } from '@contract/aid/schema'
import type { AskList, FollowState } from '@contract/supplement/labels'
import { followState } from '@contract/supplement/rules'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { papersMayFollow } from '@server/kit/aid/papers-may-follow'
import type { Caller } from '@server/kit/caller'
import { overseerRoles } from '@server/kit/overseer'
import { listCatalogue } from '@server/kit/paper-items'
import { withinScope } from '@server/kit/scope'

/** What may be asked for in such a case today, as its county has it. */
export const catalogueOf = (
  db: Db,
  row: Pick<ApplicationRow, 'matter_type' | 'aid_form' | 'county_code'>,
  now: Date,
) =>
  listCatalogue(
    db,
    { matterType: row.matter_type!, aidForm: row.aid_form! },
    row.county_code!,
    shanghaiDate(now),
  )

/** Lists of missing papers of a case, the newest first. */
export const listAsks = (db: Db, applicationId: string) =>
  db
    .selectFrom('aid_supplement')
    .innerJoin('account', 'account.id', 'asker_id')
    .selectAll('aid_supplement')
    .select('account.name as asker_name')
    .where('application_id', '=', applicationId)
    .orderBy('ordinal', 'desc')
    .execute()
export type AskedRow = Awaited<ReturnType<typeof listAsks>>[number]

/** The list that waits for an answer. */
export const findAsk = (db: Db, applicationId: string) =>
  db
    .selectFrom('aid_supplement')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('outcome', 'is', null)
    .executeTakeFirst()

/** Items of a list in the catalogue's order. */
export const listItems = (db: Db, supplementId: string) =>
  db
    .selectFrom('aid_supplement_item')
    .innerJoin('paper_item', 'paper_item.code', 'aid_supplement_item.code')
    .selectAll('aid_supplement_item')
    .select('kind')
    .where('supplement_id', '=', supplementId)
    .orderBy('place')
    .execute()

/** Since when photos sent for it are its own: it was asked for, or the county proposed it. */
const since = sql<string>`coalesce(aid_promise_item.asked_at, agreed_at)`

/** Papers that were to follow, by their day. */
export const listFollowing = (db: Db, applicationId: string) =>
  db
    .selectFrom('aid_promise_item')
    .leftJoin('account', 'account.id', 'agreed_by')
    .innerJoin('paper_item', 'paper_item.code', 'aid_promise_item.code')
    .selectAll('aid_promise_item')
    .select(['account.name as agreed_by_name', 'paper_item.kind', since.as('since')])
    .where('application_id', '=', applicationId)
    .orderBy('due_on')
    .orderBy('place')
    .orderBy('since')
    .execute()
type FollowingRow = Awaited<ReturnType<typeof listFollowing>>[number]

/** How one of them stands today. */
export const stateOf = (
  { due_on, outcome, agreed_at }: Pick<FollowingRow, 'due_on' | 'outcome' | 'agreed_at'>,
  photos: number,
  now: Date,
): FollowState =>
  followState({ dueOn: due_on, outcome, agreed: agreed_at !== null }, photos, shanghaiDate(now))

/** Photos of a case that were sent for an item, oldest first. */
export const listItemPapers = (db: Db, applicationId: string) =>
  db
    .selectFrom('aid_paper')
    .select(['id', 'kind', 'type', 'bytes', 'uploaded_at as uploadedAt', 'item_code', 'storage_key'])
    .where('application_id', '=', applicationId)
    .where('item_code', 'is not', null)
    .where('removed_at', 'is', null)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute()
export type ItemPaper = Awaited<ReturnType<typeof listItemPapers>>[number]

/** Those sent for an item from when it was asked for until it was settled, as an answer carries them. */
export const papersFor = (
  papers: readonly ItemPaper[],
  code: string,
  since: string,
  until: string | null,
): Paper[] =>
  papers
    .filter(({ item_code, uploadedAt }) => {
      const at = Date.parse(uploadedAt)
      return item_code === code && at >= Date.parse(since) && (until === null || at <= Date.parse(until))
    })
    .map(({ item_code: _code, storage_key: _key, ...paper }) => paper)

export const listCooperations = (db: Db, applicationId: string) =>
  db
    .selectFrom('aid_cooperation')
    .innerJoin('account', 'account.id', 'asker_id')
    .selectAll('aid_cooperation')
    .select('account.name as asker_name')
    .where('application_id', '=', applicationId)
    .orderBy('asked_at', 'desc')
    .execute()

/** Lists sent by the counties the caller looks after. */
const sent = (db: Db, caller: Caller) =>
  db
    .selectFrom('aid_supplement')
    .innerJoin('aid_application', 'aid_application.id', 'application_id')
    .innerJoin('area', 'area.code', 'aid_supplement.county_code')
    .where(withinScope('aid_supplement.county_code', caller, overseerRoles))

/** Lists from a moment on that are counted under a name; those that wait are counted whenever they were sent. */
export function listed(db: Db, caller: Caller, list: AskList, from: string) {
  const rows = sent(db, caller)
  if (list === 'waiting')
    return rows.where('aid_application.status', '=', 'supplement').where('outcome', 'is', null)
  const since = rows.where('asked_at', '>=', from)
  return list === 'again' ? since.where('ordinal', '>', 1) : since.where('outcome', '=', 'lapsed')
}

/** Every list sent from a moment on. */
export const sentSince = (db: Db, caller: Caller, from: string) =>
  sent(db, caller).where('asked_at', '>=', from)

/** Papers that were to follow in the caller's counties and are theirs to look at, as long as they may follow. */
export async function listToLookAt(db: Db, caller: Caller, today: string) {
  const rows = await db
    .selectFrom('aid_promise_item')
    .innerJoin('aid_application', 'aid_application.id', 'aid_promise_item.application_id')
    .innerJoin('area', 'area.code', 'aid_application.county_code')
    .select(({ exists, selectFrom }) => [
      'aid_promise_item.application_id as applicationId',
      'aid_application.number',
      'area.name as countyName',
      'aid_promise_item.name',
      'due_on as dueOn',
      'agreed_at',
      exists(
        selectFrom('aid_paper')
          .select('aid_paper.id')
          .whereRef('aid_paper.application_id', '=', 'aid_promise_item.application_id')
          .whereRef('item_code', '=', 'aid_promise_item.code')
          .where('uploaded_at', '>=', since)
          .where('removed_at', 'is', null),
      ).as('sent'),
    ])
    .where(withinScope('aid_application.county_code', caller, overseerRoles))
    .where(papersMayFollow)
    .where('aid_promise_item.outcome', 'is', null)
    .orderBy('due_on')
    .orderBy('aid_promise_item.id')
    .execute()
  return rows.flatMap(({ sent, number, agreed_at, ...row }) => {
    const state = followState(
      { dueOn: row.dueOn, outcome: null, agreed: agreed_at !== null },
      sent ? 1 : 0,
      today,
    )
    return state === 'wished' || state === 'sent' || state === 'missed'
      ? [{ ...row, number: number!, state }]
      : []
  })
}
