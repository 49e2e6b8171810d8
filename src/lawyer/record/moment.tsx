import { useState } from 'react'
import { BACK_DAYS } from '@contract/consultation/rules'
import { addDays, atShanghai, clockText, dayText, shanghai, shanghaiDate } from '@contract/time'
import { DateField, Select } from '@/components/picker-field'
import { FieldError } from '@/components/field'
import { Row } from '@/components/row'

interface Props {
  value: string
  onChange: (occurredAt: string) => void
  error: string | undefined
  /** Day of the shift: a record given on it belongs to no other. */
  shiftDay: string | undefined
}

const FIRST_HOUR = 7
const LAST_HOUR = 22
const halfHours = Array.from({ length: (LAST_HOUR - FIRST_HOUR) * 2 + 1 }, (_, index) => {
  const hour = String(FIRST_HOUR + Math.floor(index / 2)).padStart(2, '0')
  return `${hour}:${index % 2 === 0 ? '00' : '30'}`
})

/** Clock times to choose from: the present one as it is, and each half hour of the day that is not to come. */
export function timesOf(day: string, present: string, now: Date): string[] {
  const past = halfHours.filter((time) => new Date(atShanghai(day, time)) <= now)
  return [...new Set([...past, present])].sort()
}

/** When it happened: right by itself mostly, so folded away until tapped or wrong. */
export function Moment({ value, onChange, error, shiftDay }: Props) {
  const [opened, setOpened] = useState(false)
  const now = new Date()
  const own = shanghaiDate(value)
  // a duty past midnight has two days; a draft found again may name one that is no longer its
  const day = shiftDay && own !== addDays(shiftDay, 1) ? shiftDay : own
  const time = shanghai(value).format('HH:mm')
  const today = shanghaiDate(now)

  if (!opened && !error) {
    const daySaid = own === today ? '今天' : dayText(own)
    return (
      <Row
        title="咨询时间"
        hint={`${daySaid} ${clockText(value)}`}
        aside="改时间"
        onTap={() => setOpened(true)}
      />
    )
  }
  const change = (nextDay: string, nextTime: string) => onChange(atShanghai(nextDay, nextTime))
  return (
    <>
      {!shiftDay && (
        <DateField
          label="咨询日期"
          value={day}
          from={addDays(today, -BACK_DAYS)}
          to={today}
          onChange={(next) => change(next, time)}
        />
      )}
      <Select
        label="咨询时间"
        value={time}
        options={timesOf(day, time, now).map((option) => ({ value: option, label: option }))}
        onChange={(next) => change(day, next)}
      />
      <FieldError>{error}</FieldError>
    </>
  )
}
