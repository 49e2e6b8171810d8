import * as z from 'zod'

/**
 * GB/T 2260 division codes. City and county have 6 digits (140400, 140403); township and village 12
 * (140403001000, 140403001001). A staff member's scope is the prefix of the code they serve.
 */
export const AreaCode = z.string().regex(/^\d{6}(\d{6})?$/, '区划代码应为6位或12位数字')

export const areaLevels = ['city', 'county', 'town', 'village'] as const
export type AreaLevel = (typeof areaLevels)[number]

/** The level a code stands for, told by its shape alone. */
export function areaLevel(code: string): AreaLevel {
  if (code.length === 6) return code.endsWith('00') ? 'city' : 'county'
  return code.endsWith('000') ? 'town' : 'village'
}

/**
 * The prefix shared by everything below a code. Cut by level, never by trimming zeros: 沁县 is 140430, and
 * '14043' would also be 沁源县 140431.
 */
export function scopePrefix(code: string): string {
  const length = { city: 4, county: 6, town: 9, village: 12 }[areaLevel(code)]
  return code.slice(0, length)
}

/** True when `code` is `scope` or lies below it. */
export const inScope = (code: string, scope: string): boolean => code.startsWith(scopePrefix(scope))

/** The 6-digit county (or city, for a city code) a code belongs to. */
export const countyOf = (code: string): string => code.slice(0, 6)

/** The 6-digit city a code belongs to. */
export const cityOf = (code: string): string => `${code.slice(0, 4)}00`
