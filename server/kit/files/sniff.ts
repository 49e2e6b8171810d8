import { imageSize } from 'image-size'
import { filetypemime } from 'magic-bytes.js'

/** What a paper turned out to be. Width and height in pixels, for pictures only. */
export type SniffedPaper = {
  type: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf'
  width?: number
  height?: number
}

const PICTURES = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const

/**
 * The kind of an uploaded paper by its own bytes; names and declared types are not asked. Undefined refuses it: empty,
 * over `maxBytes`, another kind, or a picture whose header promises JPEG, PNG or WebP and has no dimensions behind it.
 */
export function sniffPaper(bytes: Buffer, maxBytes: number): SniffedPaper | undefined {
  if (bytes.length === 0 || bytes.length > maxBytes) return undefined
  // An animated PNG is reported beside PNG and shows as a still picture.
  const kinds = filetypemime(bytes.subarray(0, 64))
  if (kinds.includes('application/pdf')) return { type: 'application/pdf' }
  for (const type of ['image/jpeg', 'image/png', 'image/webp'] as const) {
    if (!kinds.includes(type)) continue
    const size = sizeOf(bytes, PICTURES[type])
    return size && { type, ...size }
  }
  return undefined
}

function sizeOf(bytes: Buffer, expected: string): { width: number; height: number } | undefined {
  try {
    // A copy: image-size reads the memory behind a slice as if it were the file's.
    const { type, width, height } = imageSize(new Uint8Array(bytes))
    return type === expected && width > 0 && height > 0 ? { width, height } : undefined
  } catch {
    // image-size throws on whatever it can't read to the dimensions.
    return undefined
  }
}
