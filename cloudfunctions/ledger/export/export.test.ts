import { randomUUID } from 'node:crypto'
import Papa from 'papaparse'
import { OFFICIAL_COLUMNS } from '@contract/consultation/column-names'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { readWorkbook } from '@server/kit/tables/read-workbook'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { call, PERIOD, rated, TOWN, traces, written } from '../testing/office'

let stage: Stage
let lawyer: Person
let county: Person

const visitor = { clientName: '欧阳春梅', clientPhone: '13800001234' }
const HEADER = OFFICIAL_COLUMNS.split('、')

beforeEach(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406', 'lawyer', '李明')
  county = await stage.staff('county', '140406')
})
afterEach(() => stage.close())

const make = (input: object = {}, person = county) =>
  call(stage, person, 'make', { ...PERIOD, format: 'xlsx', clear: false, ...input })

/** Makes a file and fetches all of it. */
async function file(input: object = {}, person = county): Promise<Buffer> {
  const { data, code } = await make(input, person)
  if (code) throw new Error(code)
  let content = ''
  for (let part = 0; part < data.parts; part++)
    content += (await call(stage, person, 'part', { id: data.id, part })).data.content
  return Buffer.from(content, 'base64')
}
const sheet = async (input: object = {}, person = county) => {
  const rows = (await readWorkbook(await file(input, person)))!
  return rows.map((row) => HEADER.map((_, index) => row[index] ?? ''))
}
const column = (rows: string[][], name: string) => rows.slice(1).map((row) => row[HEADER.indexOf(name)])

it('has the official columns in their order, the oldest record first, visitors masked', async () => {
  const id = await written(stage, lawyer, {
    ...visitor,
    groups: ['migrant-worker'],
    occurredAt: '2026-11-22T09:00:00+08:00',
  })
  await rated(stage, lawyer, id, 'satisfied')
  await written(stage, lawyer, { summary: '后来的一条记录' })
  const [first, second, third] = await sheet()
  expect(first).toEqual(HEADER)
  expect(second).toEqual([
    '1',
    '2026-11-22',
    expect.stringContaining('店上镇'),
    '欧***',
    '138****1234',
    '农民工',
    '电话',
    '劳动报酬',
    '工地拖欠三个月工资',
    '可先向劳动监察投诉',
    '当场解答',
    '李明',
    '满意',
  ])
  expect(third).toMatchObject({ 0: '2', 3: '', 8: '后来的一条记录', 12: '未评价' })
})

it('leaves a trace of who exported what, with the hash of the very file, and without what was typed', async () => {
  await written(stage, lawyer, visitor)
  const bytes = await file({ words: '拖欠', adviser: '李明', channel: 'phone' })
  const [left] = await traces(stage, 'ledger-exported')
  expect(left).toMatchObject({
    chain: '140406',
    account_id: county.accountId,
    detail: {
      ...PERIOD,
      format: 'xlsx',
      clear: false,
      channel: 'phone',
      byWords: true,
      byAdviser: true,
      rows: 1,
      sm3: sm3Hex(bytes),
    },
  })
  expect(JSON.stringify(left!.detail)).not.toMatch(/拖欠|李明/)
})

describe('in clear', () => {
  beforeEach(async () => {
    await written(stage, lawyer, { ...visitor, occurredAt: '2026-11-20T09:00:00+08:00' })
    await written(stage, lawyer, { ...visitor, safeMode: true, occurredAt: '2026-11-21T09:00:00+08:00' })
    await written(stage, lawyer, {
      ...visitor,
      minor: true,
      summary: '校园欺凌怎么办',
      occurredAt: '2026-11-22T09:00:00+08:00',
    })
  })

  it('only with a reason; safe mode and minors stay as they are', async () => {
    expect((await make({ clear: true })).fields).toHaveProperty('reason')
    const rows = await sheet({ clear: true, reason: '市局核查' })
    expect(column(rows, '咨询人')).toEqual(['欧阳春梅', '', ''])
    expect(column(rows, '联系电话')).toEqual(['13800001234', '', ''])
    expect(JSON.stringify(rows)).not.toContain('欺凌')
    expect((await traces(stage, 'ledger-exported'))[0]!.detail).toMatchObject({
      clear: true,
      reason: '市局核查',
    })
  })

  it('not for a station or the city', async () => {
    for (const person of [
      await stage.staff('station', '140406100000'),
      await stage.staff('city', '140400'),
    ]) {
      expect((await make({ clear: true, reason: '看一看' }, person)).code).toBe('not-allowed')
      expect(column(await sheet({}, person), '联系电话')).toEqual(['138****1234', '', ''])
    }
  })

  it('shows the one who handles it no more: a file goes on to others', async () => {
    await stage.alsoStaff(lawyer, 'county', '140406')
    const rows = await sheet({ clear: true, reason: '市局核查' }, lawyer)
    expect(column(rows, '咨询人')).toEqual(['欧阳春梅', '', ''])
    expect(JSON.stringify(rows)).not.toContain('欺凌')
  })
})

