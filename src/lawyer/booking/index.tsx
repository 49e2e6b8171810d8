import { askedForLabels, bookingWayLabels, statusText } from '@contract/booking/labels'
import type { AdviserBooking } from '@contract/booking/schema'
import { useBookingWithMe } from '@/api/booking'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { bookingTones, spanText, wordsText } from '@/features/booking/words'
import { useParams } from '@/platform/params'
import { PractitionersOnly } from '../record/practitioners-only'
import { Acts } from './acts'

const TITLE = '预约'

/** One booking with the practitioner: who, what about, and one tap to the record once they are there. */
export default function LawyerBooking() {
  const { id } = useParams<'lawyerBooking'>()
  return (
    <PractitionersOnly title={TITLE}>
      {id ? (
        <Asking id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这个预约" hint="请从列表里点开" />
        </Page>
      )}
    </PractitionersOnly>
  )
}

function Asking({ id }: { id: string }) {
  const asked = useBookingWithMe(id)
  return (
    <Page title={TITLE}>
      <Ask of={asked}>{(booking) => <One booking={booking} />}</Ask>
    </Page>
  )
}

function One({ booking }: { booking: AdviserBooking }) {
  const { way, status, adviserWord, clientWord, disputed, calledOff } = booking
  const words = wordsText(adviserWord, clientWord)
  return (
    <>
      <Card
        title={bookingWayLabels[way]}
        aside={<Badge tone={bookingTones[status]}>{statusText(status, way)}</Badge>}
      >
        <Headline note={booking.siteName}>{spanText(booking.startsAt, booking.endsAt)}</Headline>
        <KeyValue name="姓名">{booking.name ?? '没留'}</KeyValue>
        <KeyValue name="是谁要问">{askedForLabels[booking.askedFor]}</KeyValue>
        {booking.phone && <KeyValue name="电话">{booking.phone}</KeyValue>}
        {booking.address && <KeyValue name="住址">{booking.address}</KeyValue>}
        {booking.reason && <KeyValue name="出不了门">{booking.reason}</KeyValue>}
        {booking.note && <KeyValue name="想问的事">{booking.note}</KeyValue>}
        {calledOff?.words && <KeyValue name="取消原因">{calledOff.words}</KeyValue>}
      </Card>
      {booking.safeMode && <Notice tone="warn">对方的手机别人会看：打电话先问方不方便，不要发内容。</Notice>}
      {words && <Notice tone={disputed ? 'warn' : 'info'}>{words}</Notice>}
      <Acts booking={booking} />
    </>
  )
}
