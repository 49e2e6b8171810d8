import Papa from 'papaparse'
import { refuse } from '@contract/refusal'
import { readWorkbook } from './read-workbook'

/** Columns of a table: the names its first row gives them, and which of them there must be. */
export interface TableShape<Column extends string> {
  columns: Readonly<Record<Column, string>>
  needed: readonly Column[]
  /** Rows it may have at most. */
  most: number
}

/** One row of a table as typed; `number` is the row's number in Excel, where the header is row 1. */
export type TypedRow<Column extends string> = Record<Column, string> & { number: number }

const startsWith = (bytes: Buffer, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte)

/** Text of a CSV file: Excel writes "CSV UTF-8" with a mark, plain "CSV" in the Chinese code page, "Unicode" in UTF-16. */
function textOf(bytes: Buffer): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function linesOfText(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text)
  // an open quote swallows every row after it, and none may get lost in silence
  const quote = errors.find(({ type }) => type === 'Quotes')
  if (quote) throw refuse('rows-wrong', { [`第${(quote.row ?? 0) + 1}行`]: '双引号不成对，请去掉后再传' })
  return data
}

/** Lines of a file by its own first bytes, whatever its name says: a workbook, an old workbook, or text. */
async function linesOf(bytes: Buffer): Promise<string[][]> {
  if (startsWith(bytes, 0xd0, 0xcf))
    throw refuse('rows-wrong', { 表格: '这是老格式的Excel工作簿，请“另存为”.xlsx格式再传' })
  if (!startsWith(bytes, 0x50, 0x4b)) return linesOfText(textOf(bytes))
  const lines = await readWorkbook(bytes)
  if (!lines) throw refuse('rows-wrong', { 表格: '这个Excel工作簿打不开，请把内容复制到新的表格再传' })
  return lines
}

const plain = (text: string) => text.normalize('NFKC').trim()
/** '村（社区）代码 ' is the same column as '村社区代码'. */
const columnName = (text: string) => plain(text).replace(/[\s()（）]/g, '')

function columnsOf<Column extends string>(
  header: string[],
  { columns, needed }: TableShape<Column>,
): Record<Column, number> {
  const names = header.map(columnName)
  const entries = Object.entries(columns) as [Column, string][]
  const at = Object.fromEntries(entries.map(([column, name]) => [column, names.indexOf(name)])) as Record<
    Column,
    number
  >
  const missing = needed.filter((column) => at[column] < 0).map((column) => columns[column])
  if (missing.length > 0) throw refuse('rows-wrong', { 表头: `第一行缺少这些列：${missing.join('、')}` })
  const twice = entries
    .map(([, name]) => name)
    .filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
  if (twice.length > 0) throw refuse('rows-wrong', { 表头: `这些列出现了两次：${twice.join('、')}` })
  return at
}

/**
 * Rows of an .xlsx workbook's first sheet or of a CSV file, blank ones left out. Refuses `rows-wrong` when it is no
 * such table, is empty, or has more rows than it may.
 */
export async function readTable<Column extends string>(
  bytes: Buffer,
  shape: TableShape<Column>,
): Promise<TypedRow<Column>[]> {
  const [header = [], ...lines] = await linesOf(bytes)
  const at = columnsOf(header, shape)
  const rows = lines
    .map((cells, index) => ({ cells, number: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, number }): TypedRow<Column> => {
      const typed = Object.entries<number>(at).map(([column, index]) => [column, plain(cells[index] ?? '')])
      return { ...(Object.fromEntries(typed) as Record<Column, string>), number }
    })
  if (rows.length === 0) throw refuse('rows-wrong', { 表格: '表头下面没有内容' })
  if (rows.length > shape.most)
    throw refuse('rows-wrong', { 表格: `一次最多${shape.most}行，这个表有${rows.length}行，请分开传` })
  return rows
}
