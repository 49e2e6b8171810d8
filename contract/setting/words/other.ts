import { number, yesNo, yuan, type Words } from '../field'

export const otherWords = {
  'aid.meansStandard': {
    topic: 'aid',
    name: '经济困难标准',
    explanation: '家里每人每月收入不超过多少，算经济困难。不填就是还没定，由工作人员审查。',
    fields: [yuan('monthlyPerHeadFen', '每人每月收入不超过', { orNothing: true })],
  },
  'people.admission': {
    topic: 'people',
    name: '人员准入',
    explanation: '新人员进名册，提名的和同意的是不是要两个人。',
    fields: [yesNo('twoPersons', '要由另一位同事同意')],
  },
  'consultation.correction': {
    topic: 'service',
    name: '更正登记',
    explanation: '登记以后多少天里，本人可以自己更正。过了这些天，由县区工作人员写明原因来改。',
    fields: [number('ownWithinDays', '本人可以更正', '天')],
  },
  'consultation.access': {
    topic: 'service',
    name: '查看未成年人记录',
    explanation: '同事批准以后，多少小时里可以打开。',
    fields: [number('openHours', '批准后可以打开', '小时')],
  },
  'retention.positionDays': {
    topic: 'keeping',
    name: '签到位置保存多久',
    explanation: '过了这些天，精确位置就删掉，只留下“在不在附近、离多远”。全市一个规定。',
    fields: [number('days', '保存', '天')],
    cityOnly: true,
  },
} as const satisfies Words
