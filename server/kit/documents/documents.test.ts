import { inflateRawSync, inflateSync } from 'node:zlib'
import type { Sheet } from '@contract/document/template'
import { breakLines } from './lines'
import { pdfOf } from './pdf'
import { wordOf } from './word'

const at = new Date('2026-11-25T01:00:00.000Z')
const sheetOf = (text: string): Sheet => [
  { kind: 'heading', text: '公函' },
  { kind: 'number', text: '潞城援函字〔2026〕第1号' },
  { kind: 'paragraph', text, flush: false },
  {
    kind: 'table',
    rows: [
      {
        pairs: [
          { name: '姓名', text: '王秀英' },
          { name: '事项', text: '赡养' },
        ],
        lines: 1,
      },
    ],
  },
  { kind: 'signature', who: '收件人' },
  { kind: 'seal', text: '潞城区法律援助中心' },
  { kind: 'date', text: '2026年11月25日' },
]

/** Code points the font of a PDF is told to stand for, as hex: what a reader copies and searches. */
function printed(pdf: Buffer): string {
  return streamsOf(pdf)
    .filter((body) => body.includes('beginbf'))
    .join('\n')
    .toLowerCase()
}

/** What the packed streams of a PDF hold; those that are no packed text are empty. */
function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(({ 1: body }) => {
    try {
      return inflateSync(Buffer.from(body!, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
}
const hexOf = (character: string) =>
  (Buffer.from(character, 'utf16le').swap16().toString('hex').match(/.{4}/g) ?? []).join(' ')
const pages = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)].length

test('a PDF carries its Chinese font, and the same sheet makes the same bytes', async () => {
  const pdf = await pdfOf(sheetOf('特此函告。'), { title: '公函', at })
  expect(pdf.toString('latin1')).toContain('/FontFile2')
  expect(pdf.subarray(-8).toString()).toContain('%%EOF')
  expect(pages(pdf)).toBe(1)
  for (const character of '函告潞〔〕王秀英收件人盖章') expect(printed(pdf)).toContain(hexOf(character))
  expect((await pdfOf(sheetOf('特此函告。'), { title: '公函', at })).equals(pdf)).toBe(true)
})

test('rare characters of names print; one that no font here has is marked rather than left a box', async () => {
  const pdf = printed(await pdfOf(sheetOf('㛃𠅤喆堃赟镕䶮'), { title: '公函', at }))
  for (const character of '㛃𠅤喆堃赟镕䶮') expect(pdf).toContain(hexOf(character))
  expect(pdf).not.toContain(hexOf('〓'))
  const missing = printed(await pdfOf(sheetOf('𰻞'), { title: '公函', at }))
  expect(missing).toContain(hexOf('〓'))
})

test('a long paper goes on over pages, and a cell longer than a page does too', async () => {
  const long = '原告与被告系母子关系，被告三年没有支付生活费。'.repeat(120)
  const text = await pdfOf(sheetOf(long), { title: '公函', at })
  expect(pages(text)).toBeGreaterThan(3)
  const cell: Sheet = [
    { kind: 'heading', text: '审批表' },
    { kind: 'table', rows: [{ pairs: [{ name: '案情', text: long }], lines: 3 }] },
  ]
  expect(pages(await pdfOf(cell, { title: '审批表', at }))).toBeGreaterThan(2)
})

/** Pieces of text on the last page. */
const onLastPage = (pdf: Buffer): number =>
  streamsOf(pdf)
    .filter((content) => /\bTJ\b/.test(content))
    .at(-1)!
    .match(/\bTJ\b/g)!.length

test('what ends a paper never stands on a page alone: signatures, seal, date', async () => {
  const table: Sheet[number] = {
    kind: 'table',
    rows: [
      { pairs: [{ name: '办理过程', text: '' }], lines: 3 },
      { pairs: [{ name: '审核意见', text: '同意。' }], lines: 3 },
    ],
  }
  const [, , , , signature, seal, date] = sheetOf('')
  const endings: Sheet[] = [
    [seal!, date!],
    [signature!, signature!, seal!],
    [seal!, date!, signature!],
  ]
  // a line more at a time, over the edge of the first page
  for (const ending of endings)
    for (const before of [[], [table]])
      for (let count = 8; count < 26; count++) {
        const body: Sheet = Array.from({ length: count }, () => ({
          kind: 'paragraph',
          text: '特此函告。',
          flush: true,
        }))
        const sheet: Sheet = [{ kind: 'heading', text: '公函' }, ...body, ...before, ...ending]
        const pdf = await pdfOf(sheet, { title: '公函', at })
        // a signature is its name and its day; one more is the number of the page, and one has to be of the text
        const own = ending.reduce((sum, { kind }) => sum + (kind === 'signature' ? 2 : 1), 0)
        expect([count, ending.length, onLastPage(pdf) >= own + 2]).toEqual([count, ending.length, true])
      }
})

test('a Word document is a package of well-formed parts that says what the paper says', () => {
  const word = wordOf(sheetOf('甲<乙>&“丙”\n第二行'))
  expect(word.equals(wordOf(sheetOf('甲<乙>&“丙”\n第二行')))).toBe(true)
  const parts = entriesOf(word)
  expect(Object.keys(parts)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/_rels/document.xml.rels',
    'word/styles.xml',
    'word/footer1.xml',
    'word/document.xml',
  ])
  for (const xml of Object.values(parts)) expect(unbalanced(xml)).toEqual([])
  const document = parts['word/document.xml']!
  expect(document).toContain('甲&lt;乙&gt;&amp;“丙”')
  for (const text of ['公函', '王秀英', '收件人：', '潞城区法律援助中心（盖章）'])
    expect(document).toContain(text)
})

/** Files of an archive, read by its local heads. */
function entriesOf(zip: Buffer): Record<string, string> {
  const found: Record<string, string> = {}
  let at = 0
  while (zip.readUInt32LE(at) === 0x04034b50) {
    const packed = zip.readUInt32LE(at + 18)
    const name = zip.readUInt16LE(at + 26)
    const start = at + 30 + name
    found[zip.subarray(at + 30, start).toString()] = inflateRawSync(
      zip.subarray(start, start + packed),
    ).toString()
    at = start + packed
  }
  return found
}

/** Names of elements left open or closed out of turn. */
function unbalanced(xml: string): string[] {
  const open: string[] = []
  for (const [tag, closing, name] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?>/g)) {
    if (tag.endsWith('/>')) continue
    if (!closing) open.push(name!)
    else if (open.pop() !== name) return [name!]
  }
  return open
}

describe('lines', () => {
  const measure = (text: string) => [...text].length
  test('no line begins with a closing mark or ends with an opening one', () => {
    const lines = breakLines('甲乙丙丁，戊己庚辛（壬癸）子丑寅卯。', 5, measure)
    expect(lines.join('')).toBe('甲乙丙丁，戊己庚辛（壬癸）子丑寅卯。')
    for (const line of lines) {
      expect('，。）').not.toContain(line[0])
      expect('（').not.toContain([...line].at(-1))
      expect(measure(line)).toBeLessThanOrEqual(5)
    }
  })

  test('a number stays whole, unless it is wider than a line', () => {
    expect(breakLines('电话13834567890请拨', 13, measure)).toEqual(['电话13834567890', '请拨'])
    expect(breakLines('编号12345678', 5, measure).join('')).toBe('编号12345678')
  })

  test('the first line leaves room for its indent', () => {
    expect(breakLines('甲乙丙丁戊己', 4, measure, 2)).toEqual(['甲乙', '丙丁戊己'])
  })
})
