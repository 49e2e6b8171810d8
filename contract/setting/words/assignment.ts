import { number, type Words } from '../field'

export const assignmentWords = {
  'aid.assignment': {
    topic: 'aid',
    name: '指派律师',
    explanation:
      '律师几小时内答复、手上最多几件；排先后时，合适、空闲、均衡各占多少分。答复的小时数包括夜里和节假日。',
    fields: [
      number('answerHours', '律师几小时内答复', '小时'),
      number('remindHours', '到时前几小时提醒', '小时'),
      number('openMost', '每人手上最多几件', '件'),
      number('fitPoints', '合适（专长、年限、经验）最多', '分'),
      number('loadPoints', '空闲（手上的件数）最多', '分'),
      number('fairnessPoints', '均衡（今年派了几件）最多', '分'),
    ],
  },
} as const satisfies Words
