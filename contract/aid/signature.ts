import type { Strokes } from './schema'

const MIN_POINTS = 8
/** Thousandths of the pad's width: a single tap or a short slip of the finger stays below. */
const MIN_LENGTH = 250
/** A name or a cross spreads both ways; a swipe along one line does not. */
const MIN_SPREAD = 30

/** Length of everything drawn, in thousandths of the pad's width. */
const inkLength = (strokes: Strokes): number =>
  strokes.reduce(
    (total, stroke) =>
      total +
      stroke.reduce((length, [x, y], index) => {
        const before = stroke[index - 1]
        return before ? length + Math.hypot(x - before[0], y - before[1]) : length
      }, 0),
    0,
  )

const spread = (values: number[]): number =>
  values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity)

/**
 * Whether somebody drew a sign: enough points, enough ink, spread both ways. It does not judge whose hand or which
 * characters; a cross by a person who can't write counts.
 */
export function hasInk(strokes: Strokes): boolean {
  const points = strokes.flat()
  return (
    points.length >= MIN_POINTS &&
    inkLength(strokes) >= MIN_LENGTH &&
    spread(points.map(([x]) => x)) >= MIN_SPREAD &&
    spread(points.map(([, y]) => y)) >= MIN_SPREAD
  )
}
