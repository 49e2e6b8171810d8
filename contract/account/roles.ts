/**
 * Who may knock at a procedure. Everybody signed in is a resident; the other roles are granted for an area
 * (supervisor, station, county, city) or come with a person's record in the register (practitioner, helper).
 */
export const roles = [
  'resident',
  'practitioner',
  'helper',
  'supervisor',
  'station',
  'county',
  'city',
] as const
export type Role = (typeof roles)[number]

export const roleLabels: Record<Role, string> = {
  resident: '群众',
  practitioner: '值班法律服务人员',
  helper: '辅助人员',
  supervisor: '外部监督员',
  station: '站点工作人员',
  county: '县区工作人员',
  city: '市级工作人员',
}

export const staffRoles = ['station', 'county', 'city'] as const
export type StaffRole = (typeof staffRoles)[number]

export const isStaffRole = (role: Role): role is StaffRole => (staffRoles as readonly Role[]).includes(role)

/**
 * Roles granted for an area. A supervisor (政务大厅, A7) is no member of the house: reads attendance of the area and
 * files findings, and nothing else.
 */
export const grantRoles = ['supervisor', ...staffRoles] as const
export type GrantRole = (typeof grantRoles)[number]

/** Person types who advise on duty (A15–A17). */
export const adviserKinds = ['lawyer', 'legal-worker', 'retired-judge', 'volunteer'] as const
export type AdviserKind = (typeof adviserKinds)[number]

/** Person types who help (A19, A20): they collect and pass on, and never answer as a lawyer. */
export const helperKinds = ['justice-staff', 'mediator', 'legal-guide', 'grid-worker'] as const
export type HelperKind = (typeof helperKinds)[number]

/** Everybody in the register. What each may do is told by `may` (contract/people/may.ts). */
export const practitionerKinds = [...adviserKinds, ...helperKinds] as const
export type PractitionerKind = (typeof practitionerKinds)[number]

export const practitionerKindLabels: Record<PractitionerKind, string> = {
  lawyer: '律师',
  'legal-worker': '基层法律服务工作者',
  'retired-judge': '法检退休人员',
  volunteer: '法律服务志愿者',
  'justice-staff': '司法所工作人员',
  mediator: '人民调解员',
  'legal-guide': '法律明白人',
  'grid-worker': '网格员',
}
