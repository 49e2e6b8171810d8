/** What came of a case for the person aided. */
export const closingOutcomes = ['won', 'partly', 'lost', 'settled', 'done'] as const
export type ClosingOutcome = (typeof closingOutcomes)[number]
export const closingOutcomeLabels: Record<ClosingOutcome, string> = {
  won: '诉求或者意见全部被采纳',
  partly: '部分被采纳',
  lost: '没有被采纳',
  settled: '和解、调解结案',
  done: '办完了，没有输赢（代写文书等）',
}

/** Lists of case files on the county's desk. */
export const fileStates = ['filed', 'returned', 'awaited'] as const
export type FileState = (typeof fileStates)[number]
export const fileStateLabels: Record<FileState, string> = {
  filed: '等审查',
  returned: '退回补正中',
  awaited: '该交还没交',
}

export const payStates = ['waiting', 'paid', 'voided'] as const
export type PayState = (typeof payStates)[number]
export const payStateLabels: Record<PayState, string> = {
  waiting: '待发放',
  paid: '已发放',
  voided: '作废过',
}

/** The three figures that are never one: taken on, in hand, done. */
export const figureNames = ['accepted', 'handled', 'closed'] as const
export type FigureName = (typeof figureNames)[number]
export const figureLabels: Record<FigureName, string> = { accepted: '受理', handled: '办理', closed: '办结' }
export const figureMeanings: Record<FigureName, string> = {
  accepted: '这段时间里决定给予援助的，加上收到通知辩护的',
  handled: '这段时间里在办的：开始前没办完的，加上这段时间受理的',
  closed: '结案日落在这段时间里的；中途终止的，按终止决定那天算',
}
