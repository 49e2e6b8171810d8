import * as z from 'zod'

/** Short public code of a site, base 36, at most 6 characters, so that a WeChat scene stays under 32. */
export const SiteCode = z.string().regex(/^[0-9a-z]{1,6}$/, '站点码不对')

export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请填写时间，如08:30')
