import fc from 'fast-check'
import { comparedColumns, differentColumns, type Said } from './difference'

const said = (changes: Partial<Said> = {}): Said => ({
  site: '店上镇公共法律服务工作站',
  client: '王秀英',
  phone: '13800001234',
  groups: '农民工、妇女',
  channel: '12348热线',
  type: '劳动报酬·拖欠工资',
  summary: '工地拖欠工资',
  answer: '可以投诉',
  result: '当场解答',
  ...changes,
})

it.each([
  ['site', '潞城区店上镇公共法律服务工作站'],
  ['client', '王**'],
  ['phone', '138-0000-1234'],
  ['phone', '138****1234'],
  ['groups', '妇女,农民工'],
  ['channel', '热线'],
  ['type', '拖欠工资'],
  ['type', '劳动报酬'],
  ['summary', ' 工地，拖欠工资。'],
  ['result', ''],
] as const)('%s: “%s” is no difference', (column, there) => {
  expect(differentColumns(said(), said({ [column]: there }))).toEqual([])
})

it.each([
  ['client', '王秀'],
  ['phone', '138****1235'],
  ['groups', '妇女'],
  ['type', '经济纠纷'],
  ['summary', '工地拖欠三个月工资'],
  ['result', '转法律援助'],
] as const)('%s: “%s” is one', (column, there) => {
  expect(differentColumns(said(), said({ [column]: there }))).toEqual([column])
})

it('says nothing of a column that is not for the reader, whatever stands there', () => {
  fc.assert(
    fc.property(fc.constantFrom(...comparedColumns), fc.string(), (column, there) => {
      expect(differentColumns(said({ [column]: null }), said({ [column]: there }))).toEqual([])
    }),
  )
})
