import { PdfFile } from './pdf-file'
import {
  isDict,
  isRaw,
  isStream,
  raw,
  UnreadablePdf,
  written,
  type Dict,
  type PdfObject,
  type Ref,
} from './pdf-objects'

/** A PDF to be joined; `numbered` pages bear the number of the volume at their upper right. */
export interface Piece {
  pdf: Buffer
  numbered: boolean
}

/** What a page is copied with; its links, actions and place in another tree are not. */
const PAGE_KEYS = ['/MediaBox', '/CropBox', '/Rotate', '/Resources', '/Group', '/UserUnit']
/** What a stamp, a filled-in field or a remark on a page looks like; what it does is not copied. */
const MARK_KEYS = ['/Rect', '/F', '/AP', '/AS', '/C', '/CA', '/Border', '/BS', '/Contents']
const UNSEEN_MARKS = ['/Link', '/Popup']
const A4: PdfObject = [0, 0, 595.28, 841.89].map(raw)
const FONT = '/VolumePage'
/** Far over what the pages of a paper are made of; one and the same thing copied for each page may come to more. */
const COPIED_MOST = 2_000_000

/** Gathers objects of several files under new numbers. */
class Gathering {
  readonly objects: (PdfObject | undefined)[] = []

  /** Keeps an object, or a place for one that comes later. */
  add(it?: PdfObject): Ref {
    this.objects.push(it)
    return { ref: this.objects.length }
  }

  set({ ref }: Ref, it: PdfObject) {
    this.objects[ref - 1] = it
  }
}

/** Copies what a page needs out of one file. */
class Copying {
  private readonly taken = new Map<number, Ref>()
  private readonly waiting: { from: number; to: Ref }[] = []
  private copied = 0
  private bytes = 0

  /** @param most bytes of the file: its streams together are no more, unless one is shown as many */
  constructor(
    private readonly file: PdfFile,
    private readonly into: Gathering,
    pages: ReadonlyMap<number, Ref>,
    private readonly most: number,
  ) {
    for (const [number, ref] of pages) this.taken.set(number, ref)
  }

  of(it: PdfObject): PdfObject {
    if (++this.copied > COPIED_MOST) throw new UnreadablePdf('too much to copy')
    if (isRaw(it)) return it
    if (Array.isArray(it)) return it.map((item) => this.of(item))
    if (isDict(it)) return new Map([...it].map(([name, value]) => [name, this.of(value)]))
    if (isStream(it)) {
      this.bytes += it.bytes.length
      if (this.bytes > this.most) throw new UnreadablePdf('one stream as many')
      return { dict: this.of(it.dict) as Dict, bytes: it.bytes }
    }
    const known = this.taken.get(it.ref)
    if (known) return known
    const to = this.into.add()
    this.taken.set(it.ref, to)
    this.waiting.push({ from: it.ref, to })
    return to
  }

  /** Copies all that was referred to so far, and what that refers to. */
  finish() {
    for (let next = this.waiting.pop(); next; next = this.waiting.pop()) {
      const it = this.file.object(next.from)
      // nodes of the tree of pages hang on every page by their parents, and lead nowhere here
      const isTree = isDict(it) && ['/Pages', '/Catalog'].includes(nameOf(it.get('/Type')))
      this.into.set(next.to, isTree ? raw('null') : this.of(it))
    }
  }

  /** What marks look like that lie on the page: court seals among them often do. */
  marks(page: Dict): PdfObject[] {
    return this.file.list(page.get('/Annots')).flatMap((it) => {
      const mark = this.file.dict(it)
      if (!mark || !mark.has('/AP') || UNSEEN_MARKS.includes(nameOf(mark.get('/Subtype')))) return []
      const kept = MARK_KEYS.flatMap((name) =>
        mark.has(name) ? [[name, this.of(mark.get(name)!)] as const] : [],
      )
      return [
        this.into.add(new Map([['/Type', raw('/Annot')], ['/Subtype', raw('/Stamp')] as const, ...kept])),
      ]
    })
  }
}

const nameOf = (it: PdfObject | undefined): string => (isRaw(it) ? it.raw : '')

const numbersOf = (file: PdfFile, it: PdfObject | undefined): number[] =>
  file.list(it).map((item) => {
    const value = file.resolved(item)
    return isRaw(value) ? Number(value.raw) : NaN
  })

/** Draws a number at the upper right of a page as it is seen, whichever way it is turned. */
function numberMark(file: PdfFile, page: Dict, number: number): string {
  const box = [page.get('/CropBox'), page.get('/MediaBox'), A4]
    .map((it) => numbersOf(file, it))
    .find((sides) => sides.length === 4 && sides.every(Number.isFinite))!
  const [left, right] = [Math.min(box[0]!, box[2]!), Math.max(box[0]!, box[2]!)]
  const [bottom, top] = [Math.min(box[1]!, box[3]!), Math.max(box[1]!, box[3]!)]
  const rotate = file.resolved(page.get('/Rotate'))
  const turn = (((isRaw(rotate) ? Number(rotate.raw) : 0) % 360) + 360) % 360
  const place =
    turn === 90
      ? `0 1 -1 0 ${left + 30} ${top - 60}`
      : turn === 180
        ? `-1 0 0 -1 ${left + 60} ${bottom + 30}`
        : turn === 270
          ? `0 -1 1 0 ${right - 30} ${bottom + 60}`
          : `1 0 0 1 ${right - 60} ${top - 30}`
  const text = String(number)
  const width = text.length * 6.7 + 8
  return `q ${place} cm 1 g -4 -4 ${width} 18 re f 0 g BT ${FONT} 12 Tf (${text}) Tj ET Q`
}

