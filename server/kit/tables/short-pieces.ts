/**
 * Bytes of one tag or one text at most. A cell of Excel holds 32,767 letters, eight bytes each where they are written
 * as numbers; the reader takes minutes over a piece of some ten million.
 */
const MOST_PIECE = 400_000

const [QUOTE, APOSTROPHE, LESS, GREATER, EXCLAMATION, QUESTION] = Buffer.from(`"'<>!?`)

/** What else than a tag may begin with '<', and how each ends. */
const others = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** Offset behind a tag that begins at `at`; -1 where it has no end, or none near enough. */
function endOfTag(xml: Buffer, at: number, most: number): number {
  let quote: number | undefined
  for (let next = at + 1; next < most; next++) {
    const byte = xml[next]
    if (byte === LESS) return -1
    if (quote !== undefined) {
      if (byte === quote) quote = undefined
    } else if (byte === GREATER) return next + 1
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte
  }
  return -1
}

function endOfOther(xml: Buffer, at: number, most: number): number {
  const found = others.find(([begin]) => xml.toString('latin1', at, at + begin.length) === begin)
  if (!found) return -1 // '<!DOCTYPE': no workbook has one
  const end = xml.subarray(at, most).indexOf(found[1], found[0].length, 'latin1')
  return end < 0 ? -1 : at + end + found[1].length
}

/** Offset of the next '<', or of the end; -1 where a text is too long. */
function endOfText(xml: Buffer, at: number, most: number): number {
  for (let next = at; next < most; next++) if (xml[next] === LESS) return next
  return most === xml.length ? most : -1
}

/** Whether XML is made of tags and texts none of which is longer than a workbook's can be. */
export function isOfShortPieces(xml: Buffer): boolean {
  let at = 0
  while (at >= 0 && at < xml.length) {
    const most = Math.min(xml.length, at + MOST_PIECE)
    const [first, second] = [xml[at], xml[at + 1]]
    if (first !== LESS) at = endOfText(xml, at, most)
    else if (second === EXCLAMATION || second === QUESTION) at = endOfOther(xml, at, most)
    else at = endOfTag(xml, at, most)
  }
  return at >= 0
}
