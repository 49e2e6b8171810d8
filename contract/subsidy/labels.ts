export const statementStatuses = ['draft', 'confirmed', 'submitted', 'approved', 'batched', 'paid'] as const
export type StatementStatus = (typeof statementStatuses)[number]

export const statementStatusLabels: Record<StatementStatus, string> = {
  draft: '等本人核对',
  confirmed: '本人已确认',
  submitted: '等审批',
  approved: '已审批',
  batched: '正在发放',
  paid: '已发放',
}

export const batchStatuses = ['prepared', 'approved', 'exported', 'paid', 'dropped'] as const
export type BatchStatus = (typeof batchStatuses)[number]

export const batchStatusLabels: Record<BatchStatus, string> = {
  prepared: '等审批',
  approved: '等导出名单',
  exported: '名单已导出，等发放',
  paid: '已发放',
  dropped: '已撤掉',
}

/** A duty; a difference found after its statement was closed; money held back by a final decision (A102). */
export const lineKinds = ['duty', 'correction', 'deduction'] as const
export type LineKind = (typeof lineKinds)[number]

export const lineKindLabels: Record<LineKind, string> = {
  duty: '值班',
  correction: '更正',
  deduction: '扣减',
}

/** A whole day, half a day, or the minutes that were sat of half a day. */
export const payUnits = ['day', 'half-day', 'part'] as const
export type PayUnit = (typeof payUnits)[number]

export const payUnitLabels: Record<PayUnit, string> = {
  day: '整天',
  'half-day': '半天',
  part: '按实际时长',
}

/** Why a duty comes to nothing. */
export const nothingBecause = [
  'rates-not-set',
  'withdrawn',
  'not-arrived',
  'not-closed',
  'kind-not-paid',
  'made-up',
  'closed-by-system',
  'short',
  'too-little',
] as const
export type NothingBecause = (typeof nothingBecause)[number]

export const nothingBecauseLabels: Record<NothingBecause, string> = {
  'rates-not-set': '补贴标准还没有定',
  withdrawn: '这一班已取消',
  'not-arrived': '没有签到',
  'not-closed': '还没有签退',
  'kind-not-paid': '这种值班按规定不发补贴',
  'made-up': '补签的班按规定不发补贴',
  'closed-by-system': '没有签退、由系统结束的班按规定不发补贴',
  short: '值班时长不够，按规定不发补贴',
  'too-little': '值班时长不到半天，按规定不发补贴',
}
