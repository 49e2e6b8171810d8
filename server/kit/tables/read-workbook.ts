import { isOfShortPieces } from './short-pieces'
import { unpackXml } from './unpack-xml'

/** XML of a workbook with 5,000 rows is some 5 MB; beyond ten times that it is no table of people or places. */
const MOST_XML_BYTES = 50_000_000
/** Cells a table may span, filled or not: the reader fills the gaps, and one far cell would make it fill millions. */
const MOST_CELLS = 1_000_000
const EXCEL_ROWS = 1_048_576

const columnOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** Whether a sheet's filled cells span no more than a table may. An address not written plainly fails as well. */
export function spansLittle(sheet: string): boolean {
  let [rows, columns] = [1, 1]
  for (const [tag, kind] of sheet.matchAll(/<(?:\w+:)?(row|c)\b[^<>]*>/g)) {
    const address = /\sr\s*=\s*["']([^"']*)["']/.exec(tag)?.[1]
    if (address === undefined) continue
    const [, letters, digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address) ?? []
    if (digits === undefined || Number(digits) > EXCEL_ROWS) return false
    // an empty cell that only has a colour is not filled up to
    if (kind === 'row' || tag.endsWith('/>')) continue
    rows = Math.max(rows, Number(digits))
    columns = Math.max(columns, columnOf(letters!))
    if (rows * columns > MOST_CELLS) return false
  }
  return true
}

const two = (number: number) => String(number).padStart(2, '0')

/** What a cell shows, as text: a day as 'YYYY-MM-DD'. A number keeps the digits the file has. */
const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date)
    return `${cell.getUTCFullYear()}-${two(cell.getUTCMonth() + 1)}-${two(cell.getUTCDate())}`
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return String(cell)
}

/** '1.4040611023E13' and '13800138000.0' as Excel stores long numbers, back to the digits people typed. */
const numberText = (text: string): string => {
  const number = Number(text)
  return Number.isSafeInteger(number) ? String(number) : text
}

/**
 * The first sheet of an .xlsx workbook as rows of texts; undefined when it is none, is broken, or unpacks to more
 * than a table of people can be. The reader is loaded only when a workbook comes.
 */
export async function readWorkbook(bytes: Buffer): Promise<string[][] | undefined> {
  const parts = unpackXml(bytes, MOST_XML_BYTES)
  if (!parts || ![...parts.values()].every(isOfShortPieces)) return undefined
  const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/'))
  if (sheets.length === 0 || !sheets.every(([, part]) => spansLittle(part.toString('utf8')))) return undefined
  const { readSheet } = await import('read-excel-file/universal')
  try {
    const content = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    const rows = await readSheet(content, { parseNumber: numberText })
    return rows.map((row) => row.map(cellText))
  } catch {
    return undefined
  }
}
