import Papa from 'papaparse'
import { refuse } from '@contract/refusal'

const columns = {
  villageCode: '村社区代码',
  name: '名称',
  address: '地址',
  phone: '电话',
  lat: '纬度',
  lng: '经度',
} as const
export type Column = keyof typeof columns
const needed: readonly Column[] = ['villageCode', 'name']

/** One row of the table as typed; `number` is the row's number in Excel, where the header is row 1. */
export type TypedRow = Record<Column, string> & { number: number }

const startsWith = (bytes: Buffer, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte)

/**
 * Text of a file by its own marks: Excel writes "CSV UTF-8" with a mark in front, plain "CSV" in the Chinese code
 * page, and "Unicode text" in UTF-16. A workbook is told apart, since people send those too.
 */
function textOf(bytes: Buffer): string {
  if (startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf))
    throw refuse('rows-wrong', { 表格: '这是Excel工作簿，请在Excel里“另存为”CSV格式再传' })
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const plain = (text: string) => text.normalize('NFKC').trim()
/** '村（社区）代码 ' is the same column as '村社区代码'. */
const columnName = (text: string) => plain(text).replace(/[\s()（）]/g, '')

function columnsOf(header: string[]): Record<Column, number> {
  const names = header.map(columnName)
  const at = Object.fromEntries(
    Object.entries(columns).map(([column, name]) => [column, names.indexOf(name)]),
  ) as Record<Column, number>
  const missing = needed.filter((column) => at[column] < 0).map((column) => columns[column])
  if (missing.length > 0) throw refuse('rows-wrong', { 表头: `第一行缺少这些列：${missing.join('、')}` })
  const twice = Object.values(columns).filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
  if (twice.length > 0) throw refuse('rows-wrong', { 表头: `这些列出现了两次：${twice.join('、')}` })
  return at
}

/**
 * Rows of a CSV file, blank ones left out. Refuses `rows-wrong` when it is no such table, is empty, or has more
 * than `most` rows.
 */
export function readTable(bytes: Buffer, most: number): TypedRow[] {
  const { data, errors } = Papa.parse<string[]>(textOf(bytes))
  // an open quote swallows every row after it, and none may get lost in silence
  const quote = errors.find(({ type }) => type === 'Quotes')
  if (quote) throw refuse('rows-wrong', { [`第${(quote.row ?? 0) + 1}行`]: '双引号不成对，请去掉后再传' })
  const [header = [], ...lines] = data
  const at = columnsOf(header)
  const rows = lines
    .map((cells, index) => ({ cells, number: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, number }): TypedRow => {
      const typed = Object.entries(at).map(([column, index]) => [column, plain(cells[index] ?? '')])
      return { ...(Object.fromEntries(typed) as Record<Column, string>), number }
    })
  if (rows.length === 0) throw refuse('rows-wrong', { 表格: '表头下面没有内容' })
  if (rows.length > most)
    throw refuse('rows-wrong', { 表格: `一次最多${most}行，这个表有${rows.length}行，请分开传` })
  return rows
}
