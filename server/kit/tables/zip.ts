import { constants, crc32, deflateRawSync } from 'node:zlib'

/** 1980-01-01, the first day a zip archive can tell: the same content makes the same bytes. */
const FIRST_DAY = 0x21
const DEFLATED = 8
const UTF8 = 0x0800

/** One file of an archive, packed as it comes in, so that it never has to stand in memory unpacked. */
export class ZipEntry {
  readonly name: string
  private readonly packed: Buffer[] = []
  private bytes = 0
  private crc = 0

  constructor(name: string) {
    this.name = name
  }

  /** Adds text. Pieces packed one by one and flushed to whole bytes are one packed file when put together. */
  add(text: string, last = false): this {
    const content = Buffer.from(text, 'utf8')
    this.crc = crc32(content, this.crc)
    this.bytes += content.length
    const finishFlush = last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
    this.packed.push(deflateRawSync(content, { finishFlush }))
    return this
  }

  /** Packed content, and what both heads say of it. */
  close() {
    const packed = Buffer.concat(this.packed)
    const name = Buffer.from(this.name, 'utf8')
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(UTF8, 2)
    head.writeUInt16LE(DEFLATED, 4)
    head.writeUInt16LE(FIRST_DAY, 8)
    head.writeUInt32LE(this.crc, 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(this.bytes, 18)
    head.writeUInt16LE(name.length, 22)
    return { name, head, packed }
  }
}

const mark = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A zip archive of files below 4 GB. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const { name, head, packed } = entry.close()
    const file = Buffer.concat([mark(0x04034b50), head, name, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([mark(0x02014b50), Buffer.from([20, 0]), head, place, name]))
    files.push(file)
    at += file.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...files, list, mark(0x06054b50), end])
}
