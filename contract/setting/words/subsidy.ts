import { dutyKindLabels, dutyKinds } from '../../duty/labels'
import { number, yesNo, yuan, type Words } from '../field'

const stars = '按星级发多少'
const whether = '这些班发不发'

export const subsidyWords = {
  'subsidy.dutyRates': {
    topic: 'subsidy',
    name: '值班补贴标准',
    explanation: '半天、整天各发多少，星级怎么加减，哪些班不发。没定标准以前，结算单不能确认和发放。',
    fields: [
      yuan('halfDayFen', '半天发'),
      yuan('dayFen', '整天发'),
      number('halfDayMinutes', '值满多久算半天', '分钟'),
      number('dayMinutes', '值满多久算整天', '分钟'),
      number('starPercent.1', '一星', '%', { group: stars }),
      number('starPercent.2', '二星', '%', { group: stars }),
      number('starPercent.3', '三星', '%', { group: stars }),
      number('starPercent.4', '四星', '%', { group: stars }),
      number('starPercent.5', '五星', '%', { group: stars }),
      yesNo('payShort', '时长不够的班也发', { group: whether, hint: '发的话，不到半天的按实际分钟数折算' }),
      yesNo('payMadeUp', '补签的班也发', { group: whether }),
      yesNo('payUnclosed', '没签退、由系统结束的班也发', { group: whether }),
      {
        kind: 'many',
        path: 'onlyKinds',
        label: '哪几种值班发补贴',
        options: dutyKinds.map((kind) => ({ value: kind, label: dutyKindLabels[kind] })),
      },
    ],
    start: {
      halfDayMinutes: 240,
      dayMinutes: 420,
      'starPercent.1': 100,
      'starPercent.2': 100,
      'starPercent.3': 100,
      'starPercent.4': 100,
      'starPercent.5': 100,
      payShort: false,
      payMadeUp: true,
      payUnclosed: false,
      onlyKinds: dutyKinds,
    },
  },
  'subsidy.confirmation': {
    topic: 'subsidy',
    name: '核对结算单的期限',
    explanation: '结算单出来后，给本人几天核对。过期没有异议，县区可以直接提交审批。',
    fields: [number('days', '核对期限', '天')],
  },
} as const satisfies Words
