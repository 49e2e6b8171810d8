import { number, type Words } from '../field'

export const defenceWords = {
  'defence.detainee': {
    topic: 'aid',
    name: '羁押人员申请转交提醒',
    explanation: '办案机关、监管场所、值班律师收到申请后，要在24小时内转交给中心。快到时提醒中心去催。',
    fields: [number('warnHours', '到时前几小时提醒', '小时')],
  },
} as const satisfies Words
