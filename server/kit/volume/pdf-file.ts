import { inflateSync } from 'node:zlib'
import {
  isDict,
  isRaw,
  isRef,
  isStream,
  raw,
  Reading,
  UnreadablePdf,
  type Dict,
  type PdfObject,
  type Stream,
} from './pdf-objects'

/** Where an object stands: at an offset of the file, or in an object stream. */
type Place = { offset: number } | { within: number }

/** More than a paper needs, of all its streams together; what unpacks to more is meant to fill the memory. */
const UNPACKED_MOST = 64 * 1024 * 1024
const OBJECTS_MOST = 500_000
/** Characters of objects read, whatever stands in streams not counted; what has more to read is meant to take the time. */
const READ_MOST = 8 * 1024 * 1024
/** A tree of pages branches; one that only goes down is none. */
const DEEPEST = 100

const numberOf = (it: PdfObject | undefined): number | undefined => {
  const value = isRaw(it) ? Number(it.raw) : NaN
  return Number.isFinite(value) ? value : undefined
}
const wholeOf = (it: PdfObject | undefined): number => {
  const value = numberOf(it)
  if (value === undefined || !Number.isInteger(value) || value < 0)
    throw new UnreadablePdf('a whole number was expected')
  return value
}

/** Undoes the PNG prediction of rows, which tables of references are packed with. */
function unpredicted(bytes: Buffer, columns: number): Buffer {
  if (columns < 1 || columns > 1000) throw new UnreadablePdf('rows of another length')
  const rows = Math.floor(bytes.length / (columns + 1))
  const out = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (columns + 1)]!
    for (let column = 0; column < columns; column++) {
      const value = bytes[row * (columns + 1) + 1 + column]!
      const left = column > 0 ? out[row * columns + column - 1]! : 0
      const up = row > 0 ? out[(row - 1) * columns + column]! : 0
      if (kind > 2) throw new UnreadablePdf('prediction of another kind')
      out[row * columns + column] = value + (kind === 1 ? left : kind === 2 ? up : 0)
    }
  }
  return out
}

/**
 * A PDF read by its own table of references, as viewers read it. Refuses with `UnreadablePdf` what has a password or
 * is broken: no guess is made about what a paper of a case says.
 */
export class PdfFile {
  private readonly text: string
  private readonly places = new Map<number, Place>()
  private readonly known = new Map<number, PdfObject>()
  private readonly streams = new Map<number, { text: string; places: Map<number, number> }>()
  private trailer: Dict = new Map()
  private unpackedBytes = 0
  private readCount = 0
  private depth = 0

  constructor(private readonly bytes: Buffer) {
    this.text = bytes.toString('latin1')
    const start = /startxref\s+(\d+)\s+%%EOF\s*[\s\S]{0,2048}$/.exec(this.text.slice(-4096))
    if (!start) throw new UnreadablePdf('no table of references')
    const seen = new Set<number>()
    for (let next: number | undefined = Number(start[1]); next !== undefined && !seen.has(next);) {
      seen.add(next)
      next = this.table(next)
    }
    if (this.trailer.has('/Encrypt')) throw new UnreadablePdf('locked')
  }

  /** Reads a table of references, of either form. @returns where the one before it stands */
  private table(offset: number): number | undefined {
    const reading = new Reading(this.text, offset)
    const trailer = reading.take('xref') ? this.plainTable(reading) : this.packedTable(offset)
    for (const [name, value] of trailer) if (!this.trailer.has(name)) this.trailer.set(name, value)
    return numberOf(trailer.get('/Prev'))
  }

  /** Counts what was read. Refuses what takes the time of a reader on purpose. */
  private spend(count: number) {
    this.readCount += count
    if (this.readCount > READ_MOST) throw new UnreadablePdf('too much to read')
  }

  private put(number: number, place: Place) {
    this.spend(1)
    if (this.places.size > OBJECTS_MOST) throw new UnreadablePdf('too many objects')
    // the newest table is read first, and what it says counts
    if (!this.places.has(number)) this.places.set(number, place)
  }

  private plainTable(reading: Reading): Dict {
    while (!reading.take('trailer')) {
      const first = reading.whole()
      const count = reading.whole()
      for (let index = 0; index < count; index++) {
        const offset = reading.whole()
        reading.whole()
        if (reading.take('n')) this.put(first + index, { offset })
        else if (!reading.take('f')) throw new UnreadablePdf('a broken table of references')
      }
    }
    const trailer = reading.object()
    if (!isDict(trailer)) throw new UnreadablePdf('no trailer')
    const packed = numberOf(trailer.get('/XRefStm'))
    if (packed !== undefined) this.packedTable(packed)
    return trailer
  }

  private packedTable(offset: number): Dict {
    const stream = this.at(offset)
    if (!isStream(stream)) throw new UnreadablePdf('no table of references')
    const widths = this.list(stream.dict.get('/W')).map(wholeOf)
    if (widths.length !== 3) throw new UnreadablePdf('a broken table of references')
    const size = wholeOf(stream.dict.get('/Size'))
    const index = stream.dict.has('/Index') ? this.list(stream.dict.get('/Index')).map(wholeOf) : [0, size]
    const data = this.unpacked(stream)
    let at = 0
    const field = (width: number, otherwise: number) => {
      if (width === 0) return otherwise
      if (width > 6 || at + width > data.length) throw new UnreadablePdf('a broken table of references')
      at += width
      return data.readUIntBE(at - width, width)
    }
    for (let pair = 0; pair + 1 < index.length; pair += 2)
      for (let number = index[pair]!; number < index[pair]! + index[pair + 1]!; number++) {
        const kind = field(widths[0]!, 1)
        const second = field(widths[1]!, 0)
        field(widths[2]!, 0)
        if (kind === 1) this.put(number, { offset: second })
        if (kind === 2) this.put(number, { within: second })
      }
    return stream.dict
  }

