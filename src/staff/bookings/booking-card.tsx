import { useState } from 'react'
import { deadlineText } from '@contract/calendar'
import { askedForLabels, bookingWayLabels, statusText } from '@contract/booking/labels'
import type { OfficeBooking } from '@contract/booking/schema'
import { dayText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue } from '@/components/row'
import { RecordLine } from '@/features/booking/record-line'
import { bookingTones, spanText, wordsText } from '@/features/booking/words'
import { goTo } from '@/routes'
import { useHasRole } from '@/state/session'
import { Applied, ApplyFor } from './apply-for'
import { CallOff } from './call-off'
import { Contact } from './contact'
import { Visit } from './visit'

type Doing = 'confirm' | 'call-off'

/** One booking as the office keeps it; the city looks on. */
export function BookingCard({ booking, now }: { booking: OfficeBooking; now: Date }) {
  const { way, status, acts, dueOn, calledOff, record, application } = booking
  const [doing, setDoing] = useState<Doing>()
  const station = useHasRole('station')
  const county = useHasRole('county')
  const office = station || county
  const waits = way === 'home-visit' && status === 'booked'
  const words = wordsText(booking.adviserWord, booking.clientWord)
  return (
    <Card
      title={spanText(booking.startsAt, booking.endsAt)}
      aside={<Badge tone={waits ? 'warn' : bookingTones[status]}>{statusText(status, way)}</Badge>}
    >
      <KeyValue name="怎么问">{bookingWayLabels[way]}</KeyValue>
      <KeyValue name="站点">{booking.siteName}</KeyValue>
      {booking.adviserName && <KeyValue name="谁来办">{booking.adviserName}</KeyValue>}
      {booking.safeMode && <KeyValue name="提醒">只有经办人能看是谁</KeyValue>}
      {booking.name && <KeyValue name="姓名">{booking.name}</KeyValue>}
      {way === 'home-visit' && <KeyValue name="是谁要问">{askedForLabels[booking.askedFor]}</KeyValue>}
      {booking.address && <KeyValue name="住址">{booking.address}</KeyValue>}
      {booking.reason && <KeyValue name="出不了门">{booking.reason}</KeyValue>}
      {booking.wish && <KeyValue name="方便的时候">{booking.wish}</KeyValue>}
      {waits && dueOn && (
        <KeyValue name="答复期限">{`${dayText(dueOn)}前，${deadlineText(dueOn, now)}`}</KeyValue>
      )}
      {calledOff && <KeyValue name="取消原因">{calledOff.words ?? '值班有变动'}</KeyValue>}
      {record && (
        <RecordLine
          record={record}
          onOpen={() => record.opens && goTo('staffRecord', { id: record.opens.id })}
        />
      )}
      {office && application && <Applied application={application} />}
      {words && <Notice tone={booking.disputed ? 'warn' : 'info'}>{words}</Notice>}
      {office && booking.phone && <Contact booking={booking} />}
      {office && doing === 'confirm' && (
        <Visit booking={booking} now={now} onDone={() => setDoing(undefined)} />
      )}
      {office && doing === 'call-off' && <CallOff booking={booking} onDone={() => setDoing(undefined)} />}
      {office && !doing && booking.mayApply && <ApplyFor booking={booking} />}
      {office && !doing && acts.includes('confirm') && (
        <Button kind="secondary" icon="calendar" onTap={() => setDoing('confirm')}>
          {waits ? '安排时间和人' : '改时间或换人'}
        </Button>
      )}
      {office && !doing && acts.includes('call-off') && (
        <Button kind="quiet" onTap={() => setDoing('call-off')}>
          {waits ? '去不了，告诉对方' : '取消这个预约'}
        </Button>
      )}
    </Card>
  )
}
