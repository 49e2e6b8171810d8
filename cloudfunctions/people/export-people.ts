import { countyOf } from '@contract/area'
import { personStatusLabels } from '@contract/people/labels'
import { EXPORT_ROWS, type MadeFile, type PeopleExport } from '@contract/people/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { servedAreas } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'
import { writeWorkbook } from '@server/kit/tables/write-workbook'
import { factNames } from './fact-names'
import { phoneContext } from './keep'
import { areaNames } from './places'
import { peopleInScope } from './queries'
import { columns, widths } from './table/shape'
import { rowOf } from './table/write-rows'

/**
 * The caller's registers as a workbook, as the import reads it again, with the status added. Telephone numbers stand
 * in it only when asked for with a reason; either way each county keeps a trace. Refuses `bad-input`, `too-large`
 * beyond 5,000 people.
 */
export async function exportPeople({ ctx, input }: Act<typeof PeopleExport>): Promise<MadeFile> {
  const { db, caller, service } = ctx
  const { withPhones, reason } = input
  if (withPhones && !reason) throw refuse('bad-input', { reason: '请写明为什么要带手机号' })
  const rows = await peopleInScope(db, caller, EXPORT_ROWS + 1)
  if (rows.length > EXPORT_ROWS) throw refuse('too-large')
  const towns = await areaNames(
    db,
    rows.flatMap(({ baseAreaCode }) => baseAreaCode ?? []),
  )
  const phone = (id: string, sealed: string | null) =>
    withPhones && sealed ? service.keyring.open(sealed, phoneContext(id)) : ''
  const content = await writeWorkbook(
    [...columns.map((column) => factNames[column]), '状态'],
    rows.map((row) => {
      const cells = rowOf(row, phone(row.id, row.phoneSealed), towns.get(row.baseAreaCode ?? '') ?? '')
      return [...columns.map((column) => cells[column]), personStatusLabels[row.status]]
    }),
    [...columns.map((column) => widths[column]), 10],
  )
  for (const area of new Set(servedAreas(caller, ['county'])))
    ctx.audit({
      act: 'people-exported',
      subjectType: 'area',
      subjectId: area,
      areaCode: area,
      detail: {
        people: rows.filter(({ areaCode }) => countyOf(areaCode) === area).length,
        withPhones,
        ...(reason && { reason }),
      },
    })
  return { name: `人员名册${shanghaiDate(ctx.now)}.xlsx`, content }
}
