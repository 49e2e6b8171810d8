import fc from 'fast-check'
import { ColumnNames, columnsNamed, exportColumns, namesOf, OFFICIAL_COLUMNS } from './column-names'
import { cellsOf, exportColumnWidths } from './export-columns'
import type { LedgerRow } from './search-schema'

const record: LedgerRow = {
  id: '00000000-0000-4000-8000-0000000000cc',
  siteCode: 'abc',
  siteName: '店上镇公共法律服务工作站',
  practitionerName: '李律师',
  own: false,
  channel: 'on-site',
  matterType: 'family',
  subtype: 'family.divorce',
  subtypeName: '离婚',
  matterId: '00000000-0000-4000-8000-0000000000ee',
  groups: ['woman', 'elderly'],
  summary: '离婚后房子归谁',
  answer: '看什么时候买的',
  result: 'answered',
  clientName: '王**',
  clientPhone: '138****1234',
  clientAddress: null,
  safeMode: false,
  minor: false,
  locked: false,
  groupSize: 12,
  risks: ['mass'],
  version: 1,
  // past midnight in Shanghai, still the day before in Greenwich
  occurredAt: '2026-11-02T16:30:00.000Z',
  recordedAt: '2026-11-03T16:30:00.000Z',
  rated: true,
  satisfaction: 'fair',
  way: 'own-phone',
  setAside: true,
}

it('the official columns, in their order', () => {
  expect(OFFICIAL_COLUMNS).toBe(
    '序号、日期、站点、咨询人、联系电话、人群类别、咨询方式、事项类型、咨询内容、解答意见、办理结果、值班人员、评价',
  )
  expect(cellsOf(columnsNamed(OFFICIAL_COLUMNS), record, 7)).toEqual([
    '7',
    '2026-11-03',
    '店上镇公共法律服务工作站',
    '王**',
    '138****1234',
    '妇女、老年人',
    '现场',
    '婚姻家庭·离婚',
    '离婚后房子归谁',
    '看什么时候买的',
    '当场解答',
    '李律师',
    '一般（已排除，不计入）',
  ])
})

it('the columns a bureau may add', () => {
  const columns = columnsNamed('时间、评价方式，风险提示 涉及人数,登记日期')
  expect(cellsOf(columns, record, 1)).toEqual(['00:30', '本人手机评价', '群体性', '12', '2026-11-04'])
  const bare = { ...record, satisfaction: null, way: null, risks: [], groupSize: null, setAside: false }
  expect(cellsOf(columnsNamed('评价、评价方式、风险提示、涉及人数'), bare, 1)).toEqual(['未评价', '', '', ''])
})

it('any order of any columns can be set and is read back; anything else is told', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...exportColumns], { minLength: 1 }), (columns) => {
      expect(columnsNamed(ColumnNames.parse(namesOf(columns)))).toEqual(columns)
    }),
  )
  expect(ColumnNames.safeParse('').success).toBe(false)
  expect(ColumnNames.safeParse('日期、日期').success).toBe(false)
  expect(ColumnNames.safeParse('日期、身份证号').success).toBe(false)
  expect(Object.keys(exportColumnWidths).sort()).toEqual([...exportColumns].sort())
})
