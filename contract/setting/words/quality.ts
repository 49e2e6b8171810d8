import { number, type Words } from '../field'

export const qualityWords = {
  'quality.monitor': {
    topic: 'aid',
    name: '案件监督抽多少',
    explanation: '每个县区每月初自动按随机数抽几件案子，打电话、旁听、回访、评查档案。0就是不抽。',
    fields: [
      number('phone', '电话监督', '件'),
      number('hearing', '旁听庭审', '件'),
      number('visit', '回访受援人', '件'),
      number('file', '档案评查', '件'),
      number('toldFrom', '满几件才告诉律师群众评分的平均数', '件', { hint: '少于这个数，容易猜出是谁说的' }),
    ],
  },
  'quality.peerMonthly': {
    topic: 'aid',
    name: '每月自动抽案卷互评',
    explanation: '每月初从归档没评过的案卷里自动抽，请评审人。0就是不自动抽，只由工作人员抽。',
    fields: [number('percent', '抽没评过的案卷的', '%', { hint: '至少抽一件；0就是不抽' })],
  },
  'quality.peer': {
    topic: 'aid',
    name: '案卷互评',
    explanation:
      '从归档的案卷里按随机数抽，每件由两位别所律师背靠背打分；差得多或者等次不同，请第三位，取最接近的两个分数的平均。',
    fields: [
      number('percent', '抽没评过的案卷的', '%', { hint: '至少抽一件' }),
      number('years', '评审律师至少执业', '年'),
      number('reviewDays', '几天内评完', '天'),
      number('apart', '两个分数差多少，请第三位', '分'),
      number('excellent', '优秀，从', '分', { group: '等次' }),
      number('good', '良好，从', '分', { group: '等次' }),
      number('passed', '合格，从', '分', { group: '等次' }),
      number('appealDays', '承办律师几天内可以申诉', '天'),
    ],
  },
} as const satisfies Words
