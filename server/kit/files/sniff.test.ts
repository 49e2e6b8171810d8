import * as fc from 'fast-check'
import { toBuffer } from 'qrcode'
import { sniffPaper } from './sniff'

const LIMIT = 100_000
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////' +
    '////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)
const webp = Buffer.concat([
  Buffer.from('UklGRj4AAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64'),
  // a chunk of no meaning to make it as long as any real one
  Buffer.from('JUNK\x14\0\0\0'.padEnd(28, '\0'), 'latin1'),
])
const pdfOf = (body: string) => Buffer.from(`%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n${body}`, 'latin1')
const pdf = pdfOf(`${'%'.padEnd(80, '-')}\n%%EOF\n`)
/** A PNG whose header claims a size, long enough to be looked at. */
const pngOf = (width: number, height: number) => {
  const bytes = Buffer.alloc(100)
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

test('pictures and PDF are known by their bytes', async () => {
  const png = await toBuffer('惠民法援', { type: 'png', width: 123 })
  expect(sniffPaper(png, LIMIT)).toEqual({ type: 'image/png', width: 123, height: 123 })
  expect(sniffPaper(jpeg, LIMIT)).toEqual({ type: 'image/jpeg', width: 1, height: 1 })
  expect(sniffPaper(webp, LIMIT)).toEqual({ type: 'image/webp', width: 1, height: 1 })
  expect(sniffPaper(pdf, LIMIT)).toEqual({ type: 'application/pdf' })
})

test('the limit holds to the byte', () => {
  expect(sniffPaper(pdf, pdf.length)).toBeDefined()
  expect(sniffPaper(pdf, pdf.length - 1)).toBeUndefined()
})

test('a PDF has its end in the last two kilobytes, and some length', () => {
  const after = (count: number) => pdfOf(`%%EOF${' '.repeat(count)}`)
  expect(sniffPaper(after(2043), LIMIT)).toEqual({ type: 'application/pdf' })
  expect(sniffPaper(after(2044), LIMIT)).toBeUndefined()
  expect(sniffPaper(pdfOf(' '.repeat(200)), LIMIT)).toBeUndefined()
  const short = pdfOf('%%EOF')
  const longer = Buffer.concat([short, Buffer.alloc(100 - short.length, ' ')])
  expect(sniffPaper(longer, LIMIT)).toBeDefined()
  expect(sniffPaper(longer.subarray(0, 99), LIMIT)).toBeUndefined()
})

test('a picture has 64 bytes at least and 60 megapixels at most', () => {
  expect(sniffPaper(pngOf(10, 10).subarray(0, 64), LIMIT)).toBeDefined()
  expect(sniffPaper(pngOf(10, 10).subarray(0, 63), LIMIT)).toBeUndefined()
  expect(sniffPaper(pngOf(10_000, 6_000), LIMIT)).toMatchObject({ width: 10_000, height: 6_000 })
  expect(sniffPaper(pngOf(10_000, 6_001), LIMIT)).toBeUndefined()
  expect(sniffPaper(pngOf(4_000_000_000, 4_000_000_000), LIMIT)).toBeUndefined()
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a JPEG header and nothing behind it', jpeg.subarray(0, 20)],
  [
    'a JPEG header on a web page',
    Buffer.concat([jpeg.subarray(0, 20), Buffer.from('<script>alert(1)</script>'.padEnd(80))]),
  ],
  ['a PNG header and nothing behind it', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['a WebP header and nothing behind it', webp.subarray(0, 16)],
  ['a PNG of no width', pngOf(0, 1)],
  ['GIF', Buffer.from('R0lGODlhAQABAAAAACw=', 'base64')],
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>')],
  ['a web page', Buffer.from('<!doctype html><title>%PDF-1.7</title>')],
  ['a program', Buffer.from('7f454c46020101000000000000000000', 'hex')],
  ['an archive', Buffer.from('504b0304140000000800', 'hex')],
])('%s is refused', (_, bytes) => expect(sniffPaper(bytes, LIMIT)).toBeUndefined())

test('broken files are refused or read, never thrown about', () => {
  const heads = fc
    .constantFrom(jpeg, webp, pdf)
    .chain((file) => fc.tuple(fc.constant(file), fc.nat(file.length), fc.uint8Array({ maxLength: 200 })))
  fc.assert(
    fc.property(heads, ([file, cut, tail]) => {
      const sniffed = sniffPaper(Buffer.concat([file.subarray(0, cut), tail]), LIMIT)
      if (sniffed?.type.startsWith('image/')) expect(sniffed.width! * sniffed.height!).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
