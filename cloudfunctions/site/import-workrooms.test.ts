import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { siteRouter } from './router'

let stage: Stage
let county: Person

beforeEach(async () => {
  stage = await openStage()
  county = await stage.staff('county', '140406')
})
afterEach(() => stage.close())

const HEADER = '村社区代码,名称,地址,电话,纬度,经度'
const csv = (...rows: string[]) => Buffer.from([HEADER, ...rows].join('\r\n'))
const send = (bytes: Buffer, person = county, requestId: string = randomUUID()) =>
  stage.call(siteRouter, person, 'importWorkrooms', { file: bytes.toString('base64'), requestId })
const workrooms = () =>
  stage.service.db
    .selectFrom('site')
    .innerJoin('area', 'area.code', 'site.area_code')
    .select([
      'site.code',
      'site.name',
      'area_code',
      'area.name as village',
      'level',
      'parent_code',
      'address',
      'phone',
      'lat',
      'lng',
      'printed_key',
    ])
    .where('kind', '=', 'village-workroom')
    .orderBy('area_code')
    .execute()
const sample = readFileSync(join(__dirname, '../../docs/samples/village-workrooms.csv'))

it('adds the villages of the sample and their workrooms, below their township', async () => {
  expect((await send(sample)).data).toEqual({ added: 4, changed: 0, unchanged: 0 })
  const rows = await workrooms()
  expect(rows).toHaveLength(4)
  expect(rows[0]).toMatchObject({
    name: '店上村公共法律服务工作室',
    area_code: '140406100200',
    village: '店上村',
    level: 'village',
    parent_code: '140406100000',
    address: '店上村党群服务中心',
    phone: '0355-6812301',
    lat: 36.3912,
    lng: 113.1207,
  })
  expect(rows.map((row) => row.village)).toEqual(['店上村', '河湃村', '枣臻村', '温村'])
  expect(rows[2]).toMatchObject({ address: null, phone: null, lat: null, lng: null })
  for (const { code } of rows) expect(code).toMatch(/^[0-9a-z]{4,5}$/)
  expect(new Set(rows.map((row) => row.printed_key)).size).toBe(4)
  const { data } = await stage.call(siteRouter, undefined, 'point', { siteCode: rows[0]!.code })
  expect(data.site.areaName).toBe('潞城区店上镇店上村')
  const screen = await stage.call(siteRouter, county, 'presenceCode', { siteCode: rows[0]!.code })
  expect(screen.data.code).toMatch(/^\d{8}$/)
})

it('again: changes what changed, leaves the rest, and keeps what the table leaves blank', async () => {
  await send(csv('140406100200,店上村,村委会,0355-6812301,36.39,113.12', '140406100201,河湃村,,,,'))
  const [before] = await workrooms()
  const second = csv(
    '140406100200,店上村,党群服务中心,,,',
    '140406100201,河湃村,,,,',
    '140406100202,枣臻村,,,,',
  )
  expect((await send(second)).data).toEqual({ added: 1, changed: 1, unchanged: 1 })
  const [after] = await workrooms()
  expect(after).toEqual({ ...before, address: '党群服务中心' })
  expect((await send(second)).data).toEqual({ added: 0, changed: 0, unchanged: 3 })

  expect((await send(csv('140406100200,店上新村,,,,'))).data).toMatchObject({ changed: 1 })
  expect((await workrooms())[0]).toMatchObject({ village: '店上新村', name: '店上新村公共法律服务工作室' })
})

