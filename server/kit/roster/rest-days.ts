import type { IsRestDay } from '@contract/calendar'
import { isRestDay } from '../holidays'

/** The State Council's calendar, each day looked up once: a month's planning asks for the same days many times. */
export function rememberedRestDays(): IsRestDay {
  const known = new Map<string, boolean>()
  return (day) => {
    const found = known.get(day)
    if (found !== undefined) return found
    const rest = isRestDay(day)
    known.set(day, rest)
    return rest
  }
}
