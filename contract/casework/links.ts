/** Where a message about a case leads: its lawyer's page, and the county's page of its termination. */
export const lawyerCaseLink = (id: string): string => `/lawyer/case/index?id=${id}`
export const terminationLink = (id: string): string => `/staff/termination/index?id=${id}`
