/**
 * Who may knock at a procedure. Everybody signed in is a resident; the other roles are granted for an area
 * (station, county, city) or come with a practitioner's record.
 */
export const roles = ['resident', 'practitioner', 'station', 'county', 'city'] as const
export type Role = (typeof roles)[number]

export const roleLabels: Record<Role, string> = {
  resident: '群众',
  practitioner: '值班法律服务人员',
  station: '站点工作人员',
  county: '县区工作人员',
  city: '市级工作人员',
}

export const staffRoles = ['station', 'county', 'city'] as const
export type StaffRole = (typeof staffRoles)[number]

export const isStaffRole = (role: Role): role is StaffRole => (staffRoles as readonly Role[]).includes(role)

/** Person types of duty staff (A15–A17). What each may be assigned is decided by `contract/duty`. */
export const practitionerKinds = ['lawyer', 'legal-worker', 'retired-judge', 'volunteer'] as const
export type PractitionerKind = (typeof practitionerKinds)[number]

export const practitionerKindLabels: Record<PractitionerKind, string> = {
  lawyer: '律师',
  'legal-worker': '基层法律服务工作者',
  'retired-judge': '法检退休人员',
  volunteer: '法律服务志愿者',
}