it.each([
  ['gb18030', (text: string) => iconv.encode(text, 'gb18030')],
  ['utf-8', (text: string) => Buffer.from(text)],
  ['utf-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
  [
    'utf-16 with tabs',
    (text: string) => iconv.encode(text.replaceAll(',', '\t'), 'utf16le', { addBOM: true }),
  ],
])('reads what Excel saves as %s', async (_name, encode) => {
  const text = ['村（社区）代码,名称', '140406100200,堠北庄村', '140406100201,“亻夂”村'].join('\r\n')
  expect((await send(encode(text))).data).toMatchObject({ added: 2 })
  expect((await workrooms())[0]).toMatchObject({ village: '堠北庄村' })
})

it('names every wrong row by its number in Excel, and imports nothing of the file', async () => {
  const { code, fields } = await send(
    csv(
      '140406100200,店上村,,,,',
      '1.40406E+11,河湃村,,,,',
      '14040610020,短村,,,,',
      '140406100000,店上镇,,,,',
      '140431100200,沁源的村,,,,',
      '140406199200,没有的镇的村,,,,',
      '',
      '140406100200,店上村,,,,',
      '140406100204,,,,,',
      '140406100205,周武村,,打电话,,',
      '140406100206,邱壁村,,,36.3,',
      '140406100210,上栗村,,,113.1,36.3',
      '140406100211,某村,,,东经,36.3',
    ),
  )
  expect(code).toBe('rows-wrong')
  expect(fields).toEqual({
    第3行: '代码变成了科学计数，请把这一列设为“文本”重新填写',
    第4行: '村社区代码应为12位数字',
    第5行: '这是乡镇街道的代码，请填村社区的代码',
    第6行: '这个村社区不在您的县区',
    第7行: '代码前9位不是本县区的乡镇街道',
    第9行: '和第2行是同一个村社区',
    第10行: '请填写名称',
    第11行: '电话只能是数字和短横线',
    第12行: '纬度和经度要一起填',
    第13行: '纬度和经度是不是写反了',
    第14行: '纬度、经度应为数字，如36.334',
  })
  expect(await workrooms()).toEqual([])
  const audited = await stage.service.db.selectFrom('audit_log').select('act').execute()
  expect(audited).toEqual([])
})

it.each([
  ['no header', Buffer.from('140406100200,店上村'), '表头'],
  ['a column twice', Buffer.from('村社区代码,名称,名称\n140406100200,店上村,店上村'), '表头'],
  ['nothing below the header', csv(), '表格'],
  ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), '表格'],
  [
    'an open quote',
    csv('140406100200,店上村,,,,', '140406100201,河湃村,"村委会,,,', '140406100202,枣臻村,,,,'),
    '第3行',
  ],
  ['a mangled character', csv('140406100200,店上\ufffd,,,,'), '第2行'],
  ...['=1+1村', '+店上村', '-店上村', '@店上村', '＝店上村'].map((name): [string, Buffer, string] => [
    `a name like ${name}`,
    csv(`140406100200,${name},,,,`),
    '第2行',
  ]),
  ['a name that turns direction', csv('140406100200,店上\u202e村,,,,'), '第2行'],
  ['an address that isolates', csv('140406100200,店上村,村委会\u2066,,,'), '第2行'],
  ['a control character', csv('140406100200,店\u0000上村,,,,'), '第2行'],
])('refuses %s', async (_name, bytes, field) => {
  const { code, fields } = await send(bytes)
  expect(code).toBe('rows-wrong')
  expect(Object.keys(fields!)).toEqual([field])
  expect(await workrooms()).toEqual([])
})

const manyRows = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const town = ['001', '002', '003', '100', '101', '102'][Math.floor(index / 999)]
    return `140406${town}${String((index % 999) + 1).padStart(3, '0')},第${index}村,,,,`
  })

it('takes 5000 rows and not one more', async () => {
  const { fields } = await send(csv(...manyRows(5001)))
  expect(fields).toEqual({ 表格: '一次最多5000行，这个表有5001行，请分开传' })
  const started = Date.now()
  expect((await send(csv(...manyRows(5000)))).data).toEqual({ added: 5000, changed: 0, unchanged: 0 })
  expect(Date.now() - started).toBeLessThan(15_000)
  expect((await send(csv(...manyRows(5000).map((row) => row.replace('村,', '新村,'))))).data).toMatchObject({
    changed: 5000,
  })
  const { data } = await stage.call(siteRouter, undefined, 'list', { areaCode: '140406' })
  expect(data).toHaveLength(200)
  expect(data[0].kind).toBe('county-centre')
})

it('does a repeated request once', async () => {
  const requestId = randomUUID()
  const first = await send(sample, county, requestId)
  const again = await send(sample, county, requestId)
  expect(again.data).toEqual(first.data)
  expect(again.data.added).toBe(4)
  const audits = await stage.service.db.selectFrom('audit_log').selectAll().execute()
  expect(audits).toMatchObject([
    {
      act: 'workrooms-imported',
      chain: '140406',
      subject_id: '140406',
      detail: { added: 4, changed: 0, unchanged: 0, file: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  ])
})

it('two people importing the same table at once make each workroom once', async () => {
  const colleague = await stage.staff('county', '140406', '钱科员')
  const outcomes = await Promise.all([send(sample), send(sample, colleague)])
  expect(outcomes.map(({ data }) => data.added).sort()).toEqual([0, 4])
  expect(await workrooms()).toHaveLength(4)
})

it('logs nothing of the table', async () => {
  await send(sample)
  await send(csv('140406100204,,张三家,13800000000,,'))
  expect(JSON.stringify(stage.logged)).not.toMatch(/店上|张三|13800000000/)
})
