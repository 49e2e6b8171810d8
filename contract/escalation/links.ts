/** Where messages about an escalation lead: the centre's page, and the page of who wrote the record. */
export const escalationLink = (id: string): string => `/staff/escalation/index?id=${id}`
export const escalateLink = (recordId: string): string => `/lawyer/escalate/index?record=${recordId}`
