import type { SheetData } from 'write-excel-file/node'
import { practitionerKindLabels } from '@contract/account/roles'
import { yuanOf } from '@contract/money'
import { monthText } from '@contract/subsidy/payment'
import type { Sheet } from '@contract/subsidy/schema'
import type { Payee } from './list-payees'

const HEADER = [
  '序号',
  '姓名',
  '人员类型',
  '单位',
  '值班月份',
  '有补贴的班',
  '应发（元）',
  '扣减（元）',
  '实发（元）',
  '收款账户',
]
const WIDTHS = [6, 12, 20, 28, 14, 12, 12, 12, 12, 26]

interface About {
  countyName: string
  month: string
  number: number
}

const bold = (value: string) => ({ value, fontWeight: 'bold' as const })
const yuan = (fen: number) => ({ value: yuanOf(fen), type: Number, format: '0.00' })
const count = (value: number) => ({ value, type: Number })

/** The payees of a batch as an .xlsx in base64, with a last row of sums. */
export async function writeSheet(
  { countyName, month, number }: About,
  payees: readonly Payee[],
): Promise<Sheet> {
  const sum = (of: (payee: Payee) => number) => payees.reduce((total, payee) => total + of(payee), 0)
  const rows: SheetData = [
    HEADER.map(bold),
    ...payees.map((payee, index) => [
      count(index + 1),
      { value: payee.name },
      { value: practitionerKindLabels[payee.kind] },
      { value: payee.unit ?? '' },
      { value: monthText(payee.month) },
      count(payee.duties),
      yuan(payee.dueFen),
      yuan(payee.deductedFen),
      yuan(payee.amountFen),
      null,
    ]),
    [
      bold('合计'),
      count(payees.length),
      null,
      null,
      null,
      count(sum(({ duties }) => duties)),
      yuan(sum(({ dueFen }) => dueFen)),
      yuan(sum(({ deductedFen }) => deductedFen)),
      yuan(sum(({ amountFen }) => amountFen)),
      null,
    ],
  ]
  // read when a list is asked for, and by no other call
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const file = await writeXlsxFile(rows, {
    columns: WIDTHS.map((width) => ({ width })),
    sheet: '发放名单',
  }).toBuffer()
  return {
    name: `${countyName}${monthText(month)}值班补贴第${number}批.xlsx`,
    content: file.toString('base64'),
  }
}
