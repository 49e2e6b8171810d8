/** Where messages lead: the list of checks, and one promise held to be false. */
export const promiseChecksLink = '/staff/promise-checks/index'
export const falsePromiseLink = (id: string): string => `/staff/false-promise/index?id=${id}`
