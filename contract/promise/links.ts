/** Where messages lead: checks of one application, the list of them, and one promise held to be false. */
export const promiseCheckLink = (applicationId: string): string =>
  `/staff/promise-check/index?id=${applicationId}`
export const promiseChecksLink = '/staff/promise-checks/index'
export const falsePromiseLink = (id: string): string => `/staff/false-promise/index?id=${id}`
