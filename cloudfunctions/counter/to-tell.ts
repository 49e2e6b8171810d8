import { sql, type SqlBool } from 'kysely'
import { isInDanger } from '@contract/aid/rules'
import { shownStatus } from '@contract/aid/statuses'
import { aloudText } from '@contract/counter/rules'
import type { ToTell, ToTellList } from '@contract/counter/schema'
import { maskName, maskPhone } from '@contract/identity'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { applications, type ApplicationRow } from '@server/kit/aid/rows'
import { openForm, openName } from '@server/kit/aid/sealed'
import { casesWithStake } from '@server/kit/aid/stake'
import { untold } from '@server/kit/aid/to-tell'
import { scopePatterns, type Caller } from '@server/kit/caller'
import { atOwnCounter } from '@server/kit/collector'
import type { Act, KnownContext } from '@server/kit/procedure'

const LENGTH = 100

/**
 * Cases about which the caller's counter or centre tells somebody; a justice office without a station of its own has
 * what its people took in themselves. Nobody is called by who is bound up with the case.
 */
function untoldBy(db: Db, caller: Caller) {
  const patterns = scopePatterns(caller, ['station', 'county'])
  const whose =
    patterns.length > 0
      ? sql`select application_id from ${sql.raw(untold)} where area_code like any (${patterns}::text[])`
      : sql`select untold.application_id from ${sql.raw(untold)}
          join aid_collection on aid_collection.application_id = untold.application_id
          where ${atOwnCounter(caller)} and untold.area_code = aid_collection.area_code`
  return applications(db)
    .where(sql<SqlBool>`aid_application.id in (${whose})`)
    .where('aid_application.id', 'not in', casesWithStake(db, caller.accountId))
}

/** Those, the longest waiting first. */
const listUntold = (db: Db, caller: Caller): Promise<ApplicationRow[]> =>
  untoldBy(db, caller)
    .orderBy(
      sql`(select min(id) from aid_to_tell where application_id = aid_application.id and telling_id is null)`,
    )
    .limit(LENGTH)
    .execute()

/** Refuses `not-in-this-state` where nothing of a case is to be told, or no more by the caller's counter. */
export async function mustBeToTell({ db, caller }: KnownContext, id: string): Promise<void> {
  const waits = await untoldBy(db, caller).where('aid_application.id', '=', id).executeTakeFirst()
  if (!waits) throw refuse('not-in-this-state')
}

const listOpen = (db: Db, ids: string[]) =>
  db
    .selectFrom('aid_to_tell')
    .select(['id', 'application_id', 'title', 'body', 'at'])
    .where('application_id', 'in', ids)
    .where('telling_id', 'is', null)
    .orderBy('id')
    .execute()

const listMissed = (db: Db, ids: string[]) =>
  db
    .selectFrom('aid_telling')
    .select(['application_id', 'told_at'])
    .where('application_id', 'in', ids)
    .where('how', '=', 'no-answer')
    .orderBy('told_at')
    .execute()

/** What the caller's counter has to tell, to whom and in which words; name and phone masked. */
export async function toTellOf({ db, caller, service, now }: KnownContext): Promise<ToTellList> {
  const cases = await listUntold(db, caller)
  const ids = cases.map(({ id }) => id)
  const open = ids.length > 0 ? await listOpen(db, ids) : []
  const missed = ids.length > 0 ? await listMissed(db, ids) : []
  const rows = cases.map((row): ToTell => {
    const says = open.filter((one) => one.application_id === row.id)
    const tries = missed.filter(
      (one) => one.application_id === row.id && Date.parse(one.told_at) >= Date.parse(says[0]!.at),
    )
    return {
      id: row.id,
      number: row.number!,
      countyName: row.county_name!,
      status: shownStatus(row.status),
      name: maskName(openName(service.keyring, row)),
      phone: maskPhone(openForm(service.keyring, row).phone),
      inDanger: isInDanger(row.circumstance),
      says: says.map(({ title, body, at }) => ({ title, text: aloudText(body), at })),
      upTo: says.at(-1)!.id,
      missed: tries.length,
      lastMissedAt: tries.at(-1)?.told_at ?? null,
    }
  })
  return { rows, asOf: now.toISOString() }
}

export const toTell = ({ ctx }: Act<undefined>): Promise<ToTellList> => toTellOf(ctx)
