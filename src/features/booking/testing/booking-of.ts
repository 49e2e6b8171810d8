import type { AdviserBooking, MyBooking, OfficeBooking } from '@contract/booking/schema'

const base = {
  id: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10',
  way: 'at-site' as const,
  status: 'booked' as const,
  siteCode: 'a1b2c3d4',
  siteName: '店上镇公共法律服务站',
  adviserName: '李律师',
  startsAt: '2026-11-24T01:30:00.000Z',
  endsAt: '2026-11-24T02:00:00.000Z',
  askedFor: 'self' as const,
  name: '王**',
  phone: '138****0001',
  address: null,
  note: '邻居占了我家的地',
  reason: null,
  wish: null,
  safeMode: false,
  adviserWord: null,
  clientWord: null,
  disputed: false,
  bookedAt: '2026-11-23T00:00:00.000Z',
  dueOn: null,
  record: null,
  calledOff: null,
}

/** Half past nine of Tuesday 2026-11-24 at 店上镇, as its person sees it the day before. */
export const myBookingOf = (change: Partial<MyBooking> = {}): MyBooking => ({
  ...base,
  siteAddress: '店上镇政府东侧',
  sitePhone: '0355-5850148',
  movedTo: null,
  mayRate: false,
  asOf: '2026-11-23T00:00:00.000Z',
  acts: ['move', 'cancel'],
  ...change,
})

/** The same as the adviser sees it that morning. */
export const adviserBookingOf = (change: Partial<AdviserBooking> = {}): AdviserBooking => ({
  ...base,
  shiftId: '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d11',
  acts: ['came'],
  ...change,
})

/** A home visit asked for, as the office sees it. */
export const visitOf = (change: Partial<OfficeBooking> = {}): OfficeBooking => ({
  ...base,
  way: 'home-visit',
  startsAt: null,
  endsAt: null,
  adviserName: null,
  note: null,
  address: '潞城区店上镇****',
  reason: '腿摔断了下不了床',
  wish: '哪天上午都行',
  dueOn: '2026-11-26',
  at: base.bookedAt,
  application: null,
  mayApply: false,
  acts: ['confirm', 'call-off'],
  ...change,
})
