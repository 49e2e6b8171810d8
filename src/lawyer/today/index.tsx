import { Text } from '@tarojs/components'
import type { DueShift, Today } from '@contract/duty/schema'
import { dayText } from '@contract/time'
import { useToday } from '@/api/duty'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Entry } from '@/components/entry'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Empty } from '@/components/states'
import { useDelivery } from '@/features/consultation/use-delivery'
import { currentShift } from '@/features/duty/choose-shift'
import { useKeptChecks, usePresenceDelivery } from '@/features/duty/presence-outbox'
import { useServerClock } from '@/features/duty/server-clock'
import { hoursText, stateOf } from '@/features/duty/shift-state'
import { withKeptChecks } from '@/features/duty/with-kept-checks'
import { goTo } from '@/routes'
import { TodayBookings } from '../bookings/today-list'
import { RollCallBanner } from '../roll-call/banner'
import { DutyCard } from './duty-card'
import { KeptChecks } from './kept-checks'
import { MonthList } from './month-list'
import { OwnDoors } from './own-doors'
import './index.scss'

/** A practitioner's day: which duty, what to do about it now, and the way to records and ratings. */
export default function LawyerToday() {
  const today = useToday()
  useDelivery()
  usePresenceDelivery()
  return (
    <Page title="今天值班" onRefresh={today.refetch}>
      <Ask of={today}>{(data) => <Day today={data} receivedAt={today.dataUpdatedAt} />}</Ask>
    </Page>
  )
}

function Day({ today, receivedAt }: { today: Today; receivedAt: number }) {
  const now = useServerClock(today.asOf, receivedAt)
  const kept = useKeptChecks()
  const shifts = today.shifts.map((shift) => withKeptChecks(shift, kept))
  const shift = currentShift(shifts, now)
  const others = shifts.filter(({ id }) => id !== shift?.id)
  return (
    <>
      <KeptChecks />
      <RollCallBanner onDuty={shift?.status === 'checked-in'} />
      {shift ? <DutyCard shift={shift} now={now} /> : <NoDuty next={today.next} />}
      {shift && shift.status !== 'withdrawn' && <Work shift={shift} />}
      <TodayBookings />
      {others.length > 0 && (
        <Section title="今天其他班">
          <Card>
            {others.map((other) => (
              <ShiftRow key={other.id} shift={other} now={now} />
            ))}
          </Card>
        </Section>
      )}
      {today.next && (
        <Section title="下一次值班">
          <Card>
            <Row
              icon="calendar"
              title={`${dayText(today.next.day)}　${hoursText(today.next)}`}
              hint={today.next.siteName}
            />
          </Card>
        </Section>
      )}
      <OwnDoors />
      <MonthList now={now} />
    </>
  )
}

const NoDuty = ({ next }: { next: DueShift | null }) => (
  <Card>
    <Empty
      icon="calendar"
      title="今天没有您的值班"
      hint={next ? '下面是您下一次值班的时间' : '还没有给您排班，有疑问请联系县区司法局'}
    />
  </Card>
)

const Work = ({ shift }: { shift: DueShift }) => (
  <Section title="接待群众" aside={<Text className="today__count">{`已写${shift.recordCount}条`}</Text>}>
    <Entry
      icon="pen"
      title="写一条记录"
      hint={shift.status === 'published' ? '签到后登记现场咨询' : '一事一记，随写随存'}
      onTap={() => goTo('lawyerRecord', { shift: shift.id })}
    />
    <Entry icon="qr" title="出示评价码" hint="请来访人用自己的手机评价" onTap={() => goTo('lawyerRecords')} />
  </Section>
)

function ShiftRow({ shift, now }: { shift: DueShift; now: Date }) {
  const { tone, badge } = stateOf(shift, now)
  const aside = <Badge tone={tone}>{badge}</Badge>
  if (!shift.attendance) return <Row title={hoursText(shift)} hint={shift.siteName} aside={aside} />
  return (
    <Row
      title={hoursText(shift)}
      hint={`${shift.siteName}，已写${shift.recordCount}条，可补写`}
      aside={aside}
      onTap={() => goTo('lawyerRecord', { shift: shift.id })}
    />
  )
}
