import fc from 'fast-check'
import iconv from 'iconv-lite'
import type { Difference } from '@contract/consultation/difference-schema'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { readWorkbook } from '@server/kit/tables/read-workbook'
import { writeWorkbook } from '@server/kit/tables/write-workbook'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { call, PERIOD, traces, written } from '../testing/office'
import { dayOf } from './read-theirs'

let stage: Stage
let lawyer: Person
let county: Person

beforeEach(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406', 'lawyer', '李明')
  county = await stage.staff('county', '140406')
})
afterEach(() => stage.close())

const HEADER = ['日期', '值班人员', '事项类型', '联系电话', '咨询内容', '办理结果']
type Line = (string | undefined)[]
const csv = (lines: readonly Line[], header = HEADER) =>
  Buffer.from([header, ...lines].map((line) => line.join(',')).join('\r\n'))
const compare = (file: Buffer, input: object = {}, person = county) =>
  call<Difference>(stage, person, 'compare', { ...PERIOD, file: file.toString('base64'), ...input })

const line = (changes: Partial<Record<number, string>> = {}): Line =>
  Object.values({
    0: '2026-11-23',
    1: '李明',
    2: '劳动报酬',
    3: '13800001234',
    4: '工地拖欠三个月工资',
    5: '当场解答',
    ...changes,
  })

it('tells what is the same, what differs in which columns, and what stands in one ledger alone', async () => {
  await written(stage, lawyer, { clientPhone: '13800001234' })
  const changed = await written(stage, lawyer, {
    clientPhone: '13800005678',
    summary: '老板不给加班费',
    result: 'guided',
  })
  const alone = await written(stage, lawyer, { matterType: 'family', summary: '离婚后孩子归谁' })
  const { data } = await compare(
    csv([
      line(),
      line({ 3: '13800005678', 4: '老板不给加班费' }),
      line({ 1: '王芳', 4: '宅基地被占怎么办' }),
      line({ 0: '2026-10-31' }),
      line({ 0: '合计' }),
    ]),
  )
  expect(data.counts).toEqual({
    here: 3,
    there: 3,
    same: 1,
    different: 1,
    onlyHere: 1,
    onlyThere: 1,
    outside: 1,
    unread: 1,
  })
  expect(data.different).toMatchObject([{ here: { id: changed }, there: { number: 3 }, columns: ['result'] }])
  expect(data.byColumn).toMatchObject({ result: 1, phone: 0, summary: 0 })
  expect(data.onlyHere).toMatchObject([{ id: alone, type: '婚姻家庭' }])
  expect(data.onlyThere).toMatchObject([{ number: 4, adviser: '王芳', summary: '宅基地被占怎么办' }])
  expect(data.unread).toEqual([6])
})

