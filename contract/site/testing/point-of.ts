import type { BoardShift, Point, Site } from '../schema'

/** 店上镇's station as a test's server tells of it. */
export const siteOf = (over: Partial<Site> = {}): Site => ({
  code: '2ble1g',
  name: '店上镇公共法律服务站',
  kind: 'town-station',
  areaCode: '140406100000',
  areaName: '潞城区店上镇',
  address: '店上镇政府院内一楼',
  phone: '0355-6812348',
  openingHours: [{ weekdays: [2, 3, 5], opens: '08:30', closes: '12:00' }],
  position: { lat: 36.39, lng: 113.12 },
  ...over,
})

/** A morning shift of the tests' day, Tuesday 2026-11-24. */
export const boardShiftOf = (over: Partial<BoardShift> = {}): BoardShift => ({
  id: '7b8f3f5e-5a3f-4f57-9a7b-0d1c2b3a4f50',
  practitionerName: '李明',
  practitionerKind: 'lawyer',
  unit: '某某律师事务所',
  dutyKind: 'at-site',
  day: '2026-11-24',
  startsAt: '2026-11-24T00:30:00.000Z',
  endsAt: '2026-11-24T04:00:00.000Z',
  presence: 'on-duty',
  ...over,
})

export const pointOf = (over: Partial<Point> = {}): Point => ({
  site: siteOf(),
  now: [boardShiftOf()],
  later: [],
  asOf: '2026-11-24T01:00:00.000Z',
  ...over,
})
