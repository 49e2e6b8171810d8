import * as fc from 'fast-check'
import type { CoveredSite } from '../coverage'
import type { FillPerson, FillPolicy } from '../book'
import type { PatternRule } from '../expand'
import { matterTypes } from '../../consultation/labels'
import { settings } from '../../settings'
import type { SiteKind } from '../../site/labels'
import { addDays, atShanghai } from '../../time'
import { clockMinutes } from '../pattern-schema'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const personId = (n: number) => uuid(1000 + n)

export const MONTHS = ['2026-09', '2026-10', '2026-11', '2026-12', '2027-02']

/** A handful of holidays and worked weekends on top of plain weekends; enough to meet every rule. */
export const restDays = fc
  .record({
    off: fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 12 }),
    worked: fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 4 }),
  })
  .map(({ off, worked }) => {
    const days = (list: number[]) => new Set(list.map((n) => addDays('2026-08-20', n)))
    const [offDays, workedDays] = [days(off), days(worked)]
    return (day: string) => {
      if (workedDays.has(day)) return false
      const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
      return weekend || offDays.has(day)
    }
  })

const KINDS: SiteKind[] = ['county-centre', 'town-station', 'village-workroom', 'outreach']

export const sites = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), advised: fc.boolean() }), {
  minLength: 1,
  maxLength: 6,
})
export const toSites = (list: { kind: SiteKind; advised: boolean }[]): CoveredSite[] =>
  list.map((site, n) => ({
    ...site,
    code: `s${n}`,
    name: `站点${n}`,
    policy: settings['roster.coverage'].fallback,
  }))

const fields = fc.uniqueArray(fc.constantFrom(...matterTypes.slice(0, 4)), { maxLength: 2 })

const HOURS: [string, string][] = [
  ['08:30', '12:00'],
  ['08:30', '12:30'],
  ['09:00', '17:00'],
  ['14:00', '17:30'],
]

export const patternOf = (siteCount: number, peopleCount: number): fc.Arbitrary<PatternRule> =>
  fc
    .record({
      n: fc.nat(1_000_000),
      site: fc.nat(siteCount - 1),
      cycle: fc.constantFrom(
        'workdays' as const,
        'weekly' as const,
        'fortnightly' as const,
        'monthly' as const,
        'quarterly' as const,
      ),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
      week: fc.integer({ min: 1, max: 5 }),
      monthOfQuarter: fc.integer({ min: 1, max: 3 }),
      hours: fc.constantFrom(...HOURS),
      peopleNeeded: fc.integer({ min: 1, max: 2 }),
      restDays: fc.constantFrom('skip' as const, 'next-workday' as const, 'keep' as const),
      fields,
      rota: fc.uniqueArray(fc.nat(Math.max(0, peopleCount - 1)), { maxLength: 3 }),
      withRota: fc.boolean(),
    })
    .map(({ n, site, hours, week, rota, withRota, weekdays, ...rule }) => {
      const one = rule.cycle === 'monthly' || rule.cycle === 'quarterly'
      return {
        ...rule,
        id: uuid(n),
        lineId: uuid(n),
        siteCode: `s${site}`,
        kind: 'at-site' as const,
        weekdays: rule.cycle === 'workdays' ? [] : one ? weekdays.slice(0, 1) : weekdays,
        anchorMonday: rule.cycle === 'fortnightly' ? '2026-08-31' : null,
        weekOfMonth: one ? week : null,
        monthOfQuarter: rule.cycle === 'quarterly' ? rule.monthOfQuarter : null,
        starts: hours[0],
        ends: hours[1],
        people: withRota && peopleCount > 0 ? rota.map(personId) : [],
        fromOn: '2026-08-01',
        toOn: null,
      }
    })

export const peopleOf = (month: string): fc.Arbitrary<FillPerson[]> =>
  fc
    .array(
      fc.record({
        sits: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
        fields,
        stars: fc.option(fc.integer({ min: 1, max: 5 })),
        leave: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 4 }),
        busy: fc.uniqueArray(fc.integer({ min: 0, max: 27 }), { maxLength: 4 }),
        hours: fc.constantFrom(...HOURS),
        yearMinutes: fc.nat(20_000),
      }),
      { maxLength: 8 },
    )
    .map((list) =>
      list.map(({ busy, hours, leave, ...person }, n) => ({
        ...person,
        id: personId(n),
        leave: new Set(leave.map((day) => addDays(`${month}-01`, day))),
        busy: busy.map((offset) => {
          const day = addDays(`${month}-01`, offset)
          return {
            siteCode: 'elsewhere',
            day,
            startsAt: atShanghai(day, hours[0]),
            endsAt: atShanghai(day, hours[1]),
          }
        }),
      })),
    )

export const policies: fc.Arbitrary<FillPolicy> = fc.record({
  travelGapMinutes: fc.constantFrom(0, 60, 120),
  maxDutiesPerDay: fc.integer({ min: 1, max: 2 }),
  maxDutiesPerWeek: fc.integer({ min: 1, max: 6 }),
  fieldMinutes: fc.constantFrom(0, 120),
  kmMinutes: fc.constantFrom(0, 2),
  farMinutes: fc.constantFrom(0, 120),
  yearSharePercent: fc.constantFrom(0, 10, 100),
})

/** A distance that hangs on person and site alone. */
export function reach(person: string, siteCode: string) {
  const n = (Number(person.slice(-3)) * 7 + siteCode.charCodeAt(1) * 3) % 60
  return { sameTown: n < 10, km: n % 5 === 0 ? null : n }
}

export const lengthOf = (pattern: PatternRule) => clockMinutes(pattern.ends) - clockMinutes(pattern.starts)
