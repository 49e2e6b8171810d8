/** What duty staff may ask of each other and of the county (B.2). */
export const requestKinds = ['swap', 'stand-in', 'leave'] as const
export type RequestKind = (typeof requestKinds)[number]

export const requestKindLabels: Record<RequestKind, string> = {
  swap: '换班',
  'stand-in': '代班',
  leave: '请假',
}

export const requestStatuses = [
  'asked',
  'consented',
  'declined',
  'cancelled',
  'lapsed',
  'approved',
  'refused',
  'settled',
] as const
export type RequestStatus = (typeof requestStatuses)[number]

/** `settled`: done without anybody's approval, where the county wants none. */
export const requestStatusLabels: Record<RequestStatus, string> = {
  asked: '等对方答复',
  consented: '等批准',
  declined: '对方不方便',
  cancelled: '已撤回',
  lapsed: '已作废',
  approved: '已批准',
  refused: '没批准',
  settled: '已办好',
}

/** How somebody else came to sit a shift. `replaced`: the county's own doing, nobody asked for it. */
export const shiftChangeKinds = ['swapped', 'substituted', 'leave', 'replaced'] as const
export type ShiftChangeKind = (typeof shiftChangeKinds)[number]

export const shiftChangeKindLabels: Record<ShiftChangeKind, string> = {
  swapped: '换班',
  substituted: '代班',
  leave: '请假',
  replaced: '县区调整',
}
