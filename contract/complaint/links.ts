/** Where messages about a complaint lead: the complainant's own, the county's, and the person's it is about. */
export const myComplaintLink = (id: string): string => `/pages/complaint/index?id=${id}`
export const complaintLink = (id: string): string => `/staff/complaint/index?id=${id}`
export const complaintsLink = '/staff/complaints/index'
export const aboutMeLink = '/lawyer/complaints/index'
