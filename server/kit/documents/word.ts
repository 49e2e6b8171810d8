import type { Sheet } from '@contract/document/template'
import { zipOf } from '@server/kit/tables/zip'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const NS = `xmlns:w="${MAIN}" xmlns:r="${OFFICE}"`

// eslint-disable-next-line no-control-regex -- these are what is taken out
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text as XML holds it; what XML has no way to hold would keep the whole paper from opening. */
const escape = (text: string): string =>
  text
    .replace(UNWRITABLE, '')
    .replace(
      /[&<>"]/g,
      (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!,
    )

/** Half points: 三号 titles 44, 四号 text 28, tables 23. */
const run = (text: string, size: number, bold = false): string =>
  text
    .split('\n')
    .map(
      (line, index) =>
        `<w:r><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>` +
        `${index > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${escape(line)}</w:t></w:r>`,
    )
    .join('')

const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`

/** Width of the text in twentieths of a point, as the PDF has it. */
const WIDTH = 8946
const NAME = 1400

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="5" w:space="0" w:color="000000"/>`)
  .join('')

type Rows = Extract<Sheet[number], { kind: 'table' }>['rows']

/** Where the cells of a row end: a name and a text for each pair. */
const edgesOf = (pairs: number): number[] =>
  Array.from({ length: pairs }, (_, index) => {
    const left = Math.round((WIDTH * index) / pairs)
    return [left + NAME, Math.round((WIDTH * (index + 1)) / pairs)]
  }).flat()

/** Rows of one, two or three pairs on one grid: each cell spans the columns up to its edge. */
function table(rows: Rows): string {
  const edges = [...new Set(rows.flatMap(({ pairs }) => edgesOf(pairs.length)))].sort((a, b) => a - b)
  const columns = edges.map((edge, index) => edge - (edges[index - 1] ?? 0))
  const cell = (from: number, to: number, text: string, isName: boolean) => {
    const span = edges.filter((edge) => edge > from && edge <= to).length
    return (
      `<w:tc><w:tcPr><w:tcW w:w="${to - from}" w:type="dxa"/><w:gridSpan w:val="${span}"/>` +
      `${isName ? '<w:vAlign w:val="center"/>' : ''}</w:tcPr>` +
      `${paragraph(run(text, 23), '<w:spacing w:line="380" w:lineRule="exact"/>')}</w:tc>`
    )
  }
  const row = ({ pairs, lines }: Rows[number]) => {
    const ends = edgesOf(pairs.length)
    const cells = pairs.map(
      ({ name, text }, index) =>
        cell(ends[index * 2 - 1] ?? 0, ends[index * 2]!, name, true) +
        cell(ends[index * 2]!, ends[index * 2 + 1]!, text, false),
    )
    const height = `<w:trPr><w:trHeight w:val="${lines * 380 + 160}" w:hRule="atLeast"/></w:trPr>`
    return `<w:tr>${height}${cells.join('')}</w:tr>`
  }
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${rows.map(row).join('')}</w:tbl>${paragraph('')}`
  )
}

const LEADING = '<w:spacing w:line="540" w:lineRule="exact"/>'
const RIGHT = `${LEADING}<w:jc w:val="right"/>`

function block(it: Sheet[number]): string {
  switch (it.kind) {
    case 'heading':
      return paragraph(run(it.text, 44, true), '<w:spacing w:after="200"/><w:jc w:val="center"/>')
    case 'number':
      return it.text && paragraph(run(it.text, 28), RIGHT)
    case 'paragraph':
      return paragraph(
        run(it.text, 28),
        it.flush ? LEADING : `${LEADING}<w:ind w:firstLineChars="200" w:firstLine="560"/>`,
      )
    case 'table':
      return table(it.rows)
    case 'signature':
      return paragraph(
        `${run(`${it.who}：`, 28)}<w:r><w:tab/></w:r>${run('年　　月　　日', 28)}`,
        `<w:tabs><w:tab w:val="right" w:pos="${WIDTH}"/></w:tabs><w:spacing w:before="200" w:line="540" w:lineRule="exact"/>`,
      )
    case 'seal':
      return paragraph(
        run(`${it.text}（盖章）`, 28),
        `<w:keepNext/><w:spacing w:before="280" w:line="540" w:lineRule="exact"/><w:jc w:val="right"/>`,
      )
    case 'date':
      return paragraph(run(it.text, 28), RIGHT)
  }
}

const page = (code: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'

/** Margins of an A4 page in twentieths of a point, those of the PDF. */
const SECTION =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1560" w:right="1440" w:bottom="1560" w:left="1520" w:header="850" w:footer="850" w:gutter="0"/></w:sectPr>'

/** 仿宋 is what an office's computer has for such papers; where it is missing, Word takes another Song face. */
const STYLES =
  `${HEAD}<w:styles ${NS}><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋" w:cs="Times New Roman"/>' +
  '<w:sz w:val="28"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>'

const files = (sheet: Sheet): [name: string, content: string][] => [
  [
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>` +
      `<Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
      `<Override PartName="/word/footer1.xml" ContentType="${TYPES}.footer+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  ],
  [
    'word/_rels/document.xml.rels',
    `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`,
  ],
  ['word/styles.xml', STYLES],
  [
    'word/footer1.xml',
    `${HEAD}<w:ftr ${NS}>${paragraph(
      `${run('第', 18)}${page('PAGE')}${run('页　共', 18)}${page('NUMPAGES')}${run('页', 18)}`,
      '<w:jc w:val="center"/>',
    )}</w:ftr>`,
  ],
  [
    'word/document.xml',
    `${HEAD}<w:document ${NS}><w:body>${sheet.map(block).join('')}${SECTION}</w:body></w:document>`,
  ],
]

/** Writes a sheet as a Word document; the same sheet makes the same bytes. */
export const wordOf = (sheet: Sheet): Buffer => zipOf(files(sheet))
