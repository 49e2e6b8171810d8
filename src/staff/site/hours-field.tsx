import { View } from '@tarojs/components'
import { weekdaysText } from '@contract/site/hours'
import type { OpeningHours } from '@contract/site/schema'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { MultiChoice } from '@/components/choice'
import { FieldError } from '@/components/field'
import { TimeField } from './time-field'
import './pair.scss'

const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdaysText([day]) }))
const MOST = 14

interface Props {
  value: OpeningHours
  onChange: (value: OpeningHours) => void
  error: string | undefined
}

/** When the site is open: a rule for each stretch of hours, so that a lunch break is two. */
export function HoursField({ value, onChange, error }: Props) {
  const set = (index: number, change: Partial<OpeningHours[number]>) =>
    onChange(value.map((rule, at) => (at === index ? { ...rule, ...change } : rule)))
  const drop = (index: number) => onChange(value.filter((_, at) => at !== index))
  const add = () =>
    onChange([...value, { weekdays: value.at(-1)?.weekdays ?? [1], opens: '14:30', closes: '17:30' }])
  return (
    <>
      {value.map((rule, index) => (
        <Card
          key={index}
          title={`开放时间${value.length > 1 ? index + 1 : ''}`}
          aside={
            value.length > 1 && (
              <Button kind="quiet" block={false} icon="trash" onTap={() => drop(index)}>
                去掉
              </Button>
            )
          }
        >
          <MultiChoice
            label="星期几"
            options={weekdays}
            values={rule.weekdays.map(String)}
            onChange={(days) => set(index, { weekdays: days.map(Number) })}
          />
          <View className="site__pair">
            <TimeField label="从" value={rule.opens} onChange={(opens) => set(index, { opens })} />
            <TimeField label="到" value={rule.closes} onChange={(closes) => set(index, { closes })} />
          </View>
        </Card>
      ))}
      <FieldError>{error}</FieldError>
      {value.length < MOST && (
        <Button kind="secondary" icon="plus" onTap={add}>
          再加一段时间
        </Button>
      )}
    </>
  )
}
