/** Context an authenticator secret is sealed with, by login name. */
export const totpContext = (loginName: string): string => `staff_login.totp:${loginName}`
