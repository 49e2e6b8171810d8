/** A text with nothing in it but what is read aloud: no spaces, no marks, one width of letters. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s!-/:-@[-`{-~·—–…‘’“”、。〈〉《》「」『』【】〔〕]/g, '')

/** How often each pair of neighbouring letters stands in a text. */
function pairsOf(text: string): Map<string, number> {
  const letters = [...text]
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = letters[at]! + letters[at + 1]!
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** A text prepared for being held against many others. */
export interface Likeness {
  text: string
  pairs: Map<string, number>
  count: number
}

export function likeness(text: string): Likeness {
  const plain = bare(text)
  return { text: plain, pairs: pairsOf(plain), count: Math.max(0, [...plain].length - 1) }
}

/**
 * How much two texts are alike, 0 to 1, by the pairs of letters they share (Dice). 1 only for the same text, marks
 * and spaces aside.
 */
export function similarity(one: Likeness, other: Likeness): number {
  if (one.text === other.text) return 1
  if (one.count + other.count === 0) return 0
  let shared = 0
  for (const [pair, times] of one.pairs) shared += Math.min(times, other.pairs.get(pair) ?? 0)
  return Math.min(0.999, (2 * shared) / (one.count + other.count))
}
