import { number, type Words } from '../field'

const proof = '各部分占多少分'
const weaker = '打折和减分'

export const dutyWords = {
  'duty.attendance': {
    topic: 'duty',
    name: '签到签退',
    explanation: '多早可以签到，晚几分钟还算准时，一班最少要值多久。',
    fields: [
      number('earliestMinutes', '最早提前签到', '分钟'),
      number('graceMinutes', '晚到、早走不算的宽限', '分钟'),
      number('minimumMinutes', '一班最少值', '分钟', { hint: '240分钟就是4小时' }),
    ],
  },
  'duty.offline': {
    topic: 'duty',
    name: '没信号时的签到',
    explanation: '在没信号的地方扫码签到，手机会先存着，多久之内补传上来还认。填0就是不认。',
    fields: [number('acceptWithinHours', '补传的时限', '小时')],
  },
  'duty.makeUp': {
    topic: 'duty',
    name: '补签',
    explanation: '忘了签到或签退的，值班后几天内可以申请补签。填0就是当天也不行。',
    fields: [number('withinDays', '值班后几天内', '天')],
  },
  'duty.evidence': {
    topic: 'duty',
    name: '值班真实分',
    explanation: '一班值得真不真，由几部分证据打分，满分按各部分加起来折成100分。',
    fields: [
      number('code', '现场码', '分', { group: proof }),
      number('location', '位置', '分', { group: proof }),
      number('rollCalls', '点名应答', '分', { group: proof }),
      number('records', '咨询记录', '分', { group: proof }),
      number('ratings', '群众评价', '分', { group: proof }),
      number('printedPercent', '张贴码按现场码的', '%', { group: weaker }),
      number('madeUpPercent', '补签按现场码的', '%', { group: weaker }),
      number('recordsEnough', '几条记录就给满分', '条', { group: weaker }),
      number('ratingsEnough', '几个评价就给满分', '个', { group: weaker }),
      number('lateDelivery', '每次补传减', '分', { group: weaker }),
      number('closedBySystem', '没签退、由系统结束的减', '分', { group: weaker }),
    ],
  },
  'rollcall.policy': {
    topic: 'duty',
    name: '系统点名',
    explanation: '点到名的人几分钟内要应答，没应答的几天内可以说明情况。',
    fields: [
      number('replyMinutes', '应答时间', '分钟'),
      number('explainDays', '说明情况的期限', '天'),
      number('perDayMost', '同一范围一天最多点', '次'),
    ],
  },
} as const satisfies Words
