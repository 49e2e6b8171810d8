/** Where the review of one archived case among peers stands (SF/T 0085-2020). */
export const peerStatuses = ['reviewing', 'third', 'graded', 'appealed', 'decided'] as const
export type PeerStatus = (typeof peerStatuses)[number]
export const peerStatusLabels: Record<PeerStatus, string> = {
  reviewing: '正在评审',
  third: '请第三位评审',
  graded: '已出结果',
  appealed: '申诉处理中',
  decided: '申诉有结果',
}

export const peerActs = ['call-third', 'grade', 'appeal', 'decide'] as const
export type PeerAct = (typeof peerActs)[number]

/** Total: what is not named can't be done. The two first are the count's own, the others the handler's and the city's. */
export const peerWorkflow: Record<PeerStatus, Partial<Record<PeerAct, PeerStatus>>> = {
  reviewing: { 'call-third': 'third', grade: 'graded' },
  third: { grade: 'graded' },
  graded: { appeal: 'appealed' },
  appealed: { decide: 'decided' },
  decided: {},
}

export const peerLeadsTo = (status: PeerStatus, act: PeerAct): PeerStatus | undefined =>
  peerWorkflow[status][act]

/** Whether reviewers are still at work on it. */
export const isUnderReview = (status: PeerStatus): boolean => peerWorkflow[status].grade !== undefined
