/** Width of a piece of text in points. */
export type Measure = (text: string) => number

/** May not begin a line, may not end one (GB/T 15834). */
const NEVER_FIRST = '，。、；：！？）》〉」』】〕”’…—％%)],.;:!?'
const NEVER_LAST = '（《〈「『【〔“‘(['

/** What stays on one line: a word or number of another script, else a single character. */
const PIECES = /[A-Za-z0-9][A-Za-z0-9.,:/_-]*|[\s\S]/gu

/**
 * Breaks a paragraph into lines no wider than `width`. Chinese breaks anywhere but before closing and after opening
 * punctuation; a word or a number only where it is wider than a whole line.
 *
 * @param indent width kept free at the start of the first line
 */
export function breakLines(text: string, width: number, measure: Measure, indent = 0): string[] {
  const lines: string[] = []
  let line: string[] = []
  let used = indent
  const end = () => {
    lines.push(line.join('').trimEnd())
    line = []
    used = 0
  }
  const put = (piece: string) => {
    line.push(piece)
    used += measure(piece)
  }
  const pieces = (text.match(PIECES) ?? []).flatMap((piece) =>
    measure(piece) > width ? [...piece] : [piece],
  )
  for (const piece of pieces) {
    if (used + measure(piece) > width && line.length > 0) {
      const carried: string[] = []
      // one mark may hang over rather than stand alone; what precedes it comes along to the next line
      if (NEVER_FIRST.includes(piece))
        while (line.length > 1 && carried.length < 3) {
          carried.unshift(line.pop()!)
          if (!NEVER_FIRST.includes(carried[0]!) && !NEVER_LAST.includes(line.at(-1)!)) break
        }
      while (line.length > 1 && NEVER_LAST.includes(line.at(-1)!)) carried.unshift(line.pop()!)
      end()
      carried.forEach(put)
    }
    if (line.length === 0 && lines.length > 0 && piece === ' ') continue
    put(piece)
  }
  end()
  return lines
}
