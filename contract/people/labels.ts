/** How a person of the register stands (A22–A24). */
export const personStatuses = ['proposed', 'declined', 'active', 'suspended', 'exited'] as const
export type PersonStatus = (typeof personStatuses)[number]

export const personStatusLabels: Record<PersonStatus, string> = {
  proposed: '待准入',
  declined: '未准入',
  active: '在册',
  suspended: '暂停',
  exited: '已退出',
}

/** The four dimensions of the yearly screening (A22), each one to five points. */
export const screeningDimensions = ['politics', 'service', 'skill', 'ethics'] as const
export type ScreeningDimension = (typeof screeningDimensions)[number]

export const screeningDimensionLabels: Record<ScreeningDimension, string> = {
  politics: '政治素养',
  service: '服务意识',
  skill: '业务能力',
  ethics: '职业道德',
}

export const screeningResults = ['keep', 'drop'] as const
export type ScreeningResult = (typeof screeningResults)[number]

export const screeningResultLabels: Record<ScreeningResult, string> = { keep: '保留', drop: '淘汰' }