  /** What a stream holds, unpacked; only what tables and object streams are packed with. */
  private unpacked({ dict, bytes }: Stream): Buffer {
    const filter = this.resolved(dict.get('/Filter'))
    const name = Array.isArray(filter) ? (filter.length === 1 ? filter[0] : raw('?')) : filter
    if (name === undefined) return bytes
    if (!isRaw(name) || name.raw !== '/FlateDecode') throw new UnreadablePdf('packed in another way')
    let out: Buffer
    try {
      out = inflateSync(bytes, { maxOutputLength: UNPACKED_MOST - this.unpackedBytes })
    } catch {
      throw new UnreadablePdf('what is packed is broken')
    }
    this.unpackedBytes += out.length
    const told = this.resolved(dict.get('/DecodeParms'))
    const params = Array.isArray(told) ? this.resolved(told[0]) : told
    if (!isDict(params) || (numberOf(params.get('/Predictor')) ?? 1) === 1) return out
    return unpredicted(out, params.has('/Columns') ? wholeOf(params.get('/Columns')) : 1)
  }

  /** The object that begins at an offset. */
  private at(offset: number): PdfObject {
    const reading = new Reading(this.text, offset)
    reading.whole()
    reading.whole()
    if (!reading.take('obj')) throw new UnreadablePdf('no object where one was said to be')
    const value = reading.object()
    this.spend(reading.at - offset)
    if (!isDict(value) || !reading.take('stream')) return value
    const from = reading.at + (this.text.startsWith('\r\n', reading.at) ? 2 : 1)
    const length = wholeOf(this.resolved(value.get('/Length')))
    if (!/^\s*endstream/.test(this.text.slice(from + length, from + length + 20)))
      throw new UnreadablePdf('a stream of another length')
    return { dict: value, bytes: this.bytes.subarray(from, from + length) }
  }

  /** Where the objects of an object stream stand in it. */
  private held(container: number) {
    const known = this.streams.get(container)
    if (known) return known
    const stream = this.object(container)
    if (!isStream(stream)) throw new UnreadablePdf('no stream of objects')
    const text = this.unpacked(stream).toString('latin1')
    const head = new Reading(text, 0)
    const first = wholeOf(stream.dict.get('/First'))
    const places = new Map<number, number>()
    for (let count = wholeOf(stream.dict.get('/N')); count > 0; count--) {
      const number = head.whole()
      places.set(number, first + head.whole())
    }
    this.spend(head.at)
    const found = { text, places }
    this.streams.set(container, found)
    return found
  }

  private within(container: number, number: number): PdfObject {
    const { text, places } = this.held(container)
    const from = places.get(number)
    if (from === undefined) return raw('null')
    const reading = new Reading(text, from)
    const value = reading.object()
    this.spend(reading.at - from)
    return value
  }

  /** An object by its number; one there is not is null, as the format has it. */
  object(number: number): PdfObject {
    const known = this.known.get(number)
    if (known) return known
    const place = this.places.get(number)
    if (!place) return raw('null')
    // while it is read it is nothing: a length that leads to itself ends here
    this.known.set(number, raw('null'))
    // a length is an object of its own, and may not lead from one to the next for ever
    if (++this.depth > DEEPEST) throw new UnreadablePdf('nested too deep')
    const value = 'offset' in place ? this.at(place.offset) : this.within(place.within, number)
    this.depth--
    this.known.set(number, value)
    return value
  }

  /** The object itself where there is a reference to it; undefined for none and for null. */
  resolved(it: PdfObject | undefined): PdfObject | undefined {
    let value = it
    for (let hops = 0; isRef(value); hops++) {
      if (hops > 20) throw new UnreadablePdf('a circle of references')
      value = this.object(value.ref)
    }
    return isRaw(value) && value.raw === 'null' ? undefined : value
  }

  list(it: PdfObject | undefined): PdfObject[] {
    const value = this.resolved(it)
    return Array.isArray(value) ? value : []
  }

  dict(it: PdfObject | undefined): Dict | undefined {
    const value = this.resolved(it)
    return isDict(value) ? value : undefined
  }

  /** The pages in order, each with its number as an object and with what it inherits written into it. */
  pages(): { number: number | undefined; dict: Dict }[] {
    const pages: { number: number | undefined; dict: Dict }[] = []
    const seen = new Set<number>()
    const walk = (it: PdfObject | undefined, inherited: Dict, depth = 0) => {
      if (depth > DEEPEST) throw new UnreadablePdf('nested too deep')
      if (isRef(it)) {
        if (seen.has(it.ref)) throw new UnreadablePdf('a page twice')
        seen.add(it.ref)
      }
      const node = this.dict(it)
      if (!node) throw new UnreadablePdf('a page is missing')
      const own = new Map([...inherited, ...node])
      if (node.has('/Kids')) {
        const passed = new Map(
          ['/Resources', '/MediaBox', '/CropBox', '/Rotate'].flatMap((name) =>
            own.has(name) ? [[name, own.get(name)!] as const] : [],
          ),
        )
        for (const kid of this.list(node.get('/Kids'))) walk(kid, passed, depth + 1)
      } else pages.push({ number: isRef(it) ? it.ref : undefined, dict: own })
    }
    walk(this.dict(this.trailer.get('/Root'))?.get('/Pages'), new Map())
    if (pages.length === 0) throw new UnreadablePdf('no page')
    return pages
  }
}
