import { useState } from 'react'
import { Text } from '@tarojs/components'
import type { Month as Answered, Shift } from '@contract/duty/schema'
import { whyNotChange } from '@contract/request/rules'
import { dayText, lengthText, shanghaiDate } from '@contract/time'
import { useMonth } from '@/api/duty'
import { useAskable } from '@/api/request'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Entry } from '@/components/entry'
import { MonthGrid } from '@/components/month-grid'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/states'
import { useServerClock } from '@/features/duty/server-clock'
import { markOf } from '@/features/duty/shift-mark'
import { hoursText } from '@/features/duty/shift-state'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'
import { PractitionersOnly } from '../record/practitioners-only'
import { marksOf, standing } from './marks'
import './index.scss'

const TITLE = '我的月历'

/** One's own duties as a calendar: tap a day, see its shifts, and ask for a change. */
export default function LawyerMonth() {
  return (
    <PractitionersOnly title={TITLE}>
      <OwnMonth />
    </PractitionersOnly>
  )
}

function OwnMonth() {
  const askable = useAskable()
  return (
    <Page title={TITLE} onRefresh={askable.refetch}>
      <Ask of={askable} isEmpty={() => false}>
        {({ asOf, shifts }) => (
          <Calendar
            asOf={asOf}
            receivedAt={askable.dataUpdatedAt}
            asked={shifts.filter(({ inRequest }) => inRequest).map(({ id }) => id)}
          />
        )}
      </Ask>
      <Entry
        icon="people"
        title="换班、代班、请假"
        hint="我提出的，和等我答复的"
        onTap={() => goTo('lawyerRequests')}
      />
    </Page>
  )
}

interface CalendarProps {
  asOf: string
  receivedAt: number
  /** Shifts that are in a request without a result. */
  asked: string[]
}

function Calendar({ asOf, receivedAt, asked }: CalendarProps) {
  const params = useParams<'lawyerMonth'>()
  const now = useServerClock(asOf, receivedAt)
  const today = shanghaiDate(now)
  const [month, setMonth] = useState(() => params.month ?? today.slice(0, 7))
  const [day, setDay] = useState<string | undefined>(month === today.slice(0, 7) ? today : undefined)
  const answered = useMonth(month)
  const turn = (next: string) => {
    setMonth(next)
    setDay(next === today.slice(0, 7) ? today : undefined)
  }
  return (
    <>
      <Card>
        <MonthGrid
          month={month}
          onMonth={turn}
          marks={answered.data ? marksOf(answered.data.shifts, now) : {}}
          today={today}
          chosen={day}
          onDay={setDay}
        />
      </Card>
      <Ask of={answered} isEmpty={() => false} skeleton={<Skeleton cards={1} />}>
        {(data) => <Chosen month={data} day={day} now={now} asked={asked} />}
      </Ask>
    </>
  )
}

interface ChosenProps {
  month: Answered
  day: string | undefined
  now: Date
  asked: string[]
}

function Chosen({ month: { shifts }, day, now, asked }: ChosenProps) {
  if (!day) return <Text className="month__total">{totalText(shifts)}</Text>
  const own = standing(shifts).filter((shift) => shift.day === day)
  return (
    <Section title={dayText(day)}>
      {own.length === 0 && (
        <Card>
          <Text className="month__total">这一天没有您的值班</Text>
        </Card>
      )}
      {own.map((shift) => (
        <One key={shift.id} shift={shift} now={now} asked={asked.includes(shift.id)} />
      ))}
      {day >= shanghaiDate(now) && (
        <Button kind="quiet" onTap={() => goTo('lawyerRequest', { kind: 'leave', day })}>
          这一天请假
        </Button>
      )}
    </Section>
  )
}

function One({ shift, now, asked }: { shift: Shift; now: Date; asked: boolean }) {
  const { tone, text } = markOf(shift, now)
  return (
    <Card title={hoursText(shift)} aside={<Badge tone={tone}>{text}</Badge>}>
      <KeyValue name="站点">{shift.siteName}</KeyValue>
      {shift.siteAddress && <KeyValue name="地址">{shift.siteAddress}</KeyValue>}
      {asked ? (
        <Button kind="secondary" onTap={() => goTo('lawyerRequests')}>
          正在申请，看进展
        </Button>
      ) : (
        whyNotChange(shift, now) === undefined && (
          <Button kind="secondary" onTap={() => goTo('lawyerRequest', { shift: shift.id })}>
            换班或找人代班
          </Button>
        )
      )}
    </Card>
  )
}

function totalText(shifts: Shift[]): string {
  const left = standing(shifts)
  if (left.length === 0) return '这个月没有您的值班'
  const done = left.filter(({ status }) => status === 'checked-out')
  const minutes = done.reduce((sum, { attendance }) => sum + (attendance?.minutes ?? 0), 0)
  return `这个月${left.length}班，值完${done.length}班${minutes > 0 ? `，在岗共${lengthText(minutes)}` : ''}`
}
