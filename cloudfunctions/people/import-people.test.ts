import { randomUUID } from 'node:crypto'
import iconv from 'iconv-lite'
import { readTable } from '@server/kit/tables/read-table'
import { writeWorkbook } from '@server/kit/tables/write-workbook'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { columns, peopleTable } from './table/shape'
import { factNames } from './fact-names'
import { COUNTY, facts, openOffice, type Office } from './testing/register'

let stage: Stage
let office: Office

beforeEach(async () => {
  stage = await openStage()
  office = await openOffice(stage)
})
afterEach(() => stage.close())

const HEADER = columns.map((column) => factNames[column])
const LAWYER =
  '李明,律师,11404200010000001,长治某律师事务所,13803550001,婚姻家庭、劳动报酬,店上镇,,2010/7/1,2015年3月1日,是,'
const GRID = '王网格,网格员,,,13900000001,,店上镇,,,,,'
const csv = (...rows: string[]) => Buffer.from([HEADER.join(','), ...rows].join('\r\n'))
const workbook = async (...rows: string[]) =>
  Buffer.from(
    await writeWorkbook(
      HEADER,
      rows.map((row) => row.split(',')),
      HEADER.map(() => 12),
    ),
    'base64',
  )
const send = (file: Buffer, person = office.zhao, requestId: string = randomUUID()) =>
  office.call(person, 'importPeople', { countyCode: COUNTY, file: file.toString('base64'), requestId })
const register = () =>
  stage.service.db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .selectAll('practitioner')
    .select('account.name')
    .orderBy('account.name')
    .execute()

it('reads a workbook and a table alike; new people are proposed and a colleague admits them all', async () => {
  expect((await send(await workbook(LAWYER, GRID))).data).toEqual({ added: 2, changed: 0, unchanged: 0 })
  const rows = await register()
  expect(rows).toMatchObject([
    {
      name: '李明',
      kind: 'lawyer',
      status: 'proposed',
      fields: ['family', 'wages'],
      base_area_code: '140406100000',
      practising_since: '2010-07-01',
      criminal_since: '2015-03-01',
      knows_minors: true,
    },
    { name: '王网格', kind: 'grid-worker', status: 'proposed' },
  ])
  expect(JSON.stringify(rows)).not.toContain('1390000')
  for (const bytes of [csv(LAWYER, GRID), iconv.encode(csv(LAWYER, GRID).toString(), 'gb18030')])
    expect((await send(bytes)).data).toEqual({ added: 0, changed: 0, unchanged: 2 })
  const ids = rows.map(({ account_id }) => account_id)
  expect((await office.act(office.zhao, 'admit', ids)).code).toBe('needs-colleague')
  expect((await office.act(office.qian, 'admit', ids)).data.done).toBe(2)
  const { data } = await office.call(office.zhao, 'person', { id: ids[0] })
  expect(data.events.at(-1)).toMatchObject({ act: 'propose', reason: '表格导入' })
})

it('brings known people up to date by what is filled in, and touches nobody’s status', async () => {
  const id = await office.propose()
  await office.act(office.qian, 'admit', id)
  const blank = '李明,律师,11404200010000001,,,,,,,,,'
  expect((await send(csv(blank))).data).toEqual({ added: 0, changed: 0, unchanged: 1 })
  const moved = '李明,律师,11404200010000001,长治另一律师事务所,13803550009,,,,,,,'
  expect((await send(csv(moved))).data).toEqual({ added: 0, changed: 1, unchanged: 0 })
  const { data } = await office.call(office.qian, 'person', { id })
  expect(data).toMatchObject({
    status: 'active',
    unit: '长治另一律师事务所',
    phone: '138****0009',
    fields: ['family', 'wages'],
  })
  expect(data.events[0]).toMatchObject({ act: 'change', reason: '表格导入：单位、手机号' })
  expect((await send(csv(moved))).data).toMatchObject({ changed: 0, unchanged: 1 })
})

