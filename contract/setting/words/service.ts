import { number, type Words } from '../field'

export const serviceWords = {
  'consultation.correction': {
    topic: 'service',
    name: '更正咨询记录',
    explanation: '自己写的咨询记录，写好后几天内可以自己更正，原来的内容都留着。填0就是不能自己改。',
    fields: [number('ownWithinDays', '写好后几天内', '天')],
  },
  'consultation.access': {
    topic: 'service',
    name: '查看未成年人的记录',
    explanation: '同意查看未成年人的记录后，几小时内有效，过了要重新申请。',
    fields: [number('openHours', '有效', '小时')],
  },
} as const satisfies Words
