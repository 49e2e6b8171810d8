import { number, type Words } from '../field'

export const questionWords = {
  'question.promise': {
    topic: 'service',
    name: '网上提问答复时限',
    explanation:
      '网上提的问题，几小时内答复。休息日不算；要到夜里的，算到第二天早上9点。时限会告诉提问的人。',
    fields: [
      number('normalHours', '一般的问题', '小时'),
      number('urgentHours', '标了紧急的', '小时'),
      number('soonHours', '到时限前多久提醒', '小时'),
    ],
  },
  'question.policy': {
    topic: 'service',
    name: '网上提问',
    explanation: '一个人同时最多有几个问题没答复；答复以后几天内可以接着问，过了就办结。',
    fields: [
      number('openPerPerson', '一个人同时最多', '个'),
      number('openPerHelper', '辅助人员替人问，同时最多', '个'),
      number('closeAfterDays', '答复后几天办结', '天'),
    ],
  },
} as const satisfies Words
