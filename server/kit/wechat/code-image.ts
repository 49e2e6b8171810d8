import { toString } from 'qrcode'

/**
 * A QR code of the address as a `data:image/svg+xml` URL: error level M, a quiet zone of four modules as ISO/IEC 18004
 * asks, black on white, sharp at any size in print.
 */
export async function urlCode(url: string): Promise<string> {
  const svg = await toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 })
  return `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`
}
