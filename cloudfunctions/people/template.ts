import type { MadeFile } from '@contract/people/schema'
import { writeWorkbook } from '@server/kit/tables/write-workbook'
import { factNames } from './fact-names'
import { columns, widths, type Column } from './table/shape'

/** What the name of the template's example begins with; an import refuses it. */
export const EXAMPLE = '示例'

const example: Record<Column, string> = {
  name: `${EXAMPLE}（请删掉这一行）`,
  kind: '律师',
  licenceNumber: '11404200010000001',
  unit: '某某律师事务所',
  phone: '13800000000',
  fields: '婚姻家庭、劳动报酬',
  baseAreaCode: '',
  villages: '',
  practisingSince: '2010-07-01',
  criminalSince: '2015-03-01',
  knowsMinors: '是',
  qualified: '',
}

/** The workbook to fill in for an import: its columns, and one row as an example. */
export async function template(): Promise<MadeFile> {
  const content = await writeWorkbook(
    columns.map((column) => factNames[column]),
    [columns.map((column) => example[column])],
    columns.map((column) => widths[column]),
  )
  return { name: '人员名册模板.xlsx', content }
}
