import type { BookingWay } from '@contract/booking/labels'
import { myBookingLink } from '@contract/booking/links'
import { clockText, dayText, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { discreet } from '../ledger/discreet'
import { notify } from '../messages/notify'

interface Told {
  id: string
  booked_by: string
  safe_mode: boolean
}

/** '11月24日 周二 9:00'. */
export const whenText = (startsAt: string): string =>
  `${dayText(shanghaiDate(startsAt))} ${clockText(startsAt)}`

/** What somebody is to do at the time. */
export const whatText: Record<BookingWay, string> = {
  'at-site': '到站点来问，早几分钟到就行',
  phone: '请把电话开着，值班的人打给您',
  'home-visit': '请家里留人，有人上门',
}

/** Tells the person who booked; silent about what it is where somebody else reads their phone. */
export const tellClient = (
  db: Db,
  booking: Told,
  { kind, title, body }: { kind: string; title: string; body: string },
  now: Date,
): Promise<void> =>
  notify(
    db,
    discreet(
      { safeMode: booking.safe_mode },
      { accountId: booking.booked_by, kind, title, body, link: myBookingLink(booking.id) },
    ),
    now,
  )
