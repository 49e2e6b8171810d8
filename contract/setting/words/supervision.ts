import { number, yuan, type Words } from '../field'

const grades = '年度等次，多少分起'
const stars = '星级，多少分起'
const taken = '处理生效后扣'

export const supervisionWords = {
  'supervision.terms': {
    topic: 'supervision',
    name: '问题处理的期限',
    explanation: '都按自然日算，当天不算，最后一天是休息日的往后顺。',
    fields: [
      number('stateDays', '本人说明', '天'),
      number('decideDays', '县区决定', '天'),
      number('appealDays', '本人申诉', '天', { hint: '过了这个期限，决定才生效' }),
      number('settleDays', '申诉答复', '天'),
    ],
  },
  'supervision.penalties': {
    topic: 'supervision',
    name: '一次处理最多扣多少',
    explanation: '一次决定扣补贴、扣积分的上限。',
    fields: [yuan('deductMostFen', '扣值班补贴最多'), number('pointsMost', '扣积分最多', '分')],
  },
  'supervision.risk': {
    topic: 'supervision',
    name: '抽查时哪些站点更容易抽到',
    explanation: '按前一段时间的情况给站点加分，分高的更容易抽到。',
    fields: [
      number('days', '往前看', '天'),
      number('base', '每个站点起步', '分'),
      number('absent', '一次没到岗', '分'),
      number('rollCallMissed', '一次点名没应答', '分'),
      number('late', '一次迟到', '分'),
      number('short', '一次时长不够', '分'),
      number('closedBySystem', '一次没签退', '分'),
      number('noRecords', '一班没登记咨询', '分'),
      number('weakProof', '一班证据弱', '分'),
      number('complaint', '一次投诉', '分'),
      number('unvisitedMonth', '每满一个月没检查', '分'),
      number('mostPerPart', '每一项最多加', '分'),
    ],
  },
  'points.rules': {
    topic: 'supervision',
    name: '积分、等次和星级',
    explanation: '年初从起步分算起，做得好加分，处理生效扣分，年底按分定等次和星级。',
    fields: [
      number('base', '年初起步', '分'),
      number('most', '一年最多到', '分'),
      number('dutyCompleted', '值完一班加', '分'),
      number('rollCallReplied', '点名应答一次加', '分'),
      number('warning', '提醒', '分', { group: taken }),
      number('circular', '通报批评', '分', { group: taken }),
      number('deduct', '扣值班补贴', '分', { group: taken }),
      number('gradesFrom.excellent', '优秀', '分', { group: grades }),
      number('gradesFrom.good', '良好', '分', { group: grades }),
      number('gradesFrom.pass', '合格', '分', { group: grades }),
      number('starsFrom.0', '二星', '分', { group: stars }),
      number('starsFrom.1', '三星', '分', { group: stars }),
      number('starsFrom.2', '四星', '分', { group: stars }),
      number('starsFrom.3', '五星', '分', { group: stars }),
    ],
  },
} as const satisfies Words
