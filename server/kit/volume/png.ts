import { inflateSync } from 'node:zlib'

/** Values of a pixel by the kind of colour. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** Kinds of colour with an alpha of their own. */
const WITH_ALPHA = [4, 6]
/** Over 16 megapixels of four bytes: what decodes to more is meant to fill the memory. */
const DECODED_MOST = 64 * 1024 * 1024
/** Steps across and down from a first pixel, of a picture that comes in passes. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

const broken = () => new Error('a broken PNG')

/**
 * Throws where a PNG is not what its format says, or unpacks to more than fits. Whoever decodes one later does so where
 * nobody catches what it throws, and follows the lengths it tells.
 */
export function mustBeSound(png: Buffer): void {
  const packed: Buffer[] = []
  let mapped = false
  let at = 8
  for (let kind = ''; kind !== 'IEND';) {
    const length = png.readUInt32BE(at)
    const next = at + 12 + length
    kind = png.toString('latin1', at + 4, at + 8)
    if (next > png.length || (kind === 'IHDR') !== (at === 8) || (at === 8 && length !== 13)) throw broken()
    if (kind === 'IDAT') packed.push(png.subarray(at + 8, next - 4))
    mapped ||= kind === 'tRNS'
    at = next
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const colour = png[25]!
  const channels = CHANNELS[colour]
  const alpha = WITH_ALPHA.includes(colour)
  if (!channels || ![1, 2, 4, 8, 16].includes(png[24]!) || (alpha && mapped)) throw broken()
  const inPasses = png[28] === 1
  // the others are bound as they are
  if (!alpha && !inPasses && !(mapped && colour === 3)) return
  const bytesPerPixel = (png[24]! * channels) / 8
  if (width * height * Math.max(1, bytesPerPixel) > DECODED_MOST) throw broken()
  const rows = inflateSync(Buffer.concat(packed), { maxOutputLength: 2 * DECODED_MOST })
  let row = 0
  for (const [left, top, across, down] of inPasses ? PASSES : ([[0, 0, 1, 1]] as const)) {
    const length = Math.ceil(bytesPerPixel * Math.ceil((width - left) / across))
    for (let count = Math.ceil((height - top) / down); count > 0 && row < rows.length; count--) {
      if (rows[row]! > 4) throw broken()
      row += 1 + length
    }
  }
}
