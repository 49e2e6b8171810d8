import { inflateRawSync } from 'node:zlib'

const ENTRY = 0x02014b50
const END = 0x06054b50
const END_BYTES = 22
const MOST_COMMENT = 0xffff
/** A workbook has a dozen parts; pictures and many sheets bring it to some hundreds. */
const MOST_ENTRIES = 1000

/** Offset of the end-of-archive record, which stands before a comment of any length; -1 when there is none. */
function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - MOST_COMMENT)
  for (let at = bytes.length - END_BYTES; at >= first; at--) if (bytes.readUInt32LE(at) === END) return at
  return -1
}

function* entriesOf(bytes: Buffer) {
  const end = endOf(bytes)
  if (end < 0) throw new RangeError('no zip')
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new RangeError('too many entries')
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new RangeError('no entry')
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    )
    const head = bytes.readUInt32LE(at + 42)
    const from = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28)
    yield {
      name: bytes.toString('utf8', at + 46, at + 46 + nameBytes!),
      method: bytes.readUInt16LE(at + 10),
      declared: bytes.readUInt32LE(at + 24),
      packed: bytes.subarray(from, from + bytes.readUInt32LE(at + 20)),
    }
    at += 46 + nameBytes! + extraBytes! + commentBytes!
  }
}

/**
 * Unpacks the XML parts of a zip archive, never beyond `most` bytes in all, whatever their heads declare: a file of
 * a few kilobytes may unpack to gigabytes.
 *
 * @returns the parts by name; undefined when it is no zip archive, or a larger or a lying one
 */
export function unpackXml(bytes: Buffer, most: number): Map<string, Buffer> | undefined {
  const parts = new Map<string, Buffer>()
  let left = most
  try {
    for (const { name, method, declared, packed } of entriesOf(bytes)) {
      if (!/\.xml(\.rels)?$/.test(name)) continue
      if (left <= 0 || declared > left) return undefined
      const part = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: left })
      if (part.length !== declared) return undefined
      left -= part.length
      parts.set(name, part)
    }
  } catch {
    return undefined
  }
  return parts
}
