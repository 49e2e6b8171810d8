/** What a lawyer can do with a case, each on a screen of its own. */
export const doing = {
  engage: { name: '登记委托', title: '签委托手续' },
  stage: { name: '改阶段', title: '改案件阶段' },
  meet: { name: '登记约见', title: '首次约见' },
  progress: { name: '写进展', title: '告诉受援人进展' },
  report: { name: '上报情况', title: '向县区中心报告' },
  paper: { name: '传材料', title: '卷宗材料' },
} as const
export type CaseDoing = keyof typeof doing

export const isDoing = (text: string | undefined): text is CaseDoing =>
  text !== undefined && Object.prototype.hasOwnProperty.call(doing, text)
