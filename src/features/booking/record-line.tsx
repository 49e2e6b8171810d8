import type { RecordOfBooking } from '@contract/booking/schema'
import { momentText } from '@contract/time'
import { Row } from '@/components/row'

/** What became of a booking; leading to it where the reader may open it. */
export const RecordLine = ({ record, onOpen }: { record: RecordOfBooking; onOpen?: () => unknown }) => (
  <Row
    icon="pen"
    title="已登记成咨询记录"
    hint={`${momentText(record.at)} ${record.byName}`}
    {...(record.opens && { onTap: onOpen })}
  />
)
