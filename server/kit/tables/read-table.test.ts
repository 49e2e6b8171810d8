import { deflateRawSync } from 'node:zlib'
import type { Refused } from '@contract/refusal'
import { readTable } from './read-table'
import { spansLittle } from './read-workbook'
import { isOfShortPieces } from './short-pieces'
import { unpackXml } from './unpack-xml'
import { writeWorkbook } from './write-workbook'

const shape = { columns: { code: '代码', name: '名称' }, needed: ['code'] as const, most: 3 }
const read = (bytes: Buffer) => readTable(bytes, { ...shape, needed: [...shape.needed] })
const refusedFor = (bytes: Buffer) =>
  read(bytes).then(
    () => undefined,
    (error: unknown) => (error as Refused).fields,
  )

/** A zip archive of parts, each deflated; `declares` overrides what its heads say of the unpacked size. */
function zip(parts: Record<string, Buffer>, declares?: number): Buffer {
  const bodies: Buffer[] = []
  const heads: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(declares ?? content.length, 22)
    local.writeUInt16LE(name.length, 26)
    const head = Buffer.alloc(46)
    head.writeUInt32LE(0x02014b50, 0)
    head.writeUInt16LE(8, 10)
    head.writeUInt32LE(packed.length, 20)
    head.writeUInt32LE(declares ?? content.length, 24)
    head.writeUInt16LE(name.length, 28)
    head.writeUInt32LE(offset, 42)
    bodies.push(local, Buffer.from(name), packed)
    heads.push(head, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(heads)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}

it('reads a workbook it wrote, digit for digit, and numbers rows as Excel does', async () => {
  const content = await writeWorkbook(
    ['代码', '备注', '名称'],
    [
      ['140406100200', '', '店上村'],
      ['', '', ''],
      ['00123', 'x', '=1+1'],
    ],
    [20, 10, 10],
  )
  expect(await read(Buffer.from(content, 'base64'))).toEqual([
    { code: '140406100200', name: '店上村', number: 2 },
    { code: '00123', name: '=1+1', number: 4 },
  ])
})

it('reads the same of a CSV file', async () => {
  const csv = '代码,备注,名称\r\n140406100200,,店上村\r\n,,\r\n00123,x,=1+1'
  expect(await read(Buffer.from(csv))).toEqual([
    { code: '140406100200', name: '店上村', number: 2 },
    { code: '00123', name: '=1+1', number: 4 },
  ])
})

it('refuses more rows than a table may have, and an old workbook, each in a sentence', async () => {
  const many = Array.from({ length: 4 }, (_, index) => [String(index), ''])
  const content = await writeWorkbook(['代码', '名称'], many, [9, 9])
  expect(await refusedFor(Buffer.from(content, 'base64'))).toEqual({
    表格: '一次最多3行，这个表有4行，请分开传',
  })
  expect(await refusedFor(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))).toEqual({
    表格: '这是老格式的Excel工作簿，请“另存为”.xlsx格式再传',
  })
})

describe('an archive made to harm', () => {
  const large = Buffer.alloc(60_000_000, 0x20)
  const opened = { 表格: '这个Excel工作簿打不开，请把内容复制到新的表格再传' }

  it('is not unpacked beyond the limit, whatever it declares', async () => {
    expect(unpackXml(zip({ 'a.xml': large }), 1000)).toBeUndefined()
    expect(unpackXml(zip({ 'a.xml': large }, 10), 1000)).toBeUndefined()
    expect(unpackXml(zip({ 'a.xml': Buffer.from('<a/>'), 'b.xml': Buffer.from('<b/>') }), 7)).toBeUndefined()
    expect(unpackXml(zip({ 'a.xml': Buffer.from('<a/>'), 'b.xml': Buffer.from('<b/>') }), 8)?.size).toBe(2)
    expect(await refusedFor(zip({ 'xl/worksheets/sheet1.xml': large }))).toEqual(opened)
    expect(await refusedFor(zip({ 'xl/worksheets/sheet1.xml': large }, 100))).toEqual(opened)
  })

  it('with one cell far away is not filled up to', async () => {
    const far = (cells: string) => `<worksheet><sheetData>${cells}</sheetData></worksheet>`
    expect(spansLittle(far('<row r="1"><c r="A1"><v>1</v></c></row>'))).toBe(true)
    expect(spansLittle(far('<row r="1048576"><c r="XFD1048576" s="3"/></row>'))).toBe(true)
    expect(
      spansLittle(
        far('<row r="1"><c r="XFD1"><v>1</v></c></row><row r="900000"><c r="A900000"><v>1</v></c></row>'),
      ),
    ).toBe(false)
    expect(spansLittle(far('<row r="1"><c r="&#65;1"><v>1</v></c></row>'))).toBe(false)
    expect(spansLittle(far('<row r="99999999"></row>'))).toBe(false)
  })

  it('with tags that never end is looked through in no time', () => {
    const began = Date.now()
    expect(spansLittle('<c '.repeat(1_000_000))).toBe(true)
    expect(Date.now() - began).toBeLessThan(2000)
  })

  it('with a text or a tag beyond any cell is not given to the reader', async () => {
    const short = (xml: string) => isOfShortPieces(Buffer.from(xml))
    const long = 'a'.repeat(500_000)
    expect(
      short(`<?xml version="1.0"?><!-- > --><a b="x > y"><![CDATA[<]]>${'<b/>一'.repeat(200_000)}</a>`),
    ).toBe(true)
    for (const xml of [
      `<a>${long}</a>`,
      `<a>${long}`,
      `<a b="${long}"/>`,
      `<a ${'">" <'.repeat(100_000)}>`,
      `<!-- ${'<b/>'.repeat(200_000)} -->`,
      `<![CDATA[${'<b/>'.repeat(200_000)}]]>`,
      `<?x ${'<b/>'.repeat(200_000)}`,
      `<!DOCTYPE a [<!ENTITY b "c">]><a/>`,
    ])
      expect(short(xml)).toBe(false)
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1"><v>${long}</v></c></row></sheetData></worksheet>`
    expect(await refusedFor(zip({ 'xl/worksheets/sheet1.xml': Buffer.from(sheet) }))).toEqual(opened)
  })

  it('or simply broken, is told so', async () => {
    const good = Buffer.from(await writeWorkbook(['代码'], [['1']], [9]), 'base64')
    expect(await refusedFor(good.subarray(0, good.length - 30))).toEqual(opened)
    expect(await refusedFor(Buffer.from([0x50, 0x4b, 3, 4, 20, 0]))).toEqual(opened)
    expect(await refusedFor(zip({ 'xl/worksheets/sheet1.xml': Buffer.from('<a>') }))).toEqual(opened)
  })
})
