import { bookingWayLabels, statusText, type BookingStatus } from '@contract/booking/labels'
import type { MyBooking } from '@contract/booking/schema'
import { useMyBooking } from '@/api/booking'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ElderSwitch } from '@/components/elder-switch'
import { Headline } from '@/components/headline'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { SignedInOnly } from '@/features/account/signed-in-only'
import { RecordLine } from '@/features/booking/record-line'
import { bookingTones, spanText, wordsText } from '@/features/booking/words'
import { callPhone } from '@/platform/call-phone'
import { useParams } from '@/platform/params'
import { dayText } from '@contract/time'
import { goTo, replaceWith } from '@/routes'
import { Acts } from './acts'

const TITLE = '预约'

/** One booking: when and where, what may still be done about it, and what became of it. */
export default function BookOne() {
  const { id } = useParams<'bookOne'>()
  return (
    <SignedInOnly title={TITLE} hint="登录后能看到您约的时间">
      {id ? (
        <Asking id={id} />
      ) : (
        <Page title={TITLE}>
          <Empty icon="search" title="没有找到这个预约" hint="请从“我的预约”里点开" />
        </Page>
      )}
    </SignedInOnly>
  )
}

function Asking({ id }: { id: string }) {
  const asked = useMyBooking(id)
  return (
    <Page title={TITLE}>
      <ElderSwitch />
      <Ask of={asked}>{(booking) => <One booking={booking} />}</Ask>
    </Page>
  )
}

const over: readonly BookingStatus[] = ['cancelled-by-client', 'cancelled-by-office', 'no-show-adviser']

function One({ booking }: { booking: MyBooking }) {
  const { id, way, status, siteName, siteAddress, sitePhone, siteCode, movedTo } = booking
  return (
    <>
      <Card
        title={bookingWayLabels[way]}
        aside={<Badge tone={bookingTones[status]}>{statusText(status, way)}</Badge>}
      >
        <Headline note={way === 'home-visit' ? undefined : (siteAddress ?? undefined)}>
          {spanText(booking.startsAt, booking.endsAt)}
        </Headline>
        <KeyValue name="站点">{siteName}</KeyValue>
        {booking.adviserName && <KeyValue name="谁来办">{booking.adviserName}</KeyValue>}
        {booking.name && <KeyValue name="姓名">{booking.name}</KeyValue>}
        {booking.phone && <KeyValue name="电话">{booking.phone}</KeyValue>}
        {booking.address && <KeyValue name="住址">{booking.address}</KeyValue>}
        {booking.note && <KeyValue name="想问的事">{booking.note}</KeyValue>}
        {booking.record && <RecordLine record={booking.record} />}
      </Card>
      <Standing booking={booking} />
      <Acts key={id} booking={booking} />
      {movedTo && (
        <Button kind="secondary" onTap={() => replaceWith('bookOne', { id: movedTo })}>
          看改到什么时候
        </Button>
      )}
      {over.includes(status) && (
        <Button kind="secondary" icon="calendar" onTap={() => goTo('bookNew', { s: siteCode })}>
          再约一个时间
        </Button>
      )}
      {sitePhone && (
        <Button kind="quiet" icon="phone" onTap={() => callPhone(sitePhone)}>
          打站点电话
        </Button>
      )}
      {booking.safeMode && <QuickExit />}
    </>
  )
}

/** Where it stands, in a sentence. */
function Standing({ booking }: { booking: MyBooking }) {
  const { status, way, calledOff, dueOn, adviserWord, clientWord, disputed } = booking
  if (calledOff)
    return (
      <Notice tone="bad" title="这次去不成了">
        {calledOff.because === 'shift-gone'
          ? '那段时间的值班有变动，对不住。请另约一个时间。'
          : calledOff.words}
      </Notice>
    )
  if (disputed) return <Notice tone="warn">您说的和值班人员说的不一样，两边的话都留着，不算您没来。</Notice>
  if (status === 'booked' && way === 'home-visit' && dueOn)
    return <Notice>站点会在{dayText(dueOn)}前安排好时间和人，到时候告诉您。</Notice>
  if (status === 'no-show-adviser') return <Notice tone="warn">已经记下，让您白跑了，对不住。</Notice>
  if (status === 'no-show-client')
    return <Notice tone="warn">值班人员说您没有来。其实去了的，点下面告诉我们。</Notice>
  const words = wordsText(adviserWord, clientWord)
  return words ? <Notice tone="good">{words}</Notice> : null
}