const plain = (text: string): PdfObject => ({ dict: new Map(), bytes: Buffer.from(text, 'latin1') })

function copyPages(piece: Piece, into: Gathering, tree: Ref, font: Ref, number: () => number): Ref[] {
  const file = new PdfFile(piece.pdf)
  const pages = file.pages().map((page) => ({ ...page, ref: into.add() }))
  const copying = new Copying(
    file,
    into,
    new Map(pages.flatMap(({ number, ref }) => (number === undefined ? [] : [[number, ref] as const]))),
    piece.pdf.length,
  )
  for (const { dict: page, ref } of pages) {
    const copy: Dict = new Map<string, PdfObject>([
      ['/Type', raw('/Page')],
      ['/Parent', tree],
    ])
    for (const name of PAGE_KEYS) if (page.has(name)) copy.set(name, copying.of(page.get(name)!))
    if (!page.has('/MediaBox')) copy.set('/MediaBox', A4)
    const contents = file.resolved(page.get('/Contents'))
    const drawn = Array.isArray(contents)
      ? contents.map((it) => copying.of(it))
      : contents
        ? [copying.of(page.get('/Contents')!)]
        : []
    const mark = piece.numbered ? numberMark(file, page, number()) : ''
    copy.set('/Contents', [into.add(plain('q')), ...drawn, into.add(plain(`Q ${mark}`))])
    const resources = file.dict(page.get('/Resources')) ?? new Map<string, PdfObject>()
    const fonts = file.dict(resources.get('/Font')) ?? new Map<string, PdfObject>()
    const ownFonts = copying.of(fonts) as Dict
    copy.set(
      '/Resources',
      new Map([...(copying.of(resources) as Dict), ['/Font', new Map([...ownFonts, [FONT, font]])]]),
    )
    const marks = copying.marks(page)
    if (marks.length > 0) copy.set('/Annots', marks)
    into.set(ref, copy)
  }
  copying.finish()
  return pages.map(({ ref }) => ref)
}

/** Pages of a PDF. Refuses with `UnreadablePdf` what `joinPdfs` could not take in. */
export function pageCount(pdf: Buffer): number {
  const into = new Gathering()
  return copyPages({ pdf, numbered: false }, into, into.add(), into.add(), () => 0).length
}

const pdfText = (text: string): PdfObject =>
  raw(`<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`)
const pdfTime = (at: Date): string => at.toISOString().replace(/[-:T]/g, '').slice(0, 14)

/**
 * Joins PDFs into one, page by page, the numbered ones counted on from 1 across all. What a page shows is kept; links,
 * scripts and forms are not. The same pieces at the same time make the same bytes.
 */
export function joinPdfs(pieces: readonly Piece[], { title, at }: { title: string; at: Date }): Buffer {
  const into = new Gathering()
  const root = into.add()
  const tree = into.add()
  const font = into.add(
    new Map([
      ['/Type', raw('/Font')],
      ['/Subtype', raw('/Type1')],
      ['/BaseFont', raw('/Helvetica')],
    ]),
  )
  const info = into.add(
    new Map([
      ['/Title', pdfText(title)],
      ['/Producer', pdfText('惠民法援')],
      ['/CreationDate', raw(`(D:${pdfTime(at)}Z)`)],
    ]),
  )
  let last = 0
  const kids = pieces.flatMap((piece) => copyPages(piece, into, tree, font, () => ++last))
  into.set(
    root,
    new Map<string, PdfObject>([
      ['/Type', raw('/Catalog')],
      ['/Pages', tree],
    ]),
  )
  into.set(
    tree,
    new Map<string, PdfObject>([
      ['/Type', raw('/Pages')],
      ['/Kids', kids],
      ['/Count', raw(kids.length)],
    ]),
  )
  return fileOf(into.objects, root, info)
}

function fileOf(objects: readonly (PdfObject | undefined)[], root: Ref, info: Ref): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')]
  let length = parts[0]!.length
  const offsets = objects.map((it, index) => {
    const offset = length
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      written(it ?? raw('null')),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(part)
    length += part.length
    return offset
  })
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const trailer = new Map<string, PdfObject>([
    ['/Size', raw(objects.length + 1)],
    ['/Root', root],
    ['/Info', info],
  ])
  return Buffer.concat([
    ...parts,
    Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join('')}trailer\n`),
    written(trailer),
    Buffer.from(`\nstartxref\n${length}\n%%EOF\n`),
  ])
}
