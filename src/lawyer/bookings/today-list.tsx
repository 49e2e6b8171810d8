import { Text } from '@tarojs/components'
import { useDayBookings } from '@/api/booking'
import { Section } from '@/components/section'
import { BookingRows } from './rows'

/** Whoever has booked for today, on the page of the day; nothing at all where nobody has. */
export function TodayBookings() {
  const { data } = useDayBookings()
  if (!data || data.rows.length === 0) return null
  return (
    <Section title="今天的预约" aside={<Text>{`${data.rows.length}个`}</Text>}>
      <BookingRows rows={data.rows} />
    </Section>
  )
}
