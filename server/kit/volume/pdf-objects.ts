/** Why a PDF can't be read: locked by a password, or not what the format says. */
export class UnreadablePdf extends Error {}

/** A number, name, string, boolean or null, as it stands in the file. */
export interface Raw {
  raw: string
}
/** A reference to another object of the same file, by its number. */
export interface Ref {
  ref: number
}
export type Dict = Map<string, PdfObject>
export interface Stream {
  dict: Dict
  bytes: Buffer
}
export type PdfObject = Raw | Ref | PdfObject[] | Dict | Stream

export const raw = (text: string | number): Raw => ({ raw: String(text) })
export const isRaw = (it: PdfObject | undefined): it is Raw => it !== undefined && 'raw' in it
export const isRef = (it: PdfObject | undefined): it is Ref => it !== undefined && 'ref' in it
export const isStream = (it: PdfObject | undefined): it is Stream => it !== undefined && 'bytes' in it
export const isDict = (it: PdfObject | undefined): it is Dict => it instanceof Map

const SPACE = '\0\t\n\f\r '
const NAME = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y
const REF = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const HEX = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y
const DEPTH = 100

/** Reads objects one after the other from text of one character a byte (latin1). */
export class Reading {
  constructor(
    readonly text: string,
    public at: number,
  ) {}

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at += found[0].length
    return found
  }

  /** Past white space and remarks. A pattern would run out of room on megabytes of them. */
  private skip() {
    let remark = false
    for (let next = this.text[this.at]; next !== undefined; next = this.text[++this.at]) {
      if (remark ? next === '\n' || next === '\r' : next === '%') remark = !remark
      else if (!remark && !SPACE.includes(next)) return
    }
  }

  /** Whether this comes next, past white space; it is taken when it does. */
  take(word: string): boolean {
    this.skip()
    if (!this.text.startsWith(word, this.at)) return false
    this.at += word.length
    return true
  }

  whole(): number {
    const { raw: word } = this.object() as Raw
    if (!/^\d+$/.test(word ?? '')) throw new UnreadablePdf('a number was expected')
    return Number(word)
  }

  object(depth = 0): PdfObject {
    if (depth > DEPTH) throw new UnreadablePdf('nested too deep')
    if (this.take('<<')) {
      const dict: Dict = new Map()
      while (!this.take('>>')) {
        const name = this.match(NAME)?.[0]
        if (!name) throw new UnreadablePdf('a name was expected')
        dict.set(name, this.object(depth + 1))
      }
      return dict
    }
    if (this.take('[')) {
      const items: PdfObject[] = []
      while (!this.take(']')) items.push(this.object(depth + 1))
      return items
    }
    if (this.text[this.at] === '(') return this.literal()
    const ref = this.match(REF)
    if (ref) return { ref: Number(ref[1]) }
    const word = this.match(HEX) ?? this.match(NAME) ?? this.match(WORD)
    if (!word) throw new UnreadablePdf('an object was expected')
    return { raw: word[0] }
  }

  private literal(): Raw {
    const from = this.at
    let open = 0
    do {
      const character = this.text[this.at++]
      if (character === undefined) throw new UnreadablePdf('a string does not end')
      if (character === '\\') this.at++
      else if (character === '(') open++
      else if (character === ')') open--
    } while (open > 0)
    return { raw: this.text.slice(from, this.at) }
  }
}

/** Writes an object as it stands in a file. */
export function written(it: PdfObject): Buffer {
  if (isRaw(it)) return Buffer.from(it.raw, 'latin1')
  if (isRef(it)) return Buffer.from(`${it.ref} 0 R`)
  if (Array.isArray(it)) return joined('[', it.map(written), ']')
  if (isDict(it))
    return joined(
      '<<',
      [...it].map(([name, value]) => joined(name, [written(value)], '')),
      '>>',
    )
  const dict = new Map(it.dict).set('/Length', raw(it.bytes.length))
  return Buffer.concat([written(dict), Buffer.from('\nstream\n'), it.bytes, Buffer.from('\nendstream')])
}

const joined = (before: string, parts: Buffer[], after: string): Buffer =>
  Buffer.concat([
    Buffer.from(before, 'latin1'),
    ...parts.flatMap((part) => [Buffer.from(' '), part]),
    Buffer.from(after),
  ])
