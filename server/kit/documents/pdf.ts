import type { Sheet } from '@contract/document/template'
import { breakLines } from './lines'
import { songFont } from './font'

/** A4 in points, with the margins of an official paper a little narrowed for forms. */
const PAGE = { width: 595.28, height: 841.89, top: 70, bottom: 66, left: 76, right: 72 }
const BODY = { size: 14, leading: 26 }
const CELL = { size: 11.5, leading: 19, pad: 5, name: 70 }
const WIDTH = PAGE.width - PAGE.left - PAGE.right
const FOOT = PAGE.height - PAGE.bottom

type Pen = PDFKit.PDFDocument

/** Stands for a character the font has not, as printers have always done. */
const MISSING = '〓'

type Rows = Extract<Sheet[number], { kind: 'table' }>['rows']

/** Lines of a cell's name and of what stands in it. */
interface Cell {
  name: string[]
  text: string[]
}

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

/** Sets a sheet on pages, from top to bottom. */
class Setter {
  private y = PAGE.top
  private readonly widths = new Map<string, number>()

  constructor(private readonly pen: Pen) {}

  private measure(size: number) {
    this.pen.fontSize(size)
    return (text: string) =>
      [...text].reduce((sum, character) => {
        const key = `${size}${character}`
        const known = this.widths.get(key) ?? this.pen.widthOfString(character)
        this.widths.set(key, known)
        return sum + known
      }, 0)
  }

  /** Begins a new page where less than this height is left. */
  private room(height: number) {
    if (this.y + height <= FOOT) return
    this.pen.addPage()
    this.y = PAGE.top
  }

  private write(text: string, x: number, y: number, size: number) {
    this.pen.fontSize(size).text(text, x, y, { lineBreak: false })
  }

  private line(text: string, size: number, leading: number, align: 'left' | 'center' | 'right', indent = 0) {
    this.room(leading)
    const free = WIDTH - this.measure(size)(text)
    const shift = align === 'center' ? free / 2 : align === 'right' ? free : indent
    this.write(text, PAGE.left + shift, this.y, size)
    this.y += leading
  }

  heading(text: string) {
    // a title is set heavier by its outline: one font file is enough
    this.pen.lineWidth(0.5)
    for (const line of breakLines(text, WIDTH, this.measure(22))) {
      const free = WIDTH - this.measure(22)(line)
      this.pen
        .fontSize(22)
        .text(line, PAGE.left + free / 2, this.y, { lineBreak: false, fill: true, stroke: true })
      this.y += 36
    }
    this.y += 6
  }

  /** @param below height of what ends the paper, which must not stand on a page alone */
  paragraph(text: string, flush: boolean, below: number) {
    const indent = flush ? 0 : BODY.size * 2
    const lines = breakLines(text, WIDTH, this.measure(BODY.size), indent)
    lines.forEach((line, index) => {
      // neither a first line alone at the foot nor a last one alone at the head
      if (index === 0 && lines.length > 1) this.room(BODY.leading * 2)
      if (index === Math.max(0, lines.length - 2)) this.room(BODY.leading * Math.min(2, lines.length) + below)
      this.line(line, BODY.size, BODY.leading, 'left', index === 0 ? indent : 0)
    })
  }

  right(text: string, gap: number) {
    this.y += gap
    this.line(text, BODY.size, BODY.leading, 'right')
  }

  /** Who signs, room to do so, and the day; kept whole on one page. */
  signature(who: string) {
    this.y += 10
    this.room(BODY.leading)
    this.write(`${who}：`, PAGE.left, this.y, BODY.size)
    const day = '年　　月　　日'
    this.write(day, PAGE.left + WIDTH - this.measure(BODY.size)(day), this.y, BODY.size)
    this.y += BODY.leading + 4
  }

  /** @param below height of what follows it to the end: a seal and its date stand together */
  seal(text: string, below: number) {
    this.y += 14
    this.room(BODY.leading + below)
    this.line(`${text}（盖章）`, BODY.size, BODY.leading, 'right')
  }

  table(rows: Rows, below: number) {
    this.y += 4
    rows.forEach(({ pairs, lines }, index) =>
      this.row(pairs, lines, index === rows.length - 1 ? below + 14 : 0),
    )
    this.y += 14
  }

  private row(pairs: Rows[number]['pairs'], least: number, below: number) {
    const measure = this.measure(CELL.size)
    const share = WIDTH / pairs.length
    const inner = share - CELL.name - CELL.pad * 2
    const cells = pairs.map(({ name, text }) => ({
      name: breakLines(name, CELL.name - CELL.pad * 2, measure),
      text: text.split('\n').flatMap((piece) => breakLines(piece, inner, measure)),
    }))
    let from = 0
    const tallest = Math.max(least, ...cells.flatMap(({ name, text }) => [name.length, text.length]))
    // a cell longer than a page goes on, with its name again, on the next
    while (from < tallest) {
      const left = Math.floor((FOOT - this.y - CELL.pad * 2) / CELL.leading)
      const rest = tallest - from
      const page = Math.floor((FOOT - PAGE.top - CELL.pad * 2) / CELL.leading)
      const kept = Math.ceil(below / CELL.leading)
      const wanted = rest + (rest + kept <= page ? kept : 0)
      if (left < Math.min(rest, 4) || (wanted > left && wanted <= page)) {
        this.pen.addPage()
        this.y = PAGE.top
        continue
      }
      this.rowPart(cells, share, from, Math.min(rest, left), least > 1)
      from += left
    }
  }

  private rowPart(cells: Cell[], share: number, from: number, count: number, fromTop: boolean) {
    const height = count * CELL.leading + CELL.pad * 2
    cells.forEach(({ name, text }, index) => {
      const x = PAGE.left + index * share
      this.pen.lineWidth(0.6).rect(x, this.y, CELL.name, height).stroke()
      this.pen.rect(x + CELL.name, this.y, share - CELL.name, height).stroke()
      const middle = this.y + (height - name.length * CELL.leading) / 2
      name.forEach((line, at) => this.write(line, x + CELL.pad, middle + at * CELL.leading + 2, CELL.size))
      const part = text.slice(from, from + count)
      const top = fromTop ? this.y + CELL.pad : this.y + (height - part.length * CELL.leading) / 2
      part.forEach((line, at) =>
        this.write(line, x + CELL.name + CELL.pad, top + at * CELL.leading + 2, CELL.size),
      )
    })
    this.y += height
  }
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
