import Taro from '@tarojs/taro'

/** Most characters of base64 a photo may have when sent: 1.2 MB, with room for the rest of the request. */
export const PHOTO_MAX_CHARACTERS = 1_200_000

/** Tried in turn until the photo fits: longest side in pixels, JPEG quality 0–100. Print stays readable in the last. */
const steps = [
  { side: 2000, quality: 82 },
  { side: 1600, quality: 76 },
  { side: 1280, quality: 70 },
  { side: 1000, quality: 60 },
] as const

type Step = (typeof steps)[number]

/** What an image measures when its longest side is at most `side`; never enlarged. */
export function fit(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

const loadInBrowser = (src: string) =>
  new Promise<HTMLImageElement>((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('not an image this browser can read'))
    image.src = src
  })

function shrinkInBrowser(image: HTMLImageElement, { side, quality }: Step): string {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, fit(image.naturalWidth, image.naturalHeight, side))
  const pen = canvas.getContext('2d')!
  // JPEG has no transparency: without this a clear background would come out black.
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', quality / 100).split(',')[1]!
}

async function shrinkInWeChat(src: string, { side, quality }: Step): Promise<string> {
  const { width, height } = await Taro.getImageInfo({ src })
  const to = fit(width, height, side)
  const options = { src, quality, compressedWidth: to.width, compressedHeight: to.height }
  const { tempFilePath } = await Taro.compressImage(options)
  return Taro.getFileSystemManager().readFileSync(tempFilePath, 'base64') as string
}

/**
 * The photo at a local path as base64 (no `data:` prefix), small enough to send. A JPEG, except that WeChat passes
 * a PNG through; the server looks at the bytes. Undefined when it is no image or does not get small enough.
 */
export async function shrinkPhoto(src: string): Promise<string | undefined> {
  try {
    const image = process.env.TARO_ENV === 'h5' && (await loadInBrowser(src))
    for (const step of steps) {
      const base64 = image ? shrinkInBrowser(image, step) : await shrinkInWeChat(src, step)
      if (base64.length <= PHOTO_MAX_CHARACTERS) return base64
    }
  } catch {
    // Said by answering undefined.
  }
  return undefined
}
