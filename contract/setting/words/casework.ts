import { number, type Words } from '../field'

export const caseworkWords = {
  'case.quietDays': {
    topic: 'aid',
    name: '多久没有进展要提醒',
    explanation: '案子办着，律师一直没有告诉受援人进展，先提醒律师，再告诉县区中心。按自然日算。',
    fields: [
      number('handlerDays', '几天没有进展，提醒律师', '天'),
      number('countyDays', '几天没有进展，告诉县区中心', '天'),
    ],
  },
  'case.urge': {
    topic: 'aid',
    name: '受援人多久能催一次',
    explanation: '受援人可以在自己的进度页上催办，律师要在下一条进展里答复。',
    fields: [number('everyDays', '隔几天可以再催', '天')],
  },
} as const satisfies Words
