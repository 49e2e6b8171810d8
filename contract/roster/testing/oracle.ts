import { minutesOf } from '../book'
import type { CoveredShift, CoveredSite } from '../coverage'
import { monthSpan } from '../month'

/**
 * The fallback rule of coverage counted out day by day, from the words of the articles and not from the code it checks:
 * `site, last day of the unit, missing`, sorted.
 */
export function countedOut(
  sites: Pick<CoveredSite, 'code' | 'kind' | 'advised'>[],
  shifts: CoveredShift[],
  month: string,
  rest: (day: string) => boolean,
) {
  const gaps: string[] = []
  const { first, last } = monthSpan(month)
  const dates: string[] = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000)
    dates.push(new Date(at).toISOString().slice(0, 10))
  const back = (day: string, n: number) =>
    new Date(Date.parse(day) - n * 86_400_000).toISOString().slice(0, 10)
  for (const site of sites)
    for (const day of dates) {
      const at = (from: string) =>
        shifts.filter((s) => s.siteCode === site.code && s.day >= from && s.day <= day)
      if (
        (site.kind === 'county-centre' || site.kind === 'city-centre') &&
        !rest(day) &&
        at(day).length === 0
      )
        gaps.push(`${site.code} ${day} 1`)
      if (site.kind === 'town-station' && new Date(day).getUTCDay() === 0) {
        const week = [0, 1, 2, 3, 4, 5, 6].map((n) => back(day, n))
        const long = at(back(day, 6)).filter(
          (s) => Date.parse(s.endsAt) - Date.parse(s.startsAt) >= 14_400_000,
        )
        if (week.some((d) => !rest(d)) && long.length === 0) gaps.push(`${site.code} ${day} 1`)
      }
      if (site.kind === 'village-workroom' && site.advised && /-(03-31|06-30|09-30|12-31)$/.test(day)) {
        const start = `${day.slice(0, 5)}${String(Number(day.slice(5, 7)) - 2).padStart(2, '0')}-01`
        const minutes = at(start).reduce((n, s) => n + minutesOf(s), 0)
        if (minutes < 240) gaps.push(`${site.code} ${day} ${240 - minutes}`)
      }
    }
  return gaps.sort()
}
