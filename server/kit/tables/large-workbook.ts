import { openZip } from './zip'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What stands around the one sheet, the same in every workbook. Style 1 is text, style 2 text in bold. */
const around: [name: string, xml: string][] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
  ],
]

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
// eslint-disable-next-line no-control-regex -- XML has no place for them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
/** '_x0041_' would be read back as 'A'. */
const CODE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g

const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/[&<>]/g, (letter) => marks[letter]!)
    .replace(CODE_LIKE, '_x005F_')

/** 0 is 'A', 26 is 'AA'. */
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** Every cell is text in the file, whatever it begins with: Excel never takes it for a formula or a number. */
const cellXml = (text: string, at: string, style: number): string =>
  text === ''
    ? ''
    : `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

/**
 * An .xlsx workbook of one sheet that takes rows as they come and keeps them packed, for tables too long to stand in
 * memory as cells: 50,000 records need some ten megabytes here and half a gigabyte in `writeWorkbook`.
 *
 * @param widths of the columns, in characters
 */
export function openWorkbook(header: readonly string[], widths: readonly number[]) {
  let rows = 0
  const rowXml = (cells: readonly string[], style: number): string => {
    const number = ++rows
    return `<row r="${number}">${cells.map((text, column) => cellXml(text, `${letters(column)}${number}`, style)).join('')}</row>`
  }
  const columns = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('')
  const zip = openZip()
  for (const [name, xml] of around) zip.file(name).add(XML + xml, true)
  const sheet = zip.file('xl/worksheets/sheet1.xml')
  sheet.add(
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>${rowXml(header, 2)}`,
  )
  return {
    add: (lines: readonly (readonly string[])[]): void => {
      sheet.add(lines.map((cells) => rowXml(cells, 1)).join(''))
    },
    /** The whole file. */
    finish: (): Buffer => {
      sheet.add('</sheetData></worksheet>', true)
      return zip.finish()
    },
  }
}
