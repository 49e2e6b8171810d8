import { number, yesNo, type Words } from '../field'

export const rosterWords = {
  'roster.fill': {
    topic: 'roster',
    name: '自动排班怎么选人',
    explanation: '谁值的班少先排谁。不懂行、路远的，按下面的分钟数往后排一排。',
    fields: [
      number('travelGapMinutes', '两班之间留出路上的时间', '分钟'),
      number('maxDutiesPerDay', '一个人一天最多', '班'),
      number('maxDutiesPerWeek', '一个人一周最多', '班'),
      number('fieldMinutes', '不懂站点要的业务，相当于多值了', '分钟'),
      { kind: 'number', path: 'kmMinutes', label: '每远1公里，相当于多值了', unit: '分钟', decimals: 2 },
      number('farMinutes', '路再远最多算', '分钟'),
      number('yearSharePercent', '今年以前值的班算进来', '%'),
    ],
  },
  'roster.coverage': {
    topic: 'roster',
    name: '最少要有多少班',
    explanation: '排班时少于这些会标红。填0就是不要求。',
    fields: [
      number('centrePeoplePerDay', '中心每个工作日', '人'),
      number('stationDutiesPerWeek', '乡镇站每周', '班'),
      number('stationMinutes', '乡镇站一班至少', '分钟'),
      number('villageMinutesPerQuarter', '有顾问的村每季度', '分钟'),
    ],
  },
  'roster.notice': {
    topic: 'roster',
    name: '每周通知里写的事项',
    explanation: '发到村群的值班通知里，告诉大家什么事可以来问。',
    fields: [{ kind: 'text', path: 'matters', label: '可以问的事', max: 200 }],
  },
  'request.policy': {
    topic: 'roster',
    name: '换班、代班和请假',
    explanation: '哪些要县区点头，最晚什么时候提。',
    fields: [
      yesNo('swapNeedsApproval', '换班要县区同意'),
      yesNo('standInNeedsApproval', '代班要县区同意'),
      yesNo('leaveNeedsApproval', '请假要县区同意'),
      number('latestHoursBefore', '最晚提前', '小时'),
    ],
  },
} as const satisfies Words
