import type { Sheet } from '@contract/document/template'
import { songFont } from './font'
import { BODY, PAGE, Setter, type Pen } from './setter'

/** Stands for a character the font has not, as printers have always done. */
const MISSING = '〓'

/** Height of one of the pieces a paper ends with; undefined for any other. */
function endHeight(block: Sheet[number]): number | undefined {
  switch (block.kind) {
    case 'signature':
      return BODY.leading + 14
    case 'seal':
      return BODY.leading + 14
    case 'date':
      return BODY.leading
    default:
      return undefined
  }
}

/** Height of what follows a block when that is all the paper ends with; else nothing has to be kept with it. */
function heightBelow(sheet: Sheet, index: number): number {
  const heights = sheet.slice(index + 1).map(endHeight)
  return heights.includes(undefined) ? 0 : heights.reduce<number>((sum, height) => sum + height!, 0)
}

function set(setter: Setter, sheet: Sheet) {
  sheet.forEach((block, index) => {
    switch (block.kind) {
      case 'heading':
        setter.heading(block.text)
        break
      case 'number':
        if (block.text) setter.right(block.text, 0)
        break
      case 'paragraph':
        setter.paragraph(block.text, block.flush, heightBelow(sheet, index))
        break
      case 'table':
        setter.table(block.rows, heightBelow(sheet, index))
        break
      case 'signature':
        setter.signature(block.who)
        break
      case 'seal':
        setter.seal(block.text, heightBelow(sheet, index))
        break
      case 'date':
        setter.right(block.text, 0)
        break
    }
  })
}

function numberPages(pen: Pen) {
  const { count } = pen.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    pen.switchToPage(page)
    const text = `第${page + 1}页　共${count}页`
    // below the margin pdfkit would begin a new page
    pen.page.margins.bottom = 0
    pen.fontSize(9)
    pen.text(text, (PAGE.width - pen.widthOfString(text)) / 2, PAGE.height - 44, { lineBreak: false })
  }
}

const mend = <T>(value: T, has: (character: string) => boolean): T => {
  if (typeof value === 'string')
    return [...value].map((character) => (has(character) ? character : MISSING)).join('') as T
  if (Array.isArray(value)) return value.map((item) => mend(item as unknown, has)) as T
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, key === 'kind' ? item : mend(item as unknown, has)]),
    ) as T
  return value
}

interface FontOfPdf {
  _font?: { font: { hasGlyphForCodePoint(point: number): boolean } }
}

/** Writes a sheet as a PDF of A4 pages with the font in it; the same sheet at the same time makes the same bytes. */
export async function pdfOf(sheet: Sheet, { title, at }: { title: string; at: Date }): Promise<Buffer> {
  const { default: PdfDocument } = await import('pdfkit')
  const pen = new PdfDocument({
    size: 'A4',
    margins: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right },
    bufferPages: true,
    info: { Title: title, Creator: '惠民法援', Producer: '惠民法援', CreationDate: at, ModDate: at },
    lang: 'zh-CN',
  })
  const parts: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    pen.on('data', (part: Buffer) => parts.push(part))
    pen.on('end', () => resolve(Buffer.concat(parts)))
    pen.on('error', reject)
  })
  pen.registerFont('song', songFont()).font('song')
  const { font } = (pen as unknown as FontOfPdf)._font!
  const has = (character: string) =>
    character === '\n' || font.hasGlyphForCodePoint(character.codePointAt(0)!)
  set(new Setter(pen), mend(sheet, has))
  numberPages(pen)
  pen.end()
  return done
}
