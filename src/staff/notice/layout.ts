import { NOBODY_THIS_WEEK, type NoticeParts, placeLines } from '@contract/roster/notice'

/** Width of the picture, in the units it is laid out in; a phone shows about as many dp across. */
export const WIDTH = 375
/** WeChat draws no canvas larger than this a side. */
export const LARGEST_SIDE = 4096
/** Pixels a unit, where the picture is not too tall for them. */
export const SHARPNESS = 3

const EDGE = 20
const CODE_SIDE = 132
const sizes = { title: 23, week: 17, place: 19, line: 17, small: 15 } as const
const LEADING = 1.45

export type Letters = keyof typeof sizes
export const fontOf = (letters: Letters): string =>
  `${letters === 'title' || letters === 'place' ? 'bold ' : ''}${sizes[letters]}px sans-serif`

/** A line of text with its baseline at `y`, on the dark head or below it. */
interface Word {
  text: string
  letters: Letters
  x: number
  y: number
}

/** Where everything of the picture stands. */
export interface Layout {
  height: number
  /** Height of the dark head, which holds title and week. */
  head: number
  words: Word[]
  code: { x: number; y: number; side: number }
}

/** Width of a text in a size of letters, in units of the layout. */
export type Measure = (text: string, letters: Letters) => number

/** May not begin a line, and may not end one. */
const CLOSING = '）】》”、，。；：！？)'
const OPENING = '（【《“('

/** The lines a text breaks into; a Chinese text may break anywhere but before or after such marks. */
export function wrap(text: string, letters: Letters, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    if (line !== '' && measure(line + character, letters) > width) {
      const kept = breakOf(line, character)
      lines.push(line.slice(0, kept))
      line = line.slice(kept)
    }
    line += line === '' && character === ' ' ? '' : character
  }
  return line === '' ? lines : [...lines, line]
}

/** How much of a full line stays on it when `next` does not fit any more. */
function breakOf(line: string, next: string): number {
  let at = line.length
  while (at > 1 && (CLOSING.includes(line[at] ?? next) || OPENING.includes(line[at - 1]!))) at -= 1
  return at > 1 ? at : line.length
}

/** Lays the notice out from top to bottom: head, places, what one may ask, and the code at the end. */
export function layOut(parts: NoticeParts, measure: Measure): Layout {
  const words: Word[] = []
  let y = EDGE
  const write = (text: string, letters: Letters, x = EDGE, width = WIDTH - 2 * EDGE) => {
    for (const line of wrap(text, letters, width, measure)) {
      words.push({ text: line, letters, x, y: y + sizes[letters] })
      y += sizes[letters] * LEADING
    }
  }
  const pause = (units: number) => (y += units)

  write(parts.title, 'title')
  pause(4)
  write([parts.week, parts.rest].filter(Boolean).join('　'), 'week')
  pause(12)
  const head = y
  pause(12)
  for (const place of parts.places) {
    write(place.name, 'place')
    placeLines(place).forEach((line) => write(line, 'line'))
    pause(12)
  }
  if (parts.places.length === 0) {
    write(NOBODY_THIS_WEEK, 'line')
    pause(12)
  }
  write(`可以问：${parts.matters}`, 'line')
  pause(12)

  const top = y
  const code = { x: WIDTH - EDGE - CODE_SIDE, y: top, side: CODE_SIDE }
  const beside = code.x - 2 * EDGE
  write('扫右边的码，看现在谁在值班', 'line', EDGE, beside)
  write(parts.promise, 'small', EDGE, beside)
  y = Math.max(y, top + CODE_SIDE)
  return { height: Math.ceil(y + EDGE), head, words, code }
}
