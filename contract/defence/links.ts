/** Where a message about a notice leads, and one about a detained person's application. */
export const noticeLink = (id: string): string => `/staff/defence-notice/index?id=${id}`
export const detaineeLink = (id: string): string => `/staff/detainees/index?id=${id}`
export const detaineesLink = (): string => '/staff/detainees/index'
