/**
 * How often a pattern comes round. `workdays` follows the State Council's notice, worked weekends too; `quarterly` is
 * for village advisers, who owe a village one duty a quarter (A31).
 */
export const cycles = ['workdays', 'weekly', 'fortnightly', 'monthly', 'quarterly'] as const
export type Cycle = (typeof cycles)[number]

export const cycleLabels: Record<Cycle, string> = {
  workdays: '每个工作日',
  weekly: '每周',
  fortnightly: '隔周',
  monthly: '每月',
  quarterly: '每季度',
}

/** What becomes of a duty that falls on a rest day. */
export const restDayRules = ['skip', 'next-workday', 'keep'] as const
export type RestDayRule = (typeof restDayRules)[number]

export const restDayRuleLabels: Record<RestDayRule, string> = {
  skip: '遇休息日不排',
  'next-workday': '顺延到下一个工作日',
  keep: '照常值班',
}

export const patternStatuses = ['proposed', 'approved', 'ended'] as const
export type PatternStatus = (typeof patternStatuses)[number]

export const patternStatusLabels: Record<PatternStatus, string> = {
  proposed: '待批准',
  approved: '执行中',
  ended: '已停止',
}

/** Where a slot of the plan comes from: its pattern, a hand that added it, or a duty planned once. */
export const slotOrigins = ['pattern', 'added', 'one-off'] as const

/**
 * How a slot stands against what is published: `empty` nobody yet; `new` drafted, not published; `published` as it is;
 * `changed` published, and the draft says otherwise; `leaving` published, and publishing will withdraw it; `removed`
 * not held this time; `held` out of the plan's hands.
 */
export const slotStates = ['empty', 'new', 'published', 'changed', 'leaving', 'removed', 'held'] as const
export type SlotState = (typeof slotStates)[number]

export const slotStateLabels: Record<SlotState, string> = {
  empty: '没排人',
  new: '未发布',
  published: '已发布',
  changed: '有改动',
  leaving: '将取消',
  removed: '不排',
  held: '不能改',
}

/** Why the plan leaves a published shift alone. */
export const holdReasons = ['attended', 'begun', 'changed-elsewhere', 'one-off'] as const
export type HoldReason = (typeof holdReasons)[number]

export const holdReasonLabels: Record<HoldReason, string> = {
  attended: '已经签到',
  begun: '已经开始',
  'changed-elsewhere': '已按申请调整过',
  'one-off': '临时安排的班',
}

/** Why somebody cannot take a slot. */
export const obstacles = ['cannot-sit', 'on-leave', 'busy', 'too-close', 'day-full', 'week-full'] as const
export type Obstacle = (typeof obstacles)[number]

export const obstacleLabels: Record<Obstacle, string> = {
  'cannot-sit': '不能值班',
  'on-leave': '请假',
  busy: '这段时间有班',
  'too-close': '和另一班隔得太近，赶不及',
  'day-full': '当天班数已满',
  'week-full': '本周班数已满',
}

/** How somebody came to a slot: their turn in the rota, the fairest choice, or to make room for another slot. */
export const fillWays = ['rota', 'load', 'made-room'] as const
export type FillWay = (typeof fillWays)[number]

export const fillWayLabels: Record<FillWay, string> = {
  rota: '轮到',
  load: '班次较少',
  'made-room': '调开以便别处有人',
}

/** What coverage is counted by (A28, A30, A31): a workday of a centre, a week of a station, a quarter of a village. */
export const coverageUnits = ['day', 'week', 'quarter'] as const
export type CoverageUnit = (typeof coverageUnits)[number]

export const coverageUnitLabels: Record<CoverageUnit, string> = { day: '工作日', week: '周', quarter: '季度' }

/** What `required`, `planned` and `missing` count in each unit: people, duties long enough, minutes. */
export const coverageMeasureLabels: Record<CoverageUnit, string> = { day: '人', week: '班', quarter: '分钟' }
