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

/** What may stand out about a shift that has begun, worst first. Each is a fact, and no finding yet. */
export const attendanceFlags = [
  'absent',
  'late',
  'early',
  'short',
  'closed-by-system',
  'made-up',
  'late-delivered',
] as const
export type AttendanceFlag = (typeof attendanceFlags)[number]

export const attendanceFlagLabels: Record<AttendanceFlag, string> = {
  absent: '没签到',
  late: '迟到',
  early: '早退',
  short: '时长不够',
  'closed-by-system': '系统签退',
  'made-up': '补签',
  'late-delivered': '补传',
}

/** Steps of a request to put a missing check right (补签). */
export const makeUpStatuses = ['asked', 'approved', 'refused', 'withdrawn'] as const
export type MakeUpStatus = (typeof makeUpStatuses)[number]

export const makeUpStatusLabels: Record<MakeUpStatus, string> = {
  asked: '等审批',
  approved: '已同意',
  refused: '没同意',
  withdrawn: '已撤回',
}

/** Why attendance that had been written was replaced. What it was stays in the history. */
export const historyReasons = ['late-delivery', 'make-up'] as const
export type HistoryReason = (typeof historyReasons)[number]

export const historyReasonLabels: Record<HistoryReason, string> = {
  'late-delivery': '补传的签退到了',
  'make-up': '补签经审批同意',
}

/** What a duty is proved by (A45, C.8), and what takes from it. */
export const evidenceParts = [
  'code',
  'location',
  'roll-calls',
  'records',
  'ratings',
  'late-delivery',
  'closed-by-system',
] as const
export type EvidencePart = (typeof evidenceParts)[number]

export const evidencePartLabels: Record<EvidencePart, string> = {
  code: '签到签退的码',
  location: '位置',
  'roll-calls': '系统点名',
  records: '咨询记录',
  ratings: '群众评价',
  'late-delivery': '补传',
  'closed-by-system': '系统签退',
}
