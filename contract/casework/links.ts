/** Where a message about a case leads its lawyer. */
export const lawyerCaseLink = (id: string): string => `/lawyer/case/index?id=${id}`
