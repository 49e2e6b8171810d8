/** Kinds of duty (A34). */
export const dutyKinds = ['at-site', 'village', 'market', 'home-visit', 'event'] as const
export type DutyKind = (typeof dutyKinds)[number]

export const dutyKindLabels: Record<DutyKind, string> = {
  'at-site': '坐班',
  village: '下乡',
  market: '集市',
  'home-visit': '上门',
  event: '活动',
}

export const shiftStatuses = ['published', 'checked-in', 'checked-out', 'withdrawn'] as const
export type ShiftStatus = (typeof shiftStatuses)[number]

export const shiftStatusLabels: Record<ShiftStatus, string> = {
  published: '待签到',
  'checked-in': '在岗',
  'checked-out': '已签退',
  withdrawn: '已取消',
}

/** Where a shift comes from: a pattern of its site, or a duty planned once. */
export const shiftOrigins = ['pattern', 'one-off'] as const
export type ShiftOrigin = (typeof shiftOrigins)[number]

export const withdrawalReasons = ['replanned', 'leave', 'cancelled'] as const
export type WithdrawalReason = (typeof withdrawalReasons)[number]

export const withdrawalReasonLabels: Record<WithdrawalReason, string> = {
  replanned: '排班调整',
  leave: '请假',
  cancelled: '取消',
}

/** What proved the presence: the station's rotating code, the printed sheet, or an approved make-up (补签). */
export const codeKinds = ['rotating', 'printed', 'made-up'] as const
export type CodeKind = (typeof codeKinds)[number]

export const codeKindLabels: Record<CodeKind, string> = {
  rotating: '现场屏幕码',
  printed: '张贴码',
  'made-up': '补签',
}

export const locationVerdicts = ['inside', 'outside', 'unknown'] as const
export type LocationVerdict = (typeof locationVerdicts)[number]

export const locationVerdictLabels: Record<LocationVerdict, string> = {
  inside: '在站点附近',
  outside: '离站点较远',
  unknown: '没有用位置',
}

export const arrivals = ['on-time', 'late'] as const
export type Arrival = (typeof arrivals)[number]

export const arrivalLabels: Record<Arrival, string> = { 'on-time': '准时', late: '迟到' }

export const departures = ['on-time', 'early'] as const
export type Departure = (typeof departures)[number]

export const departureLabels: Record<Departure, string> = { 'on-time': '正常', early: '早退' }
