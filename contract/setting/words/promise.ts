import { number, type Words } from '../field'

export const promiseWords = {
  'promise.sample': {
    topic: 'aid',
    name: '承诺抽查',
    explanation: '每月从上个月签承诺书后同意援助的申请里，随机抽多少来核查。有一件就至少抽一件；填0是不抽。',
    fields: [number('percent', '抽查', '%')],
  },
  'promise.false': {
    topic: 'aid',
    name: '承诺不实',
    explanation: '怀疑承诺不实，先听申请人说；认定不实的，几年内不能再签承诺书，要提供证明。',
    fields: [number('hearDays', '等申请人说明', '天'), number('barYears', '不能再签承诺书', '年')],
  },
} as const satisfies Words
