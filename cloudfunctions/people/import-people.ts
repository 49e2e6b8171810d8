import type { PeopleImport, PeopleImported } from '@contract/people/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { serves } from '@server/kit/caller'
import { sm3Hex } from '@server/kit/crypto/sm3'
import type { Act } from '@server/kit/procedure'
import { readTable } from '@server/kit/tables/read-table'
import { townsByName, unknownAreas } from './places'
import { lockRegister } from './queries'
import { register } from './register'
import { judgeRows, keysOf } from './table/judge-rows'
import { knownPeople } from './table/known'
import { readRow } from './table/read-row'
import { peopleTable } from './table/shape'
import { updateKnown } from './table/update-known'

const isSaid = (key: string | undefined): key is string => key !== undefined

/**
 * Loads people from a table (.xlsx or CSV) into a county's register: new ones are proposed, known ones brought up to
 * date by what the table fills in; nobody's status changes. Refuses `not-found` for another county, and `rows-wrong`
 * naming every wrong row, and then nothing is imported.
 */
export async function importPeople({ ctx, input }: Act<typeof PeopleImport>): Promise<PeopleImported> {
  const { db, caller, now } = ctx
  const { countyCode } = input
  const { keyring } = ctx.service
  if (!serves(caller, ['county'], countyCode)) throw refuse('not-found')
  const bytes = Buffer.from(input.file, 'base64')
  const rows = await readTable(bytes, peopleTable)
  await lockRegister(db, countyCode)
  const towns = await townsByName(db, countyCode)
  const read = rows.map((row) => ({ row, ...readRow(row, towns) }))
  const keys = read.map(({ given }) => keysOf(keyring, countyCode, given))
  const codes = read.flatMap(({ given }) => [
    ...(given.villages ?? []),
    ...(given.baseAreaCode ? [given.baseAreaCode] : []),
  ])
  const { people, problems } = judgeRows(read, {
    keyring,
    countyCode,
    today: shanghaiDate(now),
    callerId: caller.accountId,
    known: await knownPeople(
      db,
      keys.map(({ licence }) => licence).filter(isSaid),
      keys.map(({ index }) => index).filter(isSaid),
    ),
    unknownAreas: await unknownAreas(db, codes),
  })
  if (Object.keys(problems).length > 0) throw refuse('rows-wrong', problems)

  const added = people.filter(({ known }) => !known).map(({ facts }) => facts)
  const known = people.flatMap(({ facts, known }) => (known ? [{ facts, known }] : []))
  if (added.length > 0) await register(ctx, countyCode, added, '表格导入')
  const changed = await updateKnown(ctx, known)
  const counts = { added: added.length, changed, unchanged: known.length - changed }
  ctx.audit({
    act: 'people-imported',
    subjectType: 'area',
    subjectId: countyCode,
    areaCode: countyCode,
    detail: { ...counts, file: sm3Hex(bytes) },
  })
  return counts
}
