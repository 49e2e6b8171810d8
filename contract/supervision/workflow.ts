/** Steps of a finding (A44): nothing follows before it is final. */
export const findingStatuses = [
  'filed',
  'noticed',
  'stated',
  'decided',
  'appealed',
  'final',
  'dropped',
] as const
export type FindingStatus = (typeof findingStatuses)[number]

export const findingStatusLabels: Record<FindingStatus, string> = {
  filed: '已提出',
  noticed: '等本人说明',
  stated: '等决定',
  decided: '已决定，可申诉',
  appealed: '申诉中',
  final: '已生效',
  dropped: '不成立',
}
