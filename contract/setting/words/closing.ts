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
} as const satisfies Words
