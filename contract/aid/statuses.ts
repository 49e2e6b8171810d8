/** Where an application, and the case that comes of it, may stand (B.2), in the order of its life. */
export const aidStatuses = [
  'draft',
  'collected',
  'submitted',
  'supplement',
  'cooperation',
  'transferring',
  'proposed-grant',
  'proposed-refuse',
  'withdrawn',
  'lapsed',
  'refused',
  'notified',
  'granted',
  'assigned',
  'accepted',
  'engaged',
  'terminated',
  'closed',
  'filed',
  'returned',
  'archived',
  'paid',
] as const
export type AidStatus = (typeof aidStatuses)[number]

/** Aid was granted, or a defender sent for: what is handled or was (受理), whatever became of it. */
export const takenOn: readonly AidStatus[] = aidStatuses.slice(aidStatuses.indexOf('notified'))

/** Words for whoever asks how the matter stands; an approval inside the centre is an examination to everybody else. */
export const aidStatusLabels: Record<AidStatus, string> = {
  draft: '还没提交',
  collected: '已代收',
  submitted: '正在审查',
  supplement: '等补材料',
  cooperation: '异地核查中',
  transferring: '正在移送',
  'proposed-grant': '正在审批',
  'proposed-refuse': '正在审批',
  withdrawn: '已撤回',
  lapsed: '视为撤回',
  refused: '不予援助',
  notified: '通知辩护',
  granted: '同意援助',
  assigned: '已指派',
  accepted: '律师已接手',
  engaged: '正在办理',
  terminated: '已终止',
  closed: '已办完',
  filed: '正在归档',
  returned: '卷宗退补',
  archived: '已归档',
  paid: '已归档',
}

/** One plain sentence telling the applicant what happens next and what they can do. */
export const nextSteps: Record<AidStatus, string> = {
  draft: '填好后提交，从收到那天起7天内给您答复。',
  collected: '站点已经收下，正在交给法律援助中心，中心收到那天起7天内给您答复。',
  submitted: '法律援助中心正在审查，结果会发到这里，不用来回跑。',
  supplement: '请按单子把缺的材料一次补齐，拍照传上来就行。补齐前，审查先停着。',
  cooperation: '正请外地的法律援助中心帮忙核实，核实完接着审查。',
  transferring: '这件事归另一个县的法律援助中心管，材料正在转过去，您不用重新申请。',
  'proposed-grant': '法律援助中心正在审批，结果会发到这里，不用来回跑。',
  'proposed-refuse': '法律援助中心正在审批，结果会发到这里，不用来回跑。',
  withdrawn: '您已经撤回。情况有变化，可以随时重新申请。',
  lapsed: '要补的材料没有按时补上，这次申请算撤回了。材料齐了可以重新申请。',
  refused: '不服的话，可以在收到决定起15天内提出异议。',
  notified: '法律援助中心会在3天内指派律师为您辩护。',
  granted: '法律援助中心会在3天内为您指派律师，律师会主动联系您。',
  assigned: '律师已经选好，正等他接手，接手后会主动联系您。',
  accepted: '律师会在5天内和您签委托手续，请把电话带在身边。',
  engaged: '律师正在办理，每一步进展都会告诉您。',
  terminated: '这次援助已经终止。不服的话，可以在收到决定起15天内提出异议。',
  closed: '事情已经办完，律师正在整理卷宗，再交给法律援助中心检查。',
  filed: '事情已经办完，法律援助中心正在检查卷宗。',
  returned: '事情已经办完，律师正在补卷宗里的材料。',
  archived: '事情已经办完，卷宗已归档保存。',
  paid: '事情已经办完，卷宗已归档保存。',
}

/** Nothing follows any more but keeping the file. */
export const isOver = (status: AidStatus): boolean =>
  ['withdrawn', 'lapsed', 'archived', 'paid'].includes(status)

/** The status as the applicant is told it: what the centre proposes to itself is nobody else's business. */
export const shownStatus = (status: AidStatus): AidStatus =>
  status === 'proposed-grant' || status === 'proposed-refuse' ? 'submitted' : status

/** Received and not decided yet, whoever has to act: what one account may have only a few of at a time. */
export const undecided = [
  'submitted',
  'supplement',
  'cooperation',
  'transferring',
  'proposed-grant',
  'proposed-refuse',
] as const satisfies readonly AidStatus[]
