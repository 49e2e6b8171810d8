import Taro from '@tarojs/taro'
import { BOX_WIDTH, type Stroke } from './strokes'

const INK = '#16211f'
/** Thickness of the pen, in the units of a dot. */
const PEN = 10

/** Something to draw on: a canvas of either platform, and its size on the screen in dp. */
export interface Surface {
  pen: CanvasRenderingContext2D
  width: number
  height: number
}

interface Sized {
  node: HTMLCanvasElement
  width: number
  height: number
}

function prepare({ node, width, height }: Sized): Surface {
  const sharp = process.env.TARO_ENV === 'h5' ? window.devicePixelRatio || 1 : Taro.getWindowInfo().pixelRatio
  node.width = width * sharp
  node.height = height * sharp
  const pen = node.getContext('2d')!
  pen.scale(sharp, sharp)
  return { pen, width, height }
}

/** Finds the canvas `id` of the present page and makes it sharp; undefined when it is not there yet. */
export async function surfaceOf(id: string): Promise<Surface | undefined> {
  if (process.env.TARO_ENV === 'h5') {
    const node = document.querySelector<HTMLCanvasElement>(`#${id}`)
    return node ? prepare({ node, width: node.clientWidth, height: node.clientHeight }) : undefined
  }
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(([found]: (Sized | undefined)[]) => resolve(found?.node ? prepare(found) : undefined))
  })
}

/** Draws all strokes anew: few enough that nothing cleverer is needed, and never out of step with what is sent. */
export function paint({ pen, width, height }: Surface, strokes: readonly Stroke[]): void {
  const scale = width / BOX_WIDTH
  pen.clearRect(0, 0, width, height)
  pen.strokeStyle = INK
  pen.lineWidth = PEN * scale
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const stroke of strokes) {
    const points = stroke.map(([x, y]) => [x * scale, y * scale] as const)
    const [first, ...rest] = points
    if (!first) continue
    pen.beginPath()
    pen.moveTo(...first)
    if (rest.length === 0) pen.lineTo(first[0] + 0.1, first[1])
    rest.forEach(([x, y], index) => {
      const next = rest[index + 1]
      if (next) pen.quadraticCurveTo(x, y, (x + next[0]) / 2, (y + next[1]) / 2)
      else pen.lineTo(x, y)
    })
    pen.stroke()
  }
}
