export const bookingWays = ['at-site', 'phone', 'home-visit'] as const
export type BookingWay = (typeof bookingWays)[number]

export const bookingWayLabels: Record<BookingWay, string> = {
  'at-site': '到站点当面问',
  phone: '打电话问',
  'home-visit': '请人上门',
}

/** Ways that take a place in a published shift. A home visit is arranged by the office instead. */
export const slotWays = ['at-site', 'phone'] as const
export type SlotWay = (typeof slotWays)[number]

export const bookingStatuses = [
  'booked',
  'confirmed',
  'came',
  'no-show-client',
  'no-show-adviser',
  'cancelled-by-client',
  'cancelled-by-office',
  'moved',
] as const
export type BookingStatus = (typeof bookingStatuses)[number]

export const bookingStatusLabels: Record<BookingStatus, string> = {
  booked: '已约好',
  confirmed: '上门已安排',
  came: '已办',
  'no-show-client': '约的人没来',
  'no-show-adviser': '值班的人没在',
  'cancelled-by-client': '自己取消了',
  'cancelled-by-office': '站点取消了',
  moved: '改了时间',
}

/** Those in which something is still to happen. */
export const openStatuses = ['booked', 'confirmed'] as const satisfies readonly BookingStatus[]

/** Those that hold no place any more. */
export const releasedStatuses = [
  'cancelled-by-client',
  'cancelled-by-office',
  'moved',
] as const satisfies readonly BookingStatus[]

/** A home visit that is asked for is not booked yet: it waits for a time and a person. */
export const statusText = (status: BookingStatus, way: BookingWay): string =>
  status === 'booked' && way === 'home-visit' ? '等站点安排' : bookingStatusLabels[status]

/** For whom it is (A81): relatives and village helpers may ask for somebody. */
export const askedFor = ['self', 'relative', 'helper'] as const
export type AskedFor = (typeof askedFor)[number]

export const askedForLabels: Record<AskedFor, string> = {
  self: '我自己',
  relative: '我的家人',
  helper: '别的乡亲',
}

/** What either side says happened. Each keeps its own word. */
export const bookingWords = ['came', 'client-absent', 'adviser-absent'] as const
export type BookingWord = (typeof bookingWords)[number]

export const bookingWordLabels: Record<BookingWord, string> = {
  came: '来了',
  'client-absent': '约的人没来',
  'adviser-absent': '值班的人没在',
}

/** Why the office called one off: the duty fell away, or in its own words. */
export const callOffReasons = ['shift-gone', 'office'] as const
export type CallOffReason = (typeof callOffReasons)[number]
