import { exportColumnLabels } from '@contract/consultation/column-names'
import type { CompareLedger, RowHere, RowThere } from '@contract/consultation/difference-schema'
import type { MadeFile } from '@contract/people/schema'
import type { Act } from '@server/kit/procedure'
import { openWorkbook } from '@server/kit/tables/large-workbook'
import { compared } from './compare'

const HEADER = [
  '结果',
  '不同的列',
  '日期',
  '值班人员',
  '站点',
  '本系统事项',
  '本系统内容',
  '表中行号',
  '表中事项',
  '表中内容',
]
const WIDTHS = [14, 24, 12, 12, 26, 18, 40, 10, 18, 40]

const line = (verdict: string, columns: string, here?: RowHere, there?: RowThere): string[] => [
  verdict,
  columns,
  (here ?? there)!.day,
  (here ?? there)!.adviser,
  here?.siteName ?? '',
  here?.type ?? '',
  here?.summary ?? '',
  there ? String(there.number) : '',
  there?.type ?? '',
  there?.summary ?? '',
]

/** The whole comparison as a workbook, one line a record that is not the same in both. Refuses as `compareLedger` does. */
export async function differenceReport({ ctx, input }: Act<typeof CompareLedger>): Promise<MadeFile> {
  const { different, onlyHere, onlyThere, period } = await compared(ctx, input)
  const names = (columns: readonly (keyof typeof exportColumnLabels)[]) =>
    columns.map((column) => exportColumnLabels[column]).join('、')
  const book = openWorkbook(HEADER, WIDTHS)
  book.add(different.map(({ here, there, columns }) => line('两边不一样', names(columns), here, there)))
  book.add(onlyHere.map((here) => line('只在本系统', '', here)))
  book.add(onlyThere.map((there) => line('只在表中', '', undefined, there)))
  return {
    name: `台账比对${period.from}至${period.to}.xlsx`,
    content: book.finish().toString('base64'),
  }
}
