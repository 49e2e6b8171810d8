/** Kinds of place a duty can happen at (A1–A6). */
export const siteKinds = [
  'city-centre',
  'county-centre',
  'town-station',
  'village-workroom',
  'zone-station',
  'project-point',
  'outreach',
] as const
export type SiteKind = (typeof siteKinds)[number]

export const siteKindLabels: Record<SiteKind, string> = {
  'city-centre': '市公共法律服务中心',
  'county-centre': '县区公共法律服务中心',
  'town-station': '乡镇街道公共法律服务站',
  'village-workroom': '村社区公共法律服务工作室',
  'zone-station': '开发区公共法律服务站',
  'project-point': '专项联络点',
  outreach: '临时咨询点',
}

/** How a shift looks from outside: due, present, left, or due and not there. */
export const dutyPresences = ['not-yet', 'on-duty', 'left', 'not-arrived'] as const
export type DutyPresence = (typeof dutyPresences)[number]

export const dutyPresenceLabels: Record<DutyPresence, string> = {
  'not-yet': '还没到时间',
  'on-duty': '在岗',
  left: '已离岗',
  'not-arrived': '还没到岗',
}
