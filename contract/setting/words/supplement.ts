import { number, type Words } from '../field'

export const supplementWords = {
  'supplement.days': {
    topic: 'service',
    name: '补材料的期限',
    explanation:
      '一次告知要补的材料后，给申请人几天补齐。按自然日算，当天不算，碰上休息日顺延。到期没补，视为撤回申请。',
    fields: [number('days', '几天内补齐', '天')],
  },
} as const satisfies Words
