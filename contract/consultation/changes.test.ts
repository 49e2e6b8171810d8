import { changedFields, changesBetween, type Correctable } from './changes'

const record: Correctable = {
  channel: 'on-site',
  matterType: 'wages',
  subtype: null,
  subtypeName: null,
  groups: [],
  summary: '工地拖欠工资',
  answer: '可先投诉',
  result: 'answered',
  groupSize: null,
  risks: [],
  safeMode: false,
  minor: false,
  clientName: '张建国',
  clientPhone: '13812345678',
  clientAddress: null,
}

test('what differs is told in words, and nothing else', () => {
  const after: Correctable = {
    ...record,
    matterType: 'debt',
    subtype: 'debt.loan',
    subtypeName: '借款',
    groups: ['elderly'],
    risks: ['mass'],
    groupSize: 12,
  }
  expect(changesBetween(record, after, (_, text) => text)).toEqual([
    { field: '事项', before: '劳动报酬', after: '经济纠纷·借款' },
    { field: '来访人属于', before: '没有', after: '老年人' },
    { field: '涉及人数', before: '没有', after: '12人' },
    { field: '风险提示', before: '没有', after: '群体性' },
  ])
  expect(changedFields(record, { ...record })).toEqual([])
})

test('a change a mask would hide is found all the same', () => {
  const changes = changesBetween(record, { ...record, clientPhone: '13899995678' }, () => '138****5678')
  expect(changes).toEqual([{ field: '电话', before: '138****5678', after: '138****5678' }])
})
