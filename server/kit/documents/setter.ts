import type { Sheet } from '@contract/document/template'
import { breakLines } from './lines'

/** A4 in points, with the margins of an official paper a little narrowed for forms. */
export const PAGE = { width: 595.28, height: 841.89, top: 70, bottom: 66, left: 76, right: 72 }
export const BODY = { size: 14, leading: 26 }
const CELL = { size: 11.5, leading: 19, pad: 5, name: 70 }
const WIDTH = PAGE.width - PAGE.left - PAGE.right
const FOOT = PAGE.height - PAGE.bottom

export type Pen = PDFKit.PDFDocument

type Rows = Extract<Sheet[number], { kind: 'table' }>['rows']

/** Lines of a cell's name and of what stands in it. */
interface Cell {
  name: string[]
  text: string[]
}

/** Sets a sheet on pages, from top to bottom. */
export class Setter {
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
