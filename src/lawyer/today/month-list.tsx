import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { Shift } from '@contract/duty/schema'
import { addDays, dayText, lengthText, shanghaiDate } from '@contract/time'
import { useMonth } from '@/api/duty'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { markOf } from '@/features/duty/shift-mark'
import { hoursText } from '@/features/duty/shift-state'
import { goTo } from '@/routes'

const monthBefore = (month: string) => addDays(`${month}-01`, -1).slice(0, 7)
const monthAfter = (month: string) => addDays(`${month}-01`, 31).slice(0, 7)
const monthText = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

/** One's own duties month by month, each with what was recorded of it. */
export function MonthList({ now }: { now: Date }) {
  const thisMonth = shanghaiDate(now).slice(0, 7)
  const [month, setMonth] = useState(thisMonth)
  const shifts = useMonth(month)
  const turn = (name: string, to: string) => (
    <Button kind="quiet" block={false} onTap={() => setMonth(to)}>
      {name}
    </Button>
  )
  return (
    <Section
      title={monthText(month)}
      aside={
        <View className="today__months">
          {turn('上个月', monthBefore(month))}
          {month <= thisMonth && turn('下个月', monthAfter(month))}
        </View>
      }
    >
      <Card>
        <Ask
          of={shifts}
          skeleton={<Text className="today__total">正在查这个月的值班……</Text>}
          isEmpty={({ shifts }) => shifts.length === 0}
          empty={<Text className="today__total">这个月没有您的值班</Text>}
        >
          {({ shifts }) => (
            <>
              <Total shifts={shifts} />
              {shifts.map((shift) => (
                <Line key={shift.id} shift={shift} now={now} />
              ))}
            </>
          )}
        </Ask>
      </Card>
    </Section>
  )
}

function Total({ shifts }: { shifts: Shift[] }) {
  const done = shifts.filter(({ status }) => status === 'checked-out')
  const minutes = done.reduce((sum, { attendance }) => sum + (attendance?.minutes ?? 0), 0)
  return (
    <Text className="today__total">
      {done.length === 0 ? '还没有值完的班' : `值完${done.length}班，在岗共${lengthText(minutes)}`}
    </Text>
  )
}

function Line({ shift, now }: { shift: Shift; now: Date }) {
  const { tone, text } = markOf(shift, now)
  return (
    <Row
      title={dayText(shift.day)}
      hint={`${hoursText(shift)}　${shift.siteName}`}
      aside={<Badge tone={tone}>{text}</Badge>}
      onTap={() => goTo('lawyerDuty', { id: shift.id })}
    />
  )
}
