import { groupLabels, groups } from '../../groups'
import { number, type Words } from '../field'

export const reviewWords = {
  'aid.approval': {
    topic: 'aid',
    name: '法律援助审批',
    explanation: '填1，审查的人直接决定；填2，审查的人先报，由另一位同事批准。先行提供急，一个人就能定。',
    fields: [number('levels', '几级审批', '级')],
  },
  'aid.priority': {
    topic: 'aid',
    name: '审查的先后',
    explanation: '等着审查的申请按什么排。每项填排第几，不能重复。到期日排在照顾前面，才不会误了七天的期限。',
    fields: [
      number('urgent', '时效快到的，排第', '位'),
      number('due', '先到期的，排第', '位'),
      number('greenChannel', '绿色通道，排第', '位'),
      number('favoured', '优先人群，排第', '位'),
      {
        kind: 'many',
        path: 'favouredGroups',
        label: '哪些人群优先',
        options: groups.map((value) => ({ value, label: groupLabels[value] })),
      },
    ],
  },
} as const satisfies Words
