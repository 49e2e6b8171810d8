import { cycleLabels, cycles } from '@contract/roster/labels'
import { weekOfMonthText } from '@contract/roster/words'
import { weekdaysText } from '@contract/site/hours'
import { Choice, MultiChoice } from '@/components/choice'
import { DateField } from '@/components/picker-field'
import { takesOneDay, type PatternForm } from './form-state'

interface Props {
  value: PatternForm
  errors: Record<string, string>
  onChange: (change: Partial<PatternForm>) => void
}

const numbers = (from: number, to: number, label: (n: number) => string) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    value: String(from + index),
    label: label(from + index),
  }))

const cycleOptions = cycles.map((value) => ({ value, label: cycleLabels[value] }))
const weekdays = numbers(1, 7, (day) => weekdaysText([day]))
const weeks = numbers(1, 5, weekOfMonthText)
const months = numbers(1, 3, (month) => `第${month}个月`)

/** How often, and on which days: only what the chosen cycle needs is asked. */
export function CycleFields({ value, errors, onChange }: Props) {
  const { cycle } = value
  return (
    <>
      <Choice
        label="多久一次"
        options={cycleOptions}
        value={cycle}
        onChange={(next) =>
          onChange({ cycle: next, ...(takesOneDay(next) && { weekdays: value.weekdays.slice(0, 1) }) })
        }
      />
      {cycle === 'quarterly' && (
        <Choice
          label="季度里的哪个月"
          hint="这个月没排成，后面的月会接着排"
          inline
          options={months}
          value={String(value.monthOfQuarter)}
          error={errors.monthOfQuarter}
          onChange={(month) => onChange({ monthOfQuarter: Number(month) })}
        />
      )}
      {takesOneDay(cycle) && (
        <Choice
          label="当月第几个"
          inline
          options={weeks}
          value={String(value.weekOfMonth)}
          error={errors.weekOfMonth}
          onChange={(week) => onChange({ weekOfMonth: Number(week) })}
        />
      )}
      {takesOneDay(cycle) && (
        <Choice
          label="星期几"
          inline
          options={weekdays}
          value={value.weekdays.length > 0 ? String(value.weekdays[0]) : undefined}
          error={errors.weekdays}
          onChange={(day) => onChange({ weekdays: [Number(day)] })}
        />
      )}
      {(cycle === 'weekly' || cycle === 'fortnightly') && (
        <MultiChoice
          label="星期几"
          options={weekdays}
          values={value.weekdays.map(String)}
          error={errors.weekdays}
          onChange={(days) => onChange({ weekdays: days.map(Number).sort((a, b) => a - b) })}
        />
      )}
      {cycle === 'fortnightly' && (
        <DateField
          label="从哪一周算起"
          hint="选那一周里的任何一天"
          value={value.anchorDay}
          error={errors.anchorMonday}
          onChange={(anchorDay) => onChange({ anchorDay })}
        />
      )}
    </>
  )
}
