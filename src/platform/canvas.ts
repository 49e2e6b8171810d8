import Taro from '@tarojs/taro'

/** A canvas of either platform, as far as a picture is drawn on it. */
export type Canvas = Pick<HTMLCanvasElement, 'width' | 'height' | 'toDataURL'> & {
  getContext(kind: '2d'): CanvasRenderingContext2D | null
  /** WeChat's way to make an image; a browser has `Image`. */
  createImage?: () => HTMLImageElement
}

/**
 * A canvas to draw a picture on. In a browser one that is on no page; in WeChat the page's own `<Canvas type="2d">` with
 * this id. Undefined when the page has none (yet).
 */
export async function canvasOf(id: string): Promise<Canvas | undefined> {
  if (process.env.TARO_ENV === 'h5') return document.createElement('canvas')
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec(([found]: ({ node?: Canvas } | undefined)[]) => resolve(found?.node))
  })
}

/** An image (data URL) ready to be drawn; undefined when this phone cannot read it. */
export const imageFor = (canvas: Canvas, src: string): Promise<CanvasImageSource | undefined> =>
  new Promise((resolve) => {
    const image = canvas.createImage?.() ?? new Image()
    image.onload = () => resolve(image)
    image.onerror = () => resolve(undefined)
    image.src = src
  })
