/** A touch of the pen: x and y in thousandths of the box's width, ms since the first touch of the signature. */
export type Dot = [x: number, y: number, ms: number]

/** From pen down to pen up. */
export type Stroke = Dot[]

/** Width of the box in the units of a dot, on every screen. */
export const BOX_WIDTH = 1000

/** Dots nearer than this to the last one add nothing to the line and only make it heavier to send. */
const STEP = 4

/** A dot from a place in a box of that size on the screen (dp); a finger outside the box is at its edge. */
export const dotAt = (x: number, y: number, box: { width: number; height: number }, ms: number): Dot => [
  Math.round((Math.min(Math.max(x, 0), box.width) / box.width) * BOX_WIDTH),
  Math.round((Math.min(Math.max(y, 0), box.height) / box.width) * BOX_WIDTH),
  Math.max(0, Math.round(ms)),
]

/** The strokes with `dot` added to the last one; the same strokes when it is too near to matter. */
export function draw(strokes: Stroke[], dot: Dot): Stroke[] {
  const stroke = strokes[strokes.length - 1]
  const last = stroke?.[stroke.length - 1]
  if (!stroke || !last || Math.hypot(dot[0] - last[0], dot[1] - last[1]) < STEP) return strokes
  return [...strokes.slice(0, -1), [...stroke, dot]]
}

/** The line through a stroke as an SVG path: curves between the middles, as a pen would go. */
export function pathOf(stroke: Stroke): string {
  const [first, ...rest] = stroke
  if (!first) return ''
  // A tap leaves a dot: a line of no length, drawn by its round ends.
  if (rest.length === 0) return `M${first[0]} ${first[1]}h0`
  const curves = rest.slice(0, -1).map(([x, y], index) => {
    const [nextX, nextY] = rest[index + 1]!
    return `Q${x} ${y} ${Math.round((x + nextX) / 2)} ${Math.round((y + nextY) / 2)}`
  })
  const [lastX, lastY] = rest[rest.length - 1]!
  return `M${first[0]} ${first[1]}${curves.join('')}L${lastX} ${lastY}`
}

/** The signature as an SVG text, cut to its ink with a small margin. */
export function signatureSvg(strokes: readonly Stroke[]): string {
  const dots = strokes.flat()
  const xs = dots.map(([x]) => x)
  const ys = dots.map(([, y]) => y)
  const margin = 24
  const left = Math.min(...xs, BOX_WIDTH) - margin
  const top = Math.min(...ys, BOX_WIDTH) - margin
  const width = Math.max(...xs, 0) + margin - left
  const height = Math.max(...ys, 0) + margin - top
  const paths = strokes.map((stroke) => `<path d="${pathOf(stroke)}"/>`).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}">` +
    `<g fill="none" stroke="#16211f" stroke-width="10" stroke-linecap="round" stroke-linejoin="round">${paths}</g></svg>`
  )
}
