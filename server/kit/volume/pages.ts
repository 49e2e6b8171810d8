import type { Strokes } from '@contract/aid/schema'
import { songFont } from '@server/kit/documents/font'
import { mustBeSound } from './png'

const A4 = { short: 595.28, long: 841.89 }
/** Kept free around a picture; above it stands the number of the page. */
const EDGE = 24
const HEAD = 40

/** A part of pdfkit its types leave out. */
interface OpensImages {
  openImage(picture: Buffer): { width: number; height: number; orientation?: number }
}

interface About {
  title: string
  at: Date
}

async function penFor({ title, at }: About, landscape = false) {
  const { default: PdfDocument } = await import('pdfkit')
  const pen = new PdfDocument({
    size: landscape ? [A4.long, A4.short] : [A4.short, A4.long],
    margin: 0,
    info: { Title: title, CreationDate: at, ModDate: at },
  })
  const parts: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    pen.on('data', (part: Buffer) => parts.push(part))
    pen.on('end', () => resolve(Buffer.concat(parts)))
    pen.on('error', reject)
  })
  return { pen, done }
}

/** A JPEG or PNG as one page, lying where it is wider than high. Throws what is said of a broken picture. */
export async function picturePage(picture: Buffer, about: About): Promise<Buffer> {
  if (picture[0] === 0x89) mustBeSound(picture)
  const { pen: probe, done: unused } = await penFor(about)
  const opened = (probe as unknown as OpensImages).openImage(picture)
  probe.end()
  await unused
  const turned = (opened.orientation ?? 1) > 4
  const wide = turned ? opened.height > opened.width : opened.width > opened.height
  const { pen, done } = await penFor(about, wide)
  const [width, height] = wide ? [A4.long, A4.short] : [A4.short, A4.long]
  pen.image(picture, EDGE, HEAD, {
    fit: [width - EDGE * 2, height - HEAD - EDGE],
    align: 'center',
    valign: 'center',
  })
  pen.end()
  return done
}

/** A signature drawn on a phone as one page: what it stands under, the strokes, and when. */
export async function signaturePage(
  { heading, strokes, lines }: { heading: string; strokes: Strokes; lines: readonly string[] },
  about: About,
): Promise<Buffer> {
  const { pen, done } = await penFor(about)
  pen.registerFont('song', songFont()).font('song')
  pen.fontSize(20).text(heading, 76, 90, { lineBreak: false })
  const size = 440
  // strokes are in thousandths of the pad's width
  const deepest = strokes.flat().reduce((most, [, y]) => Math.max(most, y), 480)
  const height = ((deepest + 20) * size) / 1000
  pen.lineWidth(0.6).rect(76, 140, size, height).stroke()
  pen.lineWidth(2).lineJoin('round').lineCap('round')
  for (const stroke of strokes) {
    stroke.forEach(([x, y], index) => {
      const point: [number, number] = [76 + (x * size) / 1000, 140 + (y * size) / 1000]
      if (index === 0) pen.moveTo(...point)
      else pen.lineTo(...point)
    })
    pen.stroke()
  }
  pen.fontSize(12)
  lines.forEach((line, index) => pen.text(line, 76, 160 + height + index * 22, { lineBreak: false }))
  pen.end()
  return done
}
