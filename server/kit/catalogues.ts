import { sql } from 'kysely'
import { cityOf, countyOf } from '@contract/area'

/** Whose rows may hold in an area: its own, the city's, and the shipped. */
export const wordsOf = (areaCode: string): string[] => [countyOf(areaCode), cityOf(areaCode)]

/** The county's own word before the city's, the city's before the shipped; within it the order is by day and row. */
export const wordOrder = (areaCode: string) =>
  sql<number>`case area_code when ${countyOf(areaCode)} then 0 when ${cityOf(areaCode)} then 1 else 2 end`
