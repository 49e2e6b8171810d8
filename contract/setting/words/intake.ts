import { number, type Words } from '../field'

export const intakeWords = {
  'intake.handOver': {
    topic: 'aid',
    name: '代受理后几天内交接',
    explanation: '站点代收的申请，几天内要交到法律援助中心。按自然日算，当天不算，碰上休息日顺延。',
    fields: [number('days', '几天内交接', '天')],
  },
  'intake.transferAnswer': {
    topic: 'aid',
    name: '移送来的几天内答复',
    explanation: '别的县区移送来的申请，几天内要接收或者退回。按自然日算，当天不算，碰上休息日顺延。',
    fields: [number('days', '几天内答复', '天')],
  },
} as const satisfies Words
