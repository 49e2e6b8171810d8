import { sql } from 'kysely'
import { personStatuses, type PersonStatus } from '@contract/people/labels'
import { PEOPLE_PAGE, type People, type PeopleInput } from '@contract/people/schema'
import { arrowOf } from '@contract/people/workflow'
import type { Db } from '@server/database/client'
import type { Caller } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'
import { asksTwoPersons, proposerId, seen, standing } from './queries'

/** People within the caller's scope under all filters but status. */
const filtered = (db: Db, caller: Caller, { kind, field, search }: PeopleInput) =>
  db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .where(seen(caller))
    .$if(kind !== undefined, (rows) => rows.where('practitioner.kind', '=', kind!))
    .$if(field !== undefined, (rows) => rows.where(sql<boolean>`${field} = any (practitioner.fields)`))
    .$if(Boolean(search), (rows) =>
      rows.where(
        sql<boolean>`(strpos(account.name, ${search}) > 0 or strpos(practitioner.unit, ${search}) > 0
          or strpos(practitioner.licence_number, upper(${search})) > 0)`,
      ),
    )

/** A page of the register within the caller's scope by county and name, 50 a page. */
export async function list({ ctx, input }: Act<typeof PeopleInput>): Promise<People> {
  const { db, caller, now } = ctx
  const { status, after } = input
  const rows = await filtered(db, caller, input)
    .innerJoin('area', (join) => join.on(sql<boolean>`area.code = left(practitioner.area_code, 6)`))
    .$if(status !== undefined, (rows) => rows.where('practitioner.status', '=', status!))
    .$if(after !== undefined, (rows) =>
      rows.where(
        sql<boolean>`(practitioner.area_code collate "C", account.name collate "C", practitioner.account_id)
          > (${after!.areaCode}, ${after!.name}, ${after!.id}::uuid)`,
      ),
    )
    .select([
      'practitioner.account_id as id',
      'practitioner.area_code as areaCode',
      'account.name',
      'practitioner.kind',
      'practitioner.unit',
      'practitioner.status',
      'practitioner.fields',
      'area.name as countyName',
      proposerId.as('proposerId'),
    ])
    .orderBy(sql`practitioner.area_code collate "C"`)
    .orderBy(sql`account.name collate "C"`)
    .orderBy('practitioner.account_id')
    .limit(PEOPLE_PAGE + 1)
    .execute()
  const page = rows.slice(0, PEOPLE_PAGE)
  const last = page.at(-1)
  const proposed = page.filter(({ status }) => status === 'proposed')
  const twoPersons = new Map<string, boolean>()
  for (const { areaCode } of proposed)
    if (!twoPersons.has(areaCode)) twoPersons.set(areaCode, await asksTwoPersons(db, areaCode, now))
  return {
    rows: page.map(({ areaCode, proposerId, ...item }) => {
      const actor = standing(caller, { id: item.id, areaCode, proposerId }, twoPersons.get(areaCode) ?? true)
      return { ...item, admittable: arrowOf(item.status, 'admit', actor) !== undefined }
    }),
    next:
      rows.length > PEOPLE_PAGE && last ? { areaCode: last.areaCode, name: last.name, id: last.id } : null,
    counts: await countsOf(db, caller, input),
  }
}

async function countsOf(db: Db, caller: Caller, input: PeopleInput) {
  const rows = await filtered(db, caller, input)
    .select(({ fn }) => ['practitioner.status', fn.countAll<number>().as('count')])
    .groupBy('practitioner.status')
    .execute()
  const counts = Object.fromEntries(personStatuses.map((status) => [status, 0])) as Record<
    PersonStatus,
    number
  >
  for (const { status, count } of rows) counts[status] = count
  return counts
}
