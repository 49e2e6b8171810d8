export const questionStatuses = ['collected', 'waiting', 'taken', 'answered', 'closed', 'withdrawn'] as const
export type QuestionStatus = (typeof questionStatuses)[number]

export const questionStatusLabels: Record<QuestionStatus, string> = {
  collected: '还没提交',
  waiting: '等人接',
  taken: '正在解答',
  answered: '已答复',
  closed: '已办完',
  withdrawn: '已撤回',
}

/** Those in which the person who asked still waits for an answer. */
export const openStatuses = ['collected', 'waiting', 'taken'] as const satisfies readonly QuestionStatus[]

/** Those in which a promised time runs. */
export const promisedStatuses = ['waiting', 'taken'] as const satisfies readonly QuestionStatus[]

/** For whom it is asked: a relative or a village helper may ask for somebody else (A19, A56). */
export const relations = ['self', 'relative', 'helper'] as const
export type Relation = (typeof relations)[number]

/** What somebody chooses from who asks themself; a helper collects instead. */
export const ownRelations = ['self', 'relative'] as const satisfies readonly Relation[]

export const relationLabels: Record<Relation, string> = {
  self: '我自己',
  relative: '替家人问',
  helper: '替乡亲问',
}

/** A question and its answers, in the order they were said. */
export const turnKinds = ['question', 'answer'] as const
export type TurnKind = (typeof turnKinds)[number]
