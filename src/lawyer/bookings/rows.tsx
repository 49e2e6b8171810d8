import { bookingWayLabels, statusText } from '@contract/booking/labels'
import type { AdviserBooking } from '@contract/booking/schema'
import { clockText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { bookingTones } from '@/features/booking/words'
import { goTo } from '@/routes'

/** Bookings of one day, each leading to what is to be done about it. */
export const BookingRows = ({ rows }: { rows: AdviserBooking[] }) => (
  <Card>
    {rows.map((row) => (
      <Row
        key={row.id}
        title={`${clockText(row.startsAt!)}　${row.name ?? '没留姓名'}`}
        hint={[bookingWayLabels[row.way], row.siteName, row.note ?? row.reason].filter(Boolean).join('　')}
        aside={<Badge tone={bookingTones[row.status]}>{statusText(row.status, row.way)}</Badge>}
        onTap={() => goTo('lawyerBooking', { id: row.id })}
      />
    ))}
  </Card>
)
