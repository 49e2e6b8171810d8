import { useDayBookings } from '@/api/booking'
import { Ask } from '@/components/ask'
import { DateField } from '@/components/picker-field'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { useParams } from '@/platform/params'
import { useState } from 'react'
import { PractitionersOnly } from '../record/practitioners-only'
import { BookingRows } from './rows'

const TITLE = '预约'

/** Who has booked with the practitioner, day by day, in order of time. */
export default function LawyerBookings() {
  return (
    <PractitionersOnly title={TITLE}>
      <OneDay />
    </PractitionersOnly>
  )
}

function OneDay() {
  const params = useParams<'lawyerBookings'>()
  const [day, setDay] = useState(params.day)
  const asked = useDayBookings(day)
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <Card>
        <DateField label="哪一天" value={day ?? asked.data?.day} onChange={setDay} />
      </Card>
      <Ask
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="calendar" title="这一天没有人约您" hint="没约的人照样随到随问" />}
      >
        {({ rows }) => <BookingRows rows={rows} />}
      </Ask>
    </Page>
  )
}
