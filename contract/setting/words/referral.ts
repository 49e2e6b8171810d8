import { number, type Words } from '../field'

export const referralWords = {
  'referral.terms': {
    topic: 'service',
    name: '转办期限',
    explanation: '把咨询转给调解、公证等部门办。按自然日算，当天不算，碰上休息日顺延。过期会提醒两边。',
    fields: [
      number('acceptDays', '几天内接收或不接收', '天'),
      number('resultDays', '接收后几天内反馈结果', '天'),
      number('codeDays', '给来访人的码，几天内有效', '天'),
    ],
  },
} as const satisfies Words