it('reads a workbook and a table in the Chinese code page alike, and keeps nothing but a trace', async () => {
  await written(stage, lawyer, { clientPhone: '13800001234' })
  const before = await stage.service.db.selectFrom('consultation').selectAll().execute()
  const book = Buffer.from(
    await writeWorkbook(
      HEADER,
      [line() as string[]],
      HEADER.map(() => 12),
    ),
    'base64',
  )
  const files = [book, csv([line()]), iconv.encode(csv([line()]).toString(), 'gb18030')]
  for (const file of files)
    expect((await compare(file)).data.counts).toMatchObject({ same: 1, here: 1, there: 1 })
  expect(await stage.service.db.selectFrom('consultation').selectAll().execute()).toEqual(before)
  const left = await traces(stage, 'ledger-compared')
  expect(left.map(({ detail }) => detail.file)).toEqual(files.map((file) => sm3Hex(file)))
  expect(left[0]).toMatchObject({ chain: '140406', detail: { same: 1, onlyThere: 0 } })
  expect(JSON.stringify(left)).not.toMatch(/李明|1234"|拖欠/)
})

it('knows a type by its finer name or another word for it', async () => {
  await written(stage, lawyer, { matterType: 'family', subtype: 'family.divorce', summary: '想和丈夫分开过' })
  for (const type of ['离婚', '婚姻家庭', '婚姻家庭·离婚', '婚姻家庭/离婚'])
    expect((await compare(csv([line({ 2: type, 3: '', 4: '想和丈夫分开过' })]))).data.counts).toMatchObject({
      onlyHere: 0,
      onlyThere: 0,
    })
})

describe('what is hidden', () => {
  const hidden = '校园欺凌怎么办'
  it('is not told by being compared: neither who came nor what was said', async () => {
    await written(stage, lawyer, { clientPhone: '13800001234', safeMode: true, clientName: '王秀英' })
    await written(stage, lawyer, { minor: true, matterType: 'school-medical', summary: hidden })
    const header = [...HEADER, '咨询人']
    const lines = (phone: string, name: string, words: string) =>
      csv(
        [
          [...line({ 3: phone }), name],
          [...line({ 2: '入学就医', 3: '', 4: words }), ''],
        ],
        header,
      )
    const right = (await compare(lines('13800001234', '王秀英', hidden))).data
    const wrong = (await compare(lines('13900009999', '赵六', '孩子上学要什么材料'))).data
    expect(right.counts).toEqual(wrong.counts)
    expect(right.different.map(({ columns }) => columns)).toEqual(
      wrong.different.map(({ columns }) => columns),
    )
    const shown = [right.onlyHere, right.different.map(({ here }) => here)]
    expect(JSON.stringify(shown)).not.toMatch(/欺凌|王秀英|1234/)
  })
})

it('a day no calendar has is a row that cannot be read', async () => {
  const period = { from: '2026-02-01', to: '2026-03-05' }
  const { data } = await compare(csv([line({ 0: '2026-02-30' }), line({ 0: '2026/2/28' })]), period)
  expect(data).toMatchObject({ unread: [2], onlyThere: [{ day: '2026-02-28' }] })
})

it('takes no mask off for who sees visitors masked alone: every guess under the same mask is the same', async () => {
  await written(stage, lawyer, { clientPhone: '13800001234', clientName: '王秀英' })
  const station = await stage.staff('station', '140406100000')
  const city = await stage.staff('city', '140400')
  const header = [...HEADER, '咨询人']
  const guess = async (person: Person, phone: string, name: string) =>
    (await compare(csv([[...line({ 3: phone }), name]], header), {}, person)).data
  for (const person of [station, city]) {
    const right = await guess(person, '13800001234', '王秀英')
    expect(right.counts).toMatchObject({ same: 1 })
    expect(await guess(person, '13899991234', '王春梅')).toEqual(right)
    expect((await guess(person, '13800001235', '王秀英')).byColumn).toMatchObject({ phone: 1, client: 0 })
  }
  expect((await guess(county, '13899991234', '王春梅')).byColumn).toMatchObject({ phone: 1, client: 1 })
})

it('reaches as far as one serves', async () => {
  await written(stage, lawyer, { clientPhone: '13800001234' })
  const elsewhere = await stage.staff('county', '140431')
  expect((await compare(csv([line()]), {}, elsewhere)).data.counts).toMatchObject({ here: 0, onlyThere: 1 })
  expect((await compare(csv([line()]), { areaCode: '140406' }, elsewhere)).code).toBe('not-found')
})

it('refuses what is no such table, telling what is missing', async () => {
  expect((await compare(Buffer.from('甲,乙\r\n1,2'))).fields).toEqual({
    表头: '第一行缺少这些列：日期、值班人员、事项类型',
  })
  expect((await compare(csv(Array.from({ length: 5001 }, () => line())))).code).toBe('rows-wrong')
})

it('the report has every row that is not the same; two at once are two traces of the same', async () => {
  await written(stage, lawyer, { summary: '=1+1 老板不给加班费' })
  const input = { ...PERIOD, file: csv([line({ 4: '宅基地被占怎么办', 2: '土地权属' })]).toString('base64') }
  const both = await Promise.all([0, 1].map(() => call(stage, county, 'differenceReport', input)))
  const [header, first, second] = (await readWorkbook(Buffer.from(both[0]!.data.content, 'base64')))!
  expect(header![0]).toBe('结果')
  expect(first).toMatchObject({ 0: '只在本系统', 2: '2026-11-23', 6: '=1+1 老板不给加班费' })
  expect(second).toMatchObject({ 0: '只在表中', 7: '2', 9: '宅基地被占怎么办' })
  expect(both[1]!.data).toEqual(both[0]!.data)
  expect(await traces(stage, 'ledger-compared')).toHaveLength(2)
})

it('finds exactly what was changed, added and taken out of a ledger that was carried over', async () => {
  const subjects = [
    '工地拖欠三个月工资',
    '离婚后孩子归谁抚养',
    '宅基地被邻居占了',
    '骑车被货车撞伤',
    '借出去的钱要不回来',
    '老人没人赡养怎么办',
  ]
  for (const [index, summary] of subjects.entries())
    await written(stage, lawyer, { summary, clientPhone: `1380000000${index}` })
  const carried = subjects.map((summary, index) => line({ 3: `1380000000${index}`, 4: summary }))
  const fate = fc.constantFrom('kept', 'changed', 'dropped')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { minLength: 6, maxLength: 6 }),
      fc.nat(3),
      fc.array(fc.nat(), { minLength: 10, maxLength: 10 }),
      async (fates, added, order) => {
        const lines = [
          ...carried.flatMap((own, index) =>
            fates[index] === 'dropped'
              ? []
              : [fates[index] === 'changed' ? [...own.slice(0, 5), '指引办理'] : own],
          ),
          ...Array.from({ length: added }, (_, index) =>
            line({ 3: `1390000000${index}`, 4: `别处的事${index}` }),
          ),
        ]
          .map((own, index) => ({ own, at: order[index]! }))
          .sort((a, b) => a.at - b.at)
          .map(({ own }) => own)
        if (lines.length === 0) return
        const { data } = await compare(csv(lines))
        const of = (wanted: string) => fates.filter((one) => one === wanted).length
        expect(data.counts).toMatchObject({
          same: of('kept'),
          different: of('changed'),
          onlyHere: of('dropped'),
          onlyThere: added,
          here: 6,
          there: lines.length,
        })
        expect(data.byColumn.result).toBe(of('changed'))
        expect(data.onlyHere.map(({ summary }) => summary).sort()).toEqual(
          subjects.filter((_, index) => fates[index] === 'dropped').sort(),
        )
      },
    ),
    { numRuns: 25 },
  )
})

it.each([
  ['2026-11-03', '2026-11-03'],
  ['2026/1/3', '2026-01-03'],
  ['2026年11月3日', '2026-11-03'],
  ['2026.11.3', '2026-11-03'],
  ['2026-11-03 09:30:00', '2026-11-03'],
  ['2026年11月3日 9时', '2026-11-03'],
  ['2026-13-03', undefined],
  ['11月3日', undefined],
  ['合计', undefined],
  ['2026-11-033', undefined],
])('%s is the day %s', (text, day) => {
  expect(dayOf(text)).toBe(day)
})
