import { comparedColumns, differentColumns } from '@contract/consultation/difference'
import {
  SHOWN_ROWS,
  type CompareLedger,
  type Difference,
  type RowDifferent,
} from '@contract/consultation/difference-schema'
import { matchRows } from '@contract/consultation/match'
import { staffRoles } from '@contract/account/roles'
import { servedAreas } from '@server/kit/caller'
import { sm3Hex } from '@server/kit/crypto/sm3'
import type { Act, KnownContext } from '@server/kit/procedure'
import { checkArea } from '../search'
import { againstFor, readOurs, typeNames } from './read-ours'
import { readTheirs } from './read-theirs'

/**
 * Holds the ledger against a table of the other system (A11): what stands in one of them alone, and what stands in
 * both and not the same. Writes nothing into the ledger and keeps nothing of the table. Refuses `not-found` (another
 * area), `rows-wrong` (no such table), `compare-too-many`.
 */
export async function compareLedger({ ctx, input }: Act<typeof CompareLedger>): Promise<Difference> {
  const whole = await compared(ctx, input)
  const first = <T>(rows: readonly T[]): T[] => rows.slice(0, SHOWN_ROWS)
  return {
    ...whole,
    different: first(whole.different),
    onlyHere: first(whole.onlyHere),
    onlyThere: first(whole.onlyThere),
    unread: first(whole.unread),
  }
}

/** The comparison with all its rows; leaves its trace. */
export async function compared(ctx: KnownContext, input: CompareLedger): Promise<Difference> {
  const { from, to, areaCode } = input
  checkArea(ctx.caller, input)
  const file = Buffer.from(input.file, 'base64')
  const areas = [...new Set(areaCode ? [areaCode] : servedAreas(ctx.caller, staffRoles))]
  const against = againstFor(ctx, areas)
  const read = await readTheirs(file, { phoneOf: against.phoneOf, typeOf: await typeNames(ctx.db) })
  const there = read.rows.filter(({ day }) => from <= day && day <= to)
  const here = await readOurs(ctx, input, against)
  const { pairs, onlyHere, onlyThere } = matchRows(here, there)
  const different = pairs.flatMap(([ours, theirs]): RowDifferent[] => {
    const columns = differentColumns(ours.said, theirs.said)
    return columns.length === 0 ? [] : [{ here: ours.row, there: theirs.row, columns }]
  })
  const counts = {
    here: here.length,
    there: there.length,
    same: pairs.length - different.length,
    different: different.length,
    onlyHere: onlyHere.length,
    onlyThere: onlyThere.length,
    outside: read.rows.length - there.length,
    unread: read.unread.length,
  }
  for (const area of areas)
    ctx.audit({
      act: 'ledger-compared',
      subjectType: 'area',
      subjectId: area,
      areaCode: area,
      detail: { from, to, ...counts, file: sm3Hex(file) },
    })
  return {
    period: { from, to },
    counts,
    byColumn: Object.fromEntries(
      comparedColumns.map((column) => [
        column,
        different.filter(({ columns }) => columns.includes(column)).length,
      ]),
    ) as Difference['byColumn'],
    different,
    onlyHere: onlyHere.map(({ row }) => row),
    onlyThere: onlyThere.map(({ row }) => row),
    unread: read.unread,
    asOf: ctx.now.toISOString(),
  }
}
