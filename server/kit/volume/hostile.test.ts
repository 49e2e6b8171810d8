import { crc32, deflateSync } from 'node:zlib'
import { picture } from '../testing/picture'
import { pageCount } from './join-pdfs'
import { picturePage } from './pages'
import { UnreadablePdf } from './pdf-objects'
import { mustBeSound } from './png'

const about = { title: '案卷', at: new Date('2026-11-25T01:00:00.000Z') }

/** A PDF of these objects, numbered from 1, with its table of references; `places` says otherwise where some stand. */
function pdfWith(objects: (string | Buffer)[], places: number[] = []): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]!.length
  objects.forEach((object, index) => {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object as string, 'latin1'),
      Buffer.from('\nendobj\n'),
    ])
    offsets.push(length)
    parts.push(part)
    length += part.length
  })
  const all = [...offsets, ...places.map((number) => offsets[number - 1]!)]
  const lines = all.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.concat([
    ...parts,
    Buffer.from(
      `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  ])
}
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const page = (more = '') => `<< /Type /Page /MediaBox [0 0 9 9] ${more} >>`
const many = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index))

/** Thousands of objects of a stream that all stand at one place. */
function sharedPlace(): Buffer {
  const count = 3000
  const head = many(count, (index) => `${index + 10} 0 `).join('')
  const body = deflateSync(Buffer.from(`${head}[${'1 '.repeat(20_000)}]`)).toString('latin1')
  const held = `<< /Type /ObjStm /N ${count} /First ${head.length} /Filter /FlateDecode /Length ${body.length} >>\nstream\n${body}\nendstream`
  const refs = many(count, (index) => `${index + 10} 0 R`).join(' ')
  const plain = [CATALOG, onePage, page(`/Contents [${refs}]`), held]
  let file = '%PDF-1.7\n'
  const rows = Buffer.alloc((count + 10) * 6)
  plain.forEach((object, index) => {
    rows[(index + 1) * 6] = 1
    rows.writeUInt32BE(file.length, (index + 1) * 6 + 1)
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
  })
  for (let number = 10; number < count + 10; number++) {
    rows[number * 6] = 2
    rows.writeUInt32BE(4, number * 6 + 1)
  }
  const table = deflateSync(rows).toString('latin1')
  const xref = `5 0 obj\n<< /Type /XRef /W [1 4 1] /Size ${count + 10} /Root 1 0 R /Filter /FlateDecode /Length ${table.length} >>\nstream\n${table}\nendstream\nendobj\n`
  return Buffer.from(`${file}${xref}startxref\n${file.length}\n%%EOF\n`, 'latin1')
}

describe('a PDF made to break or to hold up who reads it is refused at once', () => {
  const tower = [
    CATALOG,
    ...many(20_000, (index) => `<< /Type /Pages /Kids [${index + 3} 0 R] /Count 1 >>`),
    page(),
  ]
  const lengths = [
    CATALOG,
    onePage,
    page('/Contents 4 0 R'),
    ...many(20_000, (index) => `<< /Length ${index + 5} 0 R >>\nstream\nx\nendstream`),
    '1',
  ]
  const big = `<< /Length 200000 >>\nstream\n${'0'.repeat(200_000)}\nendstream`
  const sameStream = many(2000, (index) => `${index + 5} 0 R`).join(' ')
  const fonts = many(1000, (index) => `/F${index} ${index} `).join('')
  const family = [
    CATALOG,
    `<< /Type /Pages /Resources << /XObject << ${fonts} >> >> /Kids [${many(3000, (index) => `${index + 3} 0 R`).join(' ')}] >>`,
    ...many(3000, () => page()),
  ]
  test.each([
    ['pages nested without end', () => pdfWith(tower)],
    ['lengths that lead from one to the next', () => pdfWith(lengths)],
    ['thousands of objects in one place', sharedPlace],
    [
      'one stream shown as thousands',
      () =>
        pdfWith(
          [CATALOG, onePage, page(`/Contents [${sameStream}]`), big],
          many(2000, () => 4),
        ),
    ],
    ['one inheritance for thousands of pages', () => pdfWith(family)],
  ])('%s', (_what, make) => {
    const pdf = make()
    const began = process.cpuUsage().user
    expect(() => pageCount(pdf)).toThrow(UnreadablePdf)
    // microseconds; seconds stand for the minutes it took
    expect(process.cpuUsage().user - began).toBeLessThan(15_000_000)
  })

  test('while megabytes of nothing between two objects are passed over', () => {
    const gap = `${' '.repeat(3_000_000)}${'%\n'.repeat(1_000_000)}`
    expect(pageCount(pdfWith([CATALOG, onePage, `${gap}${page()}`]))).toBe(1)
  })
})

describe('a PNG made to break or to hold up who decodes it', () => {
  const chunk = (kind: string, content: Buffer, length = content.length): Buffer => {
    const named = Buffer.concat([Buffer.from(kind), content])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(length)
    ends.writeUInt32BE(crc32(named), 4)
    return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
  }
  const MARK = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const END = chunk('IEND', Buffer.alloc(0))
  /** Red, green, blue and alpha unless said otherwise. */
  const header = (width: number, height: number, { colour = 6, passes = 0 } = {}) => {
    const it = Buffer.alloc(13)
    it.writeUInt32BE(width)
    it.writeUInt32BE(height, 4)
    it[8] = 8
    it[9] = colour
    it[12] = passes
    return chunk('IHDR', it)
  }
  const png = (head: Buffer, packed: Buffer, ...between: Buffer[]) =>
    Buffer.concat([MARK, head, ...between, chunk('IDAT', packed), END])
  const rows = (bytes: number, filter = 0) => deflateSync(Buffer.alloc(bytes, filter))

  test.each([
    ['packed in nothing known', png(header(10, 10), Buffer.from('no picture at all, only a sentence'))],
    ['rows filtered in no known way', png(header(10, 10), rows(410, 9))],
    ['the same in passes', png(header(10, 10, { colour: 2, passes: 1 }), rows(410, 9))],
    ['more behind it than it shows', png(header(10, 10), rows(200 * 1024 * 1024))],
    ['more pixels than fit', png(header(7000, 7000), rows(1000))],
    ['a length that leads back', png(header(10, 10), rows(410), chunk('junk', Buffer.alloc(0), 0xfffffff4))],
    ['a length of gigabytes', png(header(10, 10), rows(410), chunk('IDAT', Buffer.alloc(0), 0x7fffffff))],
    ['no end', Buffer.concat([MARK, header(10, 10), chunk('IDAT', rows(410))])],
    ['an alpha and a map of it', png(header(10, 10), rows(410), chunk('tRNS', Buffer.alloc(9)))],
    ['a colour there is not', png(header(10, 10, { colour: 5 }), rows(410))],
  ])('%s: it is refused before anybody decodes it', async (_what, broken) => {
    await expect(picturePage(broken, about)).rejects.toThrow()
  })

  test('sound ones are pages: with alpha, in passes, of mapped colours, and a photo', async () => {
    const mapped = png(
      header(10, 10, { colour: 3 }),
      rows(110),
      chunk('PLTE', Buffer.alloc(6)),
      chunk('tRNS', Buffer.alloc(2)),
    )
    const sound = [
      png(header(10, 10), rows(410)),
      png(header(10, 10, { colour: 2, passes: 1 }), rows(330)),
      mapped,
      Buffer.from(picture, 'base64'),
    ]
    for (const one of sound) {
      mustBeSound(one)
      expect(pageCount(await picturePage(one, about))).toBe(1)
    }
  })
})
