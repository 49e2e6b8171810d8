import {
  askedForLabels,
  bookingWayLabels,
  bookingWordLabels,
  type AskedFor,
  type BookingStatus,
  type BookingWay,
  type BookingWord,
} from '@contract/booking/labels'
import { clockText, dayText, shanghaiDate } from '@contract/time'
import type { Tone } from '@/components/tone'

export const bookingTones: Record<BookingStatus, Tone> = {
  booked: 'info',
  confirmed: 'info',
  came: 'good',
  'no-show-client': 'warn',
  'no-show-adviser': 'bad',
  'cancelled-by-client': 'plain',
  'cancelled-by-office': 'bad',
  moved: 'plain',
}

/** '11月24日 周二 9:30–10:00', or what is still open of it. */
export const spanText = (startsAt: string | null, endsAt: string | null): string =>
  startsAt && endsAt
    ? `${dayText(shanghaiDate(startsAt))} ${clockText(startsAt)}–${clockText(endsAt)}`
    : '时间等站点安排'

export const wayOptions = (['at-site', 'phone', 'home-visit'] as const).map((value: BookingWay) => ({
  value,
  label: bookingWayLabels[value],
  hint: {
    'at-site': '约好时间来，不用等',
    phone: '到时间律师打给您，不用跑',
    'home-visit': '老人、病人、残疾人出不了门的',
  }[value],
}))

export const askedForOptions = (['self', 'relative', 'helper'] as const).map((value: AskedFor) => ({
  value,
  label: askedForLabels[value],
}))

/** What each side said of how it was; nothing where neither has. */
export function wordsText(adviser: BookingWord | null, client: BookingWord | null): string | undefined {
  const parts = [
    adviser && `值班人员说：${bookingWordLabels[adviser]}`,
    client && `群众说：${client === 'came' ? '办了' : bookingWordLabels[client]}`,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('；') : undefined
}
