/** Where a message about a request leads: to duty staff's requests, their month, and the county's queue. */
export const requestsLink = (): string => '/lawyer/requests/index'
export const monthLink = (day: string): string => `/lawyer/month/index?month=${day.slice(0, 7)}`
export const countyRequestLink = (id: string): string => `/staff/requests/index?id=${id}`
