import { JPG } from 'image-size/types/jpg'
import { PNG } from 'image-size/types/png'
import { WEBP } from 'image-size/types/webp'

/** What a paper turned out to be. Width and height in pixels, for pictures only. */
export type SniffedPaper = {
  type: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'
  width?: number
  height?: number
}

/** Named one by one: the library's own front door brings the readers of twenty other kinds along. */
const PICTURES = [
  ['image/jpeg', JPG],
  ['image/png', PNG],
  ['image/webp', WEBP],
] as const
const PDF_MARK = '%PDF-'
const PDF_END = '%%EOF'
/** The end mark is looked for in this many last bytes: some programs write a few lines after it. */
const PDF_TAIL_BYTES = 2048
const PDF_MIN_BYTES = 100
const PICTURE_MIN_BYTES = 64
/** Far over what a phone's camera makes; opening more takes a browser's memory whatever the file's size. */
const MAX_PIXELS = 60_000_000

/**
 * The kind of an uploaded paper by its own bytes; names and declared types are not asked. Undefined refuses it: empty,
 * over `maxBytes`, another kind, a PDF without its end, or a picture whose header promises JPEG, PNG or WebP and has
 * no dimensions behind it, or more than 60 megapixels.
 */
export function sniffPaper(bytes: Buffer, maxBytes: number): SniffedPaper | undefined {
  if (bytes.length === 0 || bytes.length > maxBytes) return undefined
  if (bytes.subarray(0, PDF_MARK.length).toString('latin1') === PDF_MARK) {
    const whole = bytes.length >= PDF_MIN_BYTES && bytes.subarray(-PDF_TAIL_BYTES).includes(PDF_END)
    return whole ? { type: 'application/pdf' } : undefined
  }
  if (bytes.length < PICTURE_MIN_BYTES) return undefined
  try {
    // A copy: image-size reads the memory behind a slice as if it were the file's.
    const file = new Uint8Array(bytes)
    const known = PICTURES.find(([, reader]) => reader.validate(file))
    if (!known) return undefined
    const { width, height } = known[1].calculate(file)
    const pixels = width * height
    return pixels > 0 && pixels <= MAX_PIXELS ? { type: known[0], width, height } : undefined
  } catch {
    // image-size throws on whatever it can't read to the dimensions.
    return undefined
  }
}
