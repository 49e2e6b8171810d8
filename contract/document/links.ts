/** Where a message about a paper leads: its applicant's papers, and the lawyer's. */
export const documentsLink = (applicationId: string): string => `/apply/documents/index?id=${applicationId}`
export const handledDocumentsLink = (applicationId: string): string =>
  `/lawyer/documents/index?id=${applicationId}`
