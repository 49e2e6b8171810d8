import { imageSize } from 'image-size'

/** What a paper turned out to be. Width and height in pixels, for pictures only. */
export type SniffedPaper = {
  type: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'
  width?: number
  height?: number
}

const PICTURES = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const
const PDF_MARK = '%PDF-'

/**
 * The kind of an uploaded paper by its own bytes; names and declared types are not asked. Undefined refuses it: empty,
 * over `maxBytes`, another kind, or a picture whose header promises JPEG, PNG or WebP and has no dimensions behind it.
 */
export function sniffPaper(bytes: Buffer, maxBytes: number): SniffedPaper | undefined {
  if (bytes.length === 0 || bytes.length > maxBytes) return undefined
  if (bytes.subarray(0, PDF_MARK.length).toString('latin1') === PDF_MARK) return { type: 'application/pdf' }
  try {
    // A copy: image-size reads the memory behind a slice as if it were the file's.
    const { type, width, height } = imageSize(new Uint8Array(bytes))
    const known = PICTURES[type as keyof typeof PICTURES]
    return known && width > 0 && height > 0 ? { type: known, width, height } : undefined
  } catch {
    // image-size throws on whatever it can't read to the dimensions.
    return undefined
  }
}
