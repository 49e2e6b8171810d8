import { encodePng } from './png'

type Point = [x: number, y: number]
type Stroke = [from: Point, to: Point]

/** A `<canvas type="2d">` node: records what is drawn on it, and keeps the strokes as real pixels. */
export class FakeCanvas {
  /** Every method called on the 2d context, with its arguments, in order. */
  readonly drawn: [method: string, ...args: unknown[]][] = []
  private readonly size = { width: 300, height: 150 }
  private drawing = new Drawing()
  private readonly context = recordingContext(this, (method, args) => {
    this.drawn.push([method, ...args])
    this.drawing.act(method, args)
  })

  get width() {
    return this.size.width
  }
  set width(width: number) {
    this.resize({ ...this.size, width })
  }

  get height() {
    return this.size.height
  }
  set height(height: number) {
    this.resize({ ...this.size, height })
  }

  getContext(kind: string) {
    if (kind !== '2d') throw new Error(`no ${kind} context on a canvas of type 2d`)
    return this.context
  }

  requestAnimationFrame(callback: (time: number) => void) {
    return setTimeout(() => callback(performance.now()), 16)
  }

  cancelAnimationFrame(id: NodeJS.Timeout) {
    clearTimeout(id)
  }

  toDataURL() {
    return `data:image/png;base64,${Buffer.from(this.png()).toString('base64')}`
  }

  /** The strokes in black on white. */
  png(): Uint8Array {
    const { width, height } = this.size
    const pixels = new Uint8Array(width * height).fill(255)
    for (const stroke of this.drawing.strokes)
      for (const [x, y] of pointsOf(stroke))
        if (x >= 0 && y >= 0 && x < width && y < height) pixels[y * width + x] = 0
    return encodePng(width, height, pixels)
  }

  /** Setting either side, even to what it was, empties a canvas. */
  private resize(size: { width: number; height: number }) {
    Object.assign(this.size, { width: Math.trunc(size.width), height: Math.trunc(size.height) })
    this.drawing = new Drawing()
  }
}

/** The little of a 2d context that a stroke of the pen needs; other methods draw nothing. */
class Drawing {
  strokes: Stroke[] = []
  private path: Stroke[] = []
  private pen: Point = [0, 0]
  private scale: Point = [1, 1]

  act(method: string, args: number[]): void {
    const [x = 0, y = 0] = args.slice(-2)
    const point: Point = [x * this.scale[0], y * this.scale[1]]
    if (method === 'scale') this.scale = point
    if (method === 'beginPath') this.path = []
    if (/^(lineTo|quadraticCurveTo|bezierCurveTo)$/.test(method)) this.path.push([this.pen, point])
    if (/(To)$/.test(method)) this.pen = point
    if (method === 'stroke') this.strokes.push(...this.path)
    if (method === 'clearRect') this.strokes = []
  }
}

function recordingContext(canvas: FakeCanvas, record: (method: string, args: number[]) => void): object {
  const properties: Record<string, unknown> = { canvas }
  return new Proxy(properties, {
    get: (target, name) => {
      if (typeof name === 'symbol' || name in target) return Reflect.get(target, name) as unknown
      return (...args: number[]) => {
        record(name, args)
        return name === 'measureText' ? { width: String(args[0]).length * 10 } : undefined
      }
    },
  })
}

function* pointsOf([[x1, y1], [x2, y2]]: Stroke): Generator<Point> {
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1))))
  for (let step = 0; step <= steps; step++)
    yield [Math.round(x1 + ((x2 - x1) * step) / steps), Math.round(y1 + ((y2 - y1) * step) / steps)]
}