it('what somebody typed is never run as a formula', async () => {
  const dangers = ['=1+1很多字', '+86怎么打', '-5度的事', '@某某的事', '=HYPERLINK("http://x","y")']
  for (const [index, summary] of dangers.entries())
    await written(stage, lawyer, { summary, occurredAt: `2026-11-2${index}T09:00:00+08:00` })
  stage.at('2026-11-28T09:00:00+08:00')
  expect(column(await sheet(), '咨询内容')).toEqual(dangers)
  const text = (await file({ format: 'csv' })).toString('utf8')
  const { data } = Papa.parse<string[]>(text.slice(1).trimEnd())
  expect(data[0]).toEqual(HEADER)
  expect(column(data, '咨询内容')).toEqual(dangers.map((danger) => `'${danger}`))
})

it('goes by the columns and the most that the county set', async () => {
  await written(stage, lawyer)
  await stage.service.db
    .insertInto('setting')
    .values({
      key: 'ledger.export',
      area_code: '140406',
      effective_from: '2026-11-01',
      value: JSON.stringify({ columns: '日期、登记日期、序号', rowsMost: 100, keepHours: 1 }),
    })
    .execute()
  const [header, row] = (await readWorkbook(await file()))!
  expect(header).toEqual(['日期', '登记日期', '序号'])
  expect(row).toEqual(['2026-11-23', '2026-11-23', '1'])
  for (let index = 0; index < 100; index++) await written(stage, lawyer)
  expect((await make()).code).toBe('export-too-many')
  expect((await make({ words: '没有的字' })).code).toBe('nothing-to-export')
  expect(await stage.service.db.selectFrom('ledger_export').selectAll().execute()).toHaveLength(1)
})

it('has every record once, beyond what is read at a time', async () => {
  await stage.service.db
    .insertInto('consultation')
    .values(
      Array.from({ length: 2300 }, (_, index) => ({
        id: randomUUID(),
        shift_id: null,
        site_code: siteCodeOf(TOWN),
        area_code: TOWN,
        practitioner_id: lawyer.accountId,
        channel: 'phone' as const,
        matter_type: 'wages' as const,
        groups: [],
        summary: `第${index}件拖欠工资的事`,
        answer: '可以投诉',
        result: 'answered' as const,
        client_name_sealed: null,
        client_phone_sealed: null,
        client_phone_index: null,
        right_told: true,
        // many at one moment
        occurred_at: `2026-11-${10 + (index % 7)}T09:00:00+08:00`,
        recorded_at: '2026-11-23T09:00:00+08:00',
      })),
    )
    .execute()
  const rows = await sheet()
  expect(column(rows, '序号')).toEqual(Array.from({ length: 2300 }, (_, index) => String(index + 1)))
  expect(new Set(column(rows, '咨询内容')).size).toBe(2300)
  expect([...column(rows, '日期')].sort()).toEqual(column(rows, '日期'))
})
describe('the file', () => {
  it('is for who made it alone, part by part, until it expires', async () => {
    await written(stage, lawyer)
    const { data } = await make()
    const part = (person: Person, index: number) => call(stage, person, 'part', { id: data.id, part: index })
    expect((await part(county, 0)).data.content).not.toBe('')
    expect((await part(county, data.parts)).code).toBe('not-found')
    expect((await part(await stage.staff('county', '140406'), 0)).code).toBe('not-found')
    stage.at(data.expiresAt)
    expect((await part(county, 0)).code).toBe('not-found')
  })

  it('is made once for one request, also when it is sent twice at once', async () => {
    await written(stage, lawyer)
    const requestId = randomUUID()
    const both = await Promise.all([make({ requestId }), make({ requestId })])
    expect(both[0].data).toEqual(both[1].data)
    expect(await stage.service.db.selectFrom('ledger_export').selectAll().execute()).toHaveLength(1)
    expect(await traces(stage, 'ledger-exported')).toHaveLength(1)
  })

  it('of twenty waiting there is no further', async () => {
    await written(stage, lawyer)
    for (let index = 0; index < 18; index++) expect((await make()).code).toBeUndefined()
    const atOnce = await Promise.all(Array.from({ length: 6 }, () => make()))
    expect(atOnce.filter(({ code }) => code === undefined)).toHaveLength(2)
    expect((await make()).code).toBe('too-many')
  })
})

it('of another county is not found', async () => {
  await written(stage, lawyer)
  const elsewhere = await stage.staff('county', '140431')
  expect((await make({}, elsewhere)).code).toBe('nothing-to-export')
  expect((await make({ areaCode: '140406' }, elsewhere)).code).toBe('not-found')
})
