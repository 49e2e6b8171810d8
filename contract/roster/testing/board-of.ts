import { siteOf } from '../../site/testing/point-of'
import { addDays, atShanghai } from '../../time'
import { boardDays } from '../board'
import { daysFrom, monthSpan } from '../month'
import type { Board, OneOff, Outreach, PublicShift, WeekNotice } from '../public-schema'

/** A morning's duty as a test's server tells of it: Tuesday 2026-11-24 at 店上镇, unless told otherwise. */
export function publicShiftOf(over: Partial<PublicShift> = {}): PublicShift {
  const day = over.day ?? '2026-11-24'
  return {
    id: `7b8f3f5e-5a3f-4f57-9a7b-0d1c2b${day.slice(2).replace(/-/g, '')}`,
    practitionerName: '李明',
    practitionerKind: 'lawyer',
    unit: '某某律师事务所',
    dutyKind: 'at-site',
    day,
    startsAt: atShanghai(day, '08:30'),
    endsAt: atShanghai(day, '12:00'),
    status: 'published',
    note: null,
    ...over,
  }
}

const rests = (day: string) => day === '2026-11-26'

/** November 2026 at 店上镇, seen on Tuesday the 24th; the 26th is a holiday of the tests' own. */
export function boardOf(shifts: PublicShift[], over: Partial<Board> = {}): Board {
  const month = over.month ?? '2026-11'
  const { first, last } = monthSpan(month)
  return {
    site: siteOf(),
    month,
    days: boardDays(daysFrom(first, last), shifts, rests),
    patterns: [],
    edition: 3,
    changedAt: '2026-11-20T08:00:00.000Z',
    asOf: '2026-11-24T01:00:00.000Z',
    ...over,
  }
}

/** The week of that Tuesday. */
export function noticeOf(shifts: PublicShift[], over: Partial<WeekNotice> = {}): WeekNotice {
  const from = over.from ?? '2026-11-23'
  const { code, name, address, phone } = siteOf()
  return {
    name,
    from,
    to: addDays(from, 6),
    sites: [{ code, name, address, phone, days: boardDays(daysFrom(from, addDays(from, 6)), shifts, rests) }],
    matters: '婚姻家庭、劳动报酬等法律问题',
    code: { siteCode: code, image: 'data:image/png;base64,AA' },
    asOf: '2026-11-24T01:00:00.000Z',
    ...over,
  }
}

export const outreachOf = (over: Partial<Outreach> = {}): Outreach => ({
  siteCode: '1001',
  name: '店上庙会咨询台',
  areaName: '潞城区店上镇',
  place: '店上村文化广场',
  firstDay: '2026-11-28',
  lastDay: '2026-11-29',
  note: null,
  duties: 2,
  consultations: 0,
  ...over,
})

export const oneOffOf = (over: Partial<OneOff> = {}): OneOff => ({
  ...publicShiftOf({ day: '2026-11-28', dutyKind: 'market', note: '店上村文化广场' }),
  siteCode: '2ble1g',
  siteName: '店上镇公共法律服务站',
  ...over,
})