it('names every wrong row by its number in Excel, and imports nothing of the file', async () => {
  await office.propose({ licenceNumber: '11404200010000009', name: '张三', phone: '13900000009' })
  const away = await stage.practitioner('140431')
  await stage.service.db
    .updateTable('practitioner')
    .set({ licence_number: '11404200010000008' })
    .where('account_id', '=', away.accountId)
    .execute()
  const { code, fields } = await send(
    csv(
      LAWYER,
      '王芳,法官,,,13900000002,,,,,,,',
      '刘洋,律师,1.1404E+16,,,,,,,,,',
      '',
      '陈静,律师,123,,,种地,,,今年,,,',
      '赵强,网格员,,,,,,,,,,',
      '孙丽,网格员,,,12345,,没有的镇,,,,,',
      '周杰,法律明白人,,,13900000003,,,140406100299,,,,',
      '李明明,律师,11404200010000001,,,,,,,,,',
      '吴九,律师,11404200010000008,,,,,,,,,',
      '张三,网格员,,,13900000009,,,,,,,',
      '示例（请删掉这一行）,律师,11404200010000001,,,,,,,,,',
      ',网格员,,,13900000004,,,,,,,',
      '郑\ufffd,网格员,,,13900000005,,,,,,,',
    ),
  )
  expect(code).toBe('rows-wrong')
  expect(fields).toEqual({
    第3行: expect.stringContaining('人员类型应是：律师、基层法律服务工作者'),
    第4行: expect.stringContaining('执业证号变成了科学计数'),
    第6行: expect.stringMatching(
      /擅长领域里没有“种地”.*；开始执业日期要写成2015-03-01这样；律师执业证号是17位数字/,
    ),
    第7行: '执业证号和手机号至少填一个',
    第8行: '所在乡镇不是本县区的乡镇街道；请填写正确的电话号码',
    第9行: '还没有这个村社区，请先导入村社区工作室：140406100299',
    第10行: '和第2行是同一个人',
    第11行: '这个执业证号已经登记在别的县区，请和市司法局联系',
    第12行: '值班人员和辅助人员不能互改，请先办退出',
    第13行: '这是示例，请删掉这一行',
    第14行: '请填写姓名',
    第15行: '有认不出的字，请检查后重新填写',
  })
  expect(await register()).toHaveLength(2)
  expect(
    await stage.service.db.selectFrom('audit_log').selectAll().where('act', '=', 'people-imported').execute(),
  ).toEqual([])
  expect(JSON.stringify(stage.logged)).not.toMatch(/李明|1390000/)
})

it('refuses another county and a file that is no table', async () => {
  const input = { countyCode: '140431', file: csv(LAWYER).toString('base64') }
  expect((await office.call(office.zhao, 'importPeople', input)).code).toBe('not-found')
  expect((await send(Buffer.from('x'))).fields).toEqual({ 表头: '第一行缺少这些列：姓名、人员类型' })
})

it('does a repeat once, and two at once register each person once', async () => {
  const requestId = randomUUID()
  const first = await send(csv(LAWYER), office.zhao, requestId)
  expect((await send(csv(LAWYER), office.zhao, requestId)).data).toEqual(first.data)
  const both = await Promise.all([send(csv(LAWYER, GRID)), send(csv(LAWYER, GRID), office.qian)])
  expect(both.map(({ data }) => data.added).sort()).toEqual([0, 1])
  expect(await register()).toHaveLength(2)
})

const many = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `网格${index},网格员,,,139${String(index).padStart(8, '0')},,店上镇,,,,,`,
  )

it('takes a thousand people in one go and not one more', async () => {
  expect((await send(await workbook(...many(1001)))).fields).toEqual({
    表格: '一次最多1000行，这个表有1001行，请分开传',
  })
  const started = Date.now()
  expect((await send(await workbook(...many(1000)))).data).toEqual({ added: 1000, changed: 0, unchanged: 0 })
  expect(Date.now() - started).toBeLessThan(20_000)
  expect((await send(await workbook(...many(1000)))).data).toEqual({ added: 0, changed: 0, unchanged: 1000 })
})

it('the template is a table the import understands, and refuses unfilled', async () => {
  const { data } = await office.call(office.zhao, 'template')
  expect(data.name).toBe('人员名册模板.xlsx')
  expect((await send(Buffer.from(data.content, 'base64'))).fields).toEqual({
    第2行: '这是示例，请删掉这一行',
  })
})

describe('exportPeople', () => {
  const exported = async (input: object, person = office.zhao) => {
    const { data, code, fields } = await office.call(person, 'exportPeople', input)
    const rows = data && (await readTable(Buffer.from(data.content, 'base64'), peopleTable))
    return { rows, code, fields, file: data && Buffer.from(data.content, 'base64') }
  }

  it('gives what the import reads again, without numbers unless asked for with a reason', async () => {
    await send(csv(LAWYER, GRID))
    const { rows } = await exported({ withPhones: false })
    expect(rows).toMatchObject([
      {
        name: '李明',
        kind: '律师',
        fields: '婚姻家庭、劳动报酬',
        baseAreaCode: '店上镇',
        phone: '',
        knowsMinors: '是',
      },
      { name: '王网格', phone: '' },
    ])
    expect((await exported({ withPhones: true })).fields).toHaveProperty('reason')
    const whole = await exported({ withPhones: true, reason: '建值班通讯录' })
    expect(whole.rows).toMatchObject([{ phone: '13803550001' }, { phone: '13900000001' }])
    expect((await send(whole.file)).data).toEqual({ added: 0, changed: 0, unchanged: 2 })
    const traces = await stage.service.db
      .selectFrom('audit_log')
      .select('detail')
      .where('act', '=', 'people-exported')
      .execute()
    expect(traces.map(({ detail }) => detail)).toEqual([
      { people: 2, withPhones: false },
      { people: 2, withPhones: true, reason: '建值班通讯录' },
    ])
  })

  it('of another county has nobody in it', async () => {
    await office.call(office.zhao, 'propose', { countyCode: COUNTY, facts: facts() })
    const { data } = await office.call(office.elsewhere, 'exportPeople', { withPhones: false })
    await expect(readTable(Buffer.from(data.content, 'base64'), peopleTable)).rejects.toMatchObject({
      fields: { 表格: '表头下面没有内容' },
    })
  })
})
