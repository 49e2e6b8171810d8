import { atShanghai, weekday } from '../../time'
import { dayMark } from '../board'
import { isEmptied } from '../diff'
import { daysFrom, monthSpan } from '../month'
import type { Pattern } from '../pattern-schema'
import type { Gap, Plan, PlanSlot } from '../schema'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const planPersonId = (n: number) => uuid(1000 + n)

/** A Tuesday-and-Thursday slot of a month's plan, nobody on it. */
export function planSlotOf(over: Partial<PlanSlot> = {}): PlanSlot {
  const day = over.day ?? '2026-12-01'
  const siteCode = over.siteCode ?? 's0'
  return {
    key: `p:${siteCode}:${day}`,
    siteCode,
    kind: 'at-site',
    day,
    startsAt: atShanghai(day, '08:30'),
    endsAt: atShanghai(day, '12:30'),
    fields: [],
    personId: null,
    origin: 'pattern',
    state: 'empty',
    heldBecause: null,
    byHand: false,
    chosen: null,
    unfilled: null,
    ...over,
  }
}

export const gapOf = (over: Partial<Gap> = {}): Gap => ({
  siteCode: 's0',
  siteName: '站点0',
  unit: 'week',
  from: '2026-12-07',
  to: '2026-12-13',
  required: 1,
  planned: 0,
  missing: 1,
  ...over,
})

const moving = (slots: readonly PlanSlot[], gaps: Gap[], revision: number) => {
  const count = (state: PlanSlot['state']) => slots.filter((slot) => slot.state === state).length
  return {
    revision,
    gaps,
    gapsFingerprint: gaps.map(({ siteCode, from }) => `${siteCode}${from}`).join('|'),
    pending: { added: count('new'), changed: count('changed'), withdrawn: count('leaving') },
    emptyCount: count('empty') + slots.filter(isEmptied).length,
    minutes: {},
  }
}

/** December 2026 of 潞城区 as a test's server tells of it: some sites with a duty each Tuesday and Thursday, nobody on any. */
export function planOf(siteCount: number, over: Partial<Plan> = {}): Plan {
  const { first, last } = monthSpan('2026-12')
  const days = daysFrom(first, last)
  const sites = Array.from({ length: siteCount }, (_, n) => ({
    code: `s${n}`,
    name: `站点${n}`,
    kind: n === 0 ? ('county-centre' as const) : ('town-station' as const),
  }))
  const duty = days.filter((day) => [2, 4].includes(weekday(day)))
  const slots =
    over.slots ?? duty.flatMap((day) => sites.map(({ code }) => planSlotOf({ siteCode: code, day })))
  return {
    county: '140406',
    month: '2026-12',
    countyName: '潞城区',
    sites,
    days: days.map((day) => ({ day, rest: dayMark(day, (one) => weekday(one) > 5) === 'weekend' })),
    people: Array.from({ length: siteCount * 2 }, (_, n) => ({
      id: planPersonId(n),
      name: `律师${n}`,
      kind: 'lawyer' as const,
      unit: null,
      fields: [],
      stars: null,
      baseAreaName: null,
      leave: [],
    })),
    slots,
    ...moving(slots, over.gaps ?? [], over.revision ?? 1),
    publishedVersion: null,
    publishedAt: null,
    publishedByName: null,
    asOf: '2026-11-25T01:00:00.000Z',
    ...over,
  }
}

/** What a filling answers: everybody's turn in order, with the reason. */
export function filled(plan: Plan, gaps: Gap[] = plan.gaps) {
  const slots = plan.slots.map((slot, n): PlanSlot => ({
    ...slot,
    personId: planPersonId(n % plan.people.length),
    state: 'new',
    chosen: { way: 'load', fieldMatched: false, sameTown: true, km: 0, monthMinutes: 240 },
  }))
  return { slots, ...moving(slots, gaps, plan.revision + 1) }
}

export const patternOf = (over: Partial<Pattern> = {}): Pattern => ({
  id: uuid(1),
  lineId: uuid(2),
  version: 1,
  status: 'approved',
  siteCode: '2ble1g',
  siteName: '店上镇公共法律服务站',
  areaCode: '140406100000',
  kind: 'at-site',
  cycle: 'weekly',
  weekdays: [2, 4],
  anchorMonday: null,
  weekOfMonth: null,
  monthOfQuarter: null,
  starts: '08:30',
  ends: '12:30',
  peopleNeeded: 1,
  restDays: 'skip',
  fields: [],
  people: [],
  fromOn: '2026-12-01',
  toOn: null,
  proposedByName: '王站长',
  proposedAt: '2026-11-20T01:00:00.000Z',
  decidedAt: null,
  endedBecause: null,
  peopleNames: [],
  ...over,
})
