/** Where a message about a closed case leads: its lawyer's page, and the county's. */
export const ownClosingLink = (id: string): string => `/lawyer/closing/index?id=${id}`
export const caseFileLink = (id: string): string => `/staff/case-file/index?id=${id}`
export const ownPayLink = '/lawyer/case-pay/index'
