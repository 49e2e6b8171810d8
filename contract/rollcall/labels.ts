/** At once, or at a moment the server draws. */
export const rollCallPlans = ['now', 'random'] as const
export type RollCallPlan = (typeof rollCallPlans)[number]

export const rollCallPlanLabels: Record<RollCallPlan, string> = { now: '马上点名', random: '随机点名' }

export const rollCallStatuses = ['planned', 'open', 'closed', 'cancelled'] as const
export type RollCallStatus = (typeof rollCallStatuses)[number]

export const rollCallStatusLabels: Record<RollCallStatus, string> = {
  planned: '还没开始',
  open: '正在点名',
  closed: '已结束',
  cancelled: '已取消',
}

/** How one shift stands in a roll call (B.2). */
export const replyStatuses = ['waiting', 'replied', 'missed', 'explained', 'accepted', 'finding'] as const
export type ReplyStatus = (typeof replyStatuses)[number]

export const replyStatusLabels: Record<ReplyStatus, string> = {
  waiting: '等应答',
  replied: '已应答',
  missed: '没有应答',
  explained: '已说明，等认定',
  accepted: '说明成立',
  finding: '已列为问题',
}
