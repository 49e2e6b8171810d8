import { number, type Words } from '../field'

export const escalationWords = {
  'escalation.threshold': {
    topic: 'service',
    name: '多少人要紧急上报',
    explanation:
      '一件事涉及的人达到这个数，登记时自动报县区中心签收。标了群体性、涉访、敏感的，人数再少也报。',
    fields: [number('people', '达到多少人', '人')],
  },
  'escalation.clock': {
    topic: 'service',
    name: '紧急上报签收时限',
    explanation: '县区中心多少分钟内要签收，节假日和夜里也算。没签收的会一直提醒，过时告诉市里。',
    fields: [number('ackMinutes', '多少分钟内签收', '分钟'), number('remindMinutes', '隔多久再提醒', '分钟')],
  },
  'escalation.hotSpots': {
    topic: 'service',
    name: '热点预警',
    explanation: '一个地方的一类事，这个月的咨询比前三个月的平均多到这个程度，就提醒。',
    fields: [number('percent', '达到平均的百分之多少', '%'), number('least', '这个月至少', '条')],
  },
} as const satisfies Words
