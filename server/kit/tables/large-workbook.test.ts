import fc from 'fast-check'
import Papa from 'papaparse'
import { readWorkbook } from './read-workbook'
import { openWorkbook } from './large-workbook'
import { openCsv } from './write-csv'

/** Texts as people type them, with what XML, CSV and spreadsheets make something else of. */
const cell = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+86',
    '-5',
    '@sum',
    '<b>&amp;',
    '"引号"',
    '1,2',
    '第一行\n第二行',
    '0355',
    '王**',
    '🙂',
  ),
  fc.string({ unit: fc.constantFrom('工', '资', ' ', 'A', '<', '&', "'", '"'), minLength: 1, maxLength: 6 }),
)
const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 })
const HEADER = ['甲', '乙', '丙']

test('a workbook written row by row, in any batches, reads back as it was typed', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.nat(3), async (rows, size) => {
      const book = openWorkbook(HEADER, [10, 10, 10])
      for (let at = 0; at < rows.length; at += size + 1) book.add(rows.slice(at, at + size + 1))
      const read = await readWorkbook(book.finish())
      // the reader leaves out spaces around a text
      expect(read?.map((line) => line.map((text) => text.trim()))).toEqual(
        [HEADER, ...rows].map((line) => line.map((text) => text.trim())),
      )
    }),
    { numRuns: 50 },
  )
})

test('columns beyond Z, empty cells and what XML has no place for', async () => {
  const header = Array.from({ length: 30 }, (_, index) => `列${index + 1}`)
  const book = openWorkbook(header, [])
  book.add([header.map((_, index) => (index === 28 ? '末\u0000\u000b' : ''))])
  const [first, second] = (await readWorkbook(book.finish()))!
  expect(first).toEqual(header)
  expect(second![28]).toBe('末')
})

test('a long table stays small in memory and whole', async () => {
  const book = openWorkbook(HEADER, [10, 10, 10])
  for (let batch = 0; batch < 10; batch++)
    book.add(Array.from({ length: 1000 }, (_, index) => [String(batch * 1000 + index), '拖欠工资', '投诉']))
  const read = await readWorkbook(book.finish())
  expect(read).toHaveLength(10_001)
  expect(read!.at(-1)![0]).toBe('9999')
})

test('no cell of a CSV is taken for a formula, and the rest reads back as it was typed', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const file = openCsv(HEADER)
      file.add(rows)
      const text = file.finish().toString('utf8')
      expect(text[0]).toBe('\ufeff')
      const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: false })
      const read = data.slice(1, -1)
      expect(read.map((line) => line.map((one) => one.replace(/^'(?=[=+\-@])/, '')))).toEqual(rows)
      for (const one of read.flat()) expect(one).not.toMatch(/^[=+\-@]/)
    }),
  )
})
