import { rateLabels, rateNames } from '../../closing/rates'
import { number, yuan, type Words } from '../field'

export const closingWords = {
  'aid.caseRates': {
    topic: 'subsidy',
    name: '办案补贴标准',
    explanation: '一件法律援助案件发多少，按结案那天的标准算，依法不扣税。没定标准以前，案件补贴不能发放。',
    fields: [
      ...rateNames.map((name) => yuan(name, rateLabels[name], { group: '一件发多少' })),
      number('terminatedPercent', '中途终止的，按多少发', '%', { hint: '不发就填0' }),
    ],
    start: { terminatedPercent: 50 },
  },
  'aid.correction': {
    topic: 'aid',
    name: '卷宗退回后几天补好',
    explanation: '结案材料不齐退回律师，从退回第二天起算，遇节假日顺延；快到期提醒律师，过期告诉县区和市里。',
    fields: [number('days', '几天以内补好再交', '天')],
  },
} as const satisfies Words
