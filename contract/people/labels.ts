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
