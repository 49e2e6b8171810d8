import { deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { pdfOf } from '../documents/pdf'
import { picture } from '../testing/picture'
import { joinPdfs, pageCount } from './join-pdfs'
import { picturePage, signaturePage } from './pages'
import { PdfFile } from './pdf-file'
import { isDict, isRaw, isStream, UnreadablePdf, type Dict } from './pdf-objects'

const at = new Date('2026-11-25T01:00:00.000Z')
const about = { title: '案卷', at }
const paper = (lines: number) =>
  pdfOf(
    Array.from({ length: lines }, () => ({ kind: 'paragraph' as const, text: '庭审记录', flush: true })),
    about,
  )

/** A PDF as scanners and office programs write them today: objects packed in a stream, references in another. */
function packed({ rotate = 0, extra = '' }: { rotate?: number; extra?: string } = {}): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 400 600] /Rotate ${rotate} >>`,
    '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Annots [5 0 R 6 0 R] /Resources << >> >>',
  ]
  const content = '0 0 m 100 100 l S'
  const parts: string[] = ['%PDF-1.7\n']
  const offsets: Record<number, number> = {}
  const add = (number: number, text: string) => {
    offsets[number] = parts.join('').length
    parts.push(`${number} 0 obj\n${text}\nendobj\n`)
  }
  add(4, `<< /Length 7 0 R >>\nstream\n${content}\nendstream`)
  add(
    5,
    '<< /Type /Annot /Subtype /Widget /Rect [10 10 90 90] /AP << /N 4 0 R >> /Parent 2 0 R /A << /S /JavaScript /JS (app.alert\\(1\\)) >> >>',
  )
  add(6, '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /AP << /N 4 0 R >> >>')
  add(7, String(content.length))
  const bodies = objects.join(' ')
  let from = 0
  const heads = objects.map((text, index) => {
    const head = `${index + 1} ${from}`
    from += text.length + 1
    return head
  })
  const head = `${heads.join(' ')} `
  const inner = deflateSync(Buffer.from(head + bodies)).toString('latin1')
  add(
    8,
    `<< /Type /ObjStm /N ${objects.length} /First ${head.length} /Filter /FlateDecode /Length ${inner.length} >>\nstream\n${inner}\nendstream`,
  )
  const start = parts.join('').length
  const rows = Array.from({ length: 10 }, (_, number) => {
    const row = Buffer.alloc(5)
    if (number >= 1 && number <= 3) {
      row[0] = 2
      row.writeUInt16BE(8, 2)
      row[4] = number - 1
    } else if (number > 0) {
      row[0] = 1
      row.writeUInt16BE(number === 9 ? start : offsets[number]!, 2)
    }
    return row
  })
  // predicted from the row above, as most writers do
  const predicted = Buffer.concat(
    rows.map((row, index) =>
      Buffer.concat([Buffer.from([2]), row.map((byte, column) => byte - (rows[index - 1]?.[column] ?? 0))]),
    ),
  )
  const table = deflateSync(predicted).toString('latin1')
  parts.push(
    `9 0 obj\n<< /Type /XRef /Size 10 /W [1 3 1] /Root 1 0 R ${extra} /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >> /Length ${table.length} >>\nstream\n${table}\nendstream\nendobj\n`,
  )
  return Buffer.from(`${parts.join('')}startxref\n${start}\n%%EOF\n`, 'latin1')
}

/** What is drawn on a page besides the paper: its own last piece of content. */
function mark(pdf: Buffer, page: number): string {
  const file = new PdfFile(pdf)
  const last = file.list(file.pages()[page]!.dict.get('/Contents')).at(-1)
  const stream = file.resolved(last)
  return isStream(stream) ? stream.bytes.toString('latin1') : ''
}

test('pages of several papers follow each other, the numbered ones counted from 1', async () => {
  const pieces = [
    { pdf: await paper(1), numbered: false },
    { pdf: await paper(40), numbered: true },
    { pdf: await picturePage(Buffer.from(picture, 'base64'), about), numbered: true },
  ]
  const pdf = joinPdfs(pieces, about)
  expect(pageCount(pdf)).toBe(4)
  expect(mark(pdf, 0)).not.toContain('Tj')
  expect([1, 2, 3].map((page) => /\((\d+)\) Tj/.exec(mark(pdf, page))?.[1])).toEqual(['1', '2', '3'])
  expect(joinPdfs(pieces, about).equals(pdf)).toBe(true)
})

test('what is joined can be joined again, and shows the same', async () => {
  const once = joinPdfs([{ pdf: await paper(40), numbered: false }], about)
  const twice = joinPdfs([{ pdf: once, numbered: false }], about)
  expect(pageCount(twice)).toBe(pageCount(once))
  // the font is carried along, once
  expect(twice.toString('latin1').match(/\/FontFile2/g)).toHaveLength(1)
})

test('objects and references packed in streams are read; a stamp’s look is kept, what it does is not', () => {
  const pdf = joinPdfs([{ pdf: packed(), numbered: true }], about)
  const file = new PdfFile(pdf)
  const [page] = file.pages()
  expect(file.list(page!.dict.get('/MediaBox')).map((it) => isRaw(it) && Number(it.raw))).toEqual([
    0, 0, 400, 600,
  ])
  const marks = file.list(page!.dict.get('/Annots')).map((it) => file.dict(it) as Dict)
  expect(marks).toHaveLength(1)
  expect(marks.every((it) => isDict(it) && it.has('/AP') && !it.has('/A') && !it.has('/Parent'))).toBe(true)
  expect(pdf.toString('latin1')).not.toContain('JavaScript')
  expect(pdf.toString('latin1')).toContain('0 0 m 100 100 l S')
})

test.each([
  [0, '1 0 0 1 340 570'],
  [90, '0 1 -1 0 30 540'],
  [180, '-1 0 0 -1 60 30'],
  [270, '0 -1 1 0 370 60'],
  [-90, '0 -1 1 0 370 60'],
])('a page turned by %d bears its number where its upper right is seen', (rotate, place) => {
  const pdf = joinPdfs([{ pdf: packed({ rotate }), numbered: true }], about)
  expect(mark(pdf, 0)).toContain(`${place} cm`)
})

test('locked or broken PDFs are refused, and nothing is guessed', async () => {
  const whole = await paper(1)
  const cut = (to: number) => Buffer.concat([whole.subarray(0, to), Buffer.from('\nstartxref\n12\n%%EOF\n')])
  const broken = [
    packed({ extra: '/Encrypt 4 0 R' }),
    Buffer.from('%PDF-1.4\n%%EOF'),
    cut(200),
    cut(whole.length - 300),
    Buffer.from(
      '%PDF-1.4\n1 0 obj << /Length 1 0 R >>\nxref\n0 0\ntrailer << /Root 1 0 R >>\nstartxref\n35\n%%EOF',
    ),
  ]
  for (const pdf of broken) expect(() => pageCount(pdf)).toThrow(UnreadablePdf)
})

test('however a file is damaged, it is read or refused, and never breaks what reads it', async () => {
  const wholes = [packed(), await paper(1)]
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.constantFrom(...wholes), damage, (whole, bytes) => {
      const pdf = Buffer.from(whole)
      // the ends of a file are where its structure is
      for (const [place, byte] of bytes) pdf[pdf.length - 1 - (place % Math.min(pdf.length, 2500))] = byte
      try {
        pageCount(joinPdfs([{ pdf, numbered: true }], about))
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadablePdf)
      }
    }),
    { numRuns: 400 },
  )
})

test('a file that unpacks without end, nests without end or leads in circles is refused', () => {
  const nested = `%PDF-1.4\n1 0 obj\n${'['.repeat(5000)}\nendobj\n`
  const table = (body: string) =>
    Buffer.from(
      `${body}xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer << /Root 1 0 R /Size 2 >>\nstartxref\n${body.length}\n%%EOF\n`,
      'latin1',
    )
  expect(() => pageCount(table(nested))).toThrow(UnreadablePdf)
  expect(() =>
    pageCount(table('%PDF-1.4\n1 0 obj\n<< /Pages << /Kids [1 0 R 1 0 R] >> >>\nendobj\n')),
  ).toThrow(UnreadablePdf)
})

test('a drawn signature is one page, however deep the strokes go', async () => {
  const pdf = await signaturePage(
    {
      heading: '受援人签名',
      strokes: [
        [
          [100, 100, 0],
          [300, 700, 40],
        ],
      ],
      lines: ['签名时间：2026年11月25日 9:00'],
    },
    about,
  )
  expect(pageCount(pdf)).toBe(1)
})
